import { type SQL, sql } from "drizzle-orm";
import { all, contains } from "../../core/db/conditions";
import { containsFolded } from "../../core/db/contains-folded";
import type { Db } from "../../core/db/db";
import { orderBy, selectPage } from "../../core/db/select-page";
import { listPage } from "../../core/http/list";
import { notFound, Problem } from "../../core/http/problem";
import { toInstant } from "../../core/time";
import type { Caller } from "../access/caller";
import { nameOf } from "../access/name-of";
import { isPublicSource, mayReadSource } from "./readable-sources";
import type { SourceEvent, SourceEventsQuery, SourceRecord, SourcesQuery } from "./schemas";

interface Row {
  id: string;
  source_id: string;
  title: string;
  description: string;
  url: string | null;
  source_type: SourceRecord["source_type"];
  publication_date: string | null;
  related_entity_ids: string;
  contributors: string;
  deleted_at: number | null;
  is_public: number;
  info: string;
  document: string | null;
  archive: string | null;
  cited_by: string;
  revision: number;
  created_at: number;
  updated_at: number;
}

const isOnSource = ({ id }: Caller): SQL =>
  sql`EXISTS (SELECT 1 FROM casebook_source_people o WHERE o.source = s.id AND o.person_id = ${id})`;

/** A contributor knows of their own cases and of public versions alone. */
const knownCitation = ({ id, role }: Caller): SQL =>
  role === "contributor"
    ? sql`(c.public_version = v.version OR EXISTS (SELECT 1 FROM casebook_case_people k
        WHERE k.case_id = v.case_id AND k.person_id = ${id}))`
    : sql`TRUE`;

const columns = (caller: Caller): SQL => sql`s.id, s.source_id, s.title, s.description, s.url, s.source_type,
  s.publication_date, s.related_entity_ids, s.deleted_at, s.document, s.archive, s.revision, s.created_at, s.updated_at,
  ${isPublicSource} AS is_public,
  (SELECT json_group_array(json_object('id', id, 'name', name)) FROM (SELECT p.id, p.name FROM casebook_source_people k
    JOIN people p ON p.id = k.person_id WHERE k.source = s.id ORDER BY p.name_key, p.id)) AS contributors,
  (SELECT json_object('version_number', e.version_number, 'user_id', e.user_id, 'change_summary', e.change_summary,
      'datetime', e.at) FROM casebook_source_events e
    WHERE e.source = s.id AND e.version_number IS NOT NULL ORDER BY e.n DESC LIMIT 1) AS info,
  (SELECT json_group_array(json_object('case_id', case_id, 'version', version, 'state', state)) FROM (
    SELECT v.case_id, v.version, v.state FROM casebook_citations t JOIN casebook_versions v ON v.id = t.version_id
      JOIN casebook_cases c ON c.case_id = v.case_id
      WHERE t.source_id = s.source_id AND ${knownCitation(caller)}
      ORDER BY v.case_id, v.version)) AS cited_by`;

function shown(row: Row): SourceRecord {
  const { deleted_at, is_public, info, revision: _, ...kept } = row;
  const latest = JSON.parse(info) as SourceRecord["versionInfo"] & { datetime: number };
  return {
    ...kept,
    related_entity_ids: JSON.parse(row.related_entity_ids),
    contributors: JSON.parse(row.contributors),
    is_deleted: deleted_at !== null,
    is_public: is_public === 1,
    versionInfo: { ...latest, datetime: toInstant(latest.datetime) },
    document: row.document && JSON.parse(row.document),
    archive: row.archive && JSON.parse(row.archive),
    cited_by: JSON.parse(row.cited_by),
    created_at: toInstant(row.created_at),
    updated_at: toInstant(row.updated_at),
  };
}

export const sourceNotFound = () => notFound("Source not found");
const notYours = () => new Problem("forbidden", "You do not have permission to access this source");

export interface FoundSource {
  source: SourceRecord;
  revision: number;
  isOn: boolean;
}

/** What everybody but contributors sees: sources that are deleted, too. */
const notDeleted = ({ role }: Caller): SQL =>
  role === "contributor" ? sql`s.deleted_at IS NULL` : sql`TRUE`;

/** By `src_…` or `source_id`. 404 for none, and to a contributor for a deleted one; 403 for one not theirs to read. */
export async function findSource(db: Db, caller: Caller, id: string): Promise<FoundSource> {
  const row = await db.get<Row & { may: number; is_on: number }>(sql`SELECT ${columns(caller)},
    ${mayReadSource(caller)} AS may, ${isOnSource(caller)} AS is_on FROM casebook_sources s
    WHERE ${id.startsWith("source:") ? sql`s.source_id` : sql`s.id`} = ${id} AND ${notDeleted(caller)}`);
  if (!row) throw sourceNotFound();
  const { may, is_on, ...source } = row;
  if (!may) throw notYours();
  return { source: shown(source), revision: source.revision, isOn: is_on === 1 };
}

/** The same to be changed: 403 for a contributor who is not on it, or where it is public. */
export async function findSourceToChange(db: Db, caller: Caller, id: string): Promise<FoundSource> {
  const found = await findSource(db, caller, id);
  if (caller.role !== "contributor") return found;
  if (!found.isOn) throw notYours();
  if (found.source.is_public) {
    throw new Problem("forbidden", "Only moderators can change a published source");
  }
  return found;
}

export async function listSources(db: Db, caller: Caller, query: SourcesQuery) {
  const condition = all([
    mayReadSource(caller),
    notDeleted(caller),
    query.q ? contains({ keys: [sql`s.search_key`] }, query.q) : null,
    query.source_type ? sql`s.source_type = ${query.source_type}` : null,
  ]);
  const { rows, total } = await selectPage<Row>(
    db,
    {
      columns: columns(caller),
      from: sql`FROM casebook_sources s WHERE ${condition}`,
      order: orderBy(
        query.sort,
        { updated_at: sql`s.updated_at`, created_at: sql`s.created_at`, title: sql`s.search_key` },
        sql`s.id`,
      ),
    },
    query,
  );
  return listPage(rows.map(shown), query, total);
}

interface EventRow extends Omit<SourceEvent, "at" | "user"> {
  at: number;
  user_id: string;
  name: string | null;
}

/** What happened to a source, the newest first unless told otherwise. */
export async function listSourceEvents(db: Db, id: string, query: SourceEventsQuery) {
  const ofIt = sql`e.source = ${id}`;
  const log = { key: sql`e.n`, from: sql`casebook_source_events e`, where: ofIt };
  const texts = [sql`e.change_summary`, sql`e.action`];
  const wanted = all([ofIt, query.q ? await containsFolded(db, { ...log, texts }, query.q) : null]);
  const { rows, total } = await selectPage<EventRow>(
    db,
    {
      columns: sql`e.id, e.at, e.action, e.user_id, ${nameOf(sql`e.user_id`)} AS name, e.change_summary`,
      from: sql`FROM casebook_source_events e WHERE ${wanted}`,
      order: orderBy(query.sort, { at: sql`e.n` }, sql`e.n`),
    },
    query,
  );
  const events = rows.map(
    ({ at, user_id, name, ...event }): SourceEvent => ({
      ...event,
      at: toInstant(at),
      user: { id: user_id, name: name ?? "" },
    }),
  );
  return listPage(events, query, total);
}
