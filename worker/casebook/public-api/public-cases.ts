import { type SQL, sql } from "drizzle-orm";
import { all } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import { toInstant } from "../../core/time";
import { caseNotFound } from "../access/case-access";
import { type Content, caseTypes, citedSources, entityRoles } from "../content/fields";
import { holdsTerms } from "../search/search-condition";
import { contentHash } from "./content-hash";
import { type Asked, EDITORS, type PublicVersionInfo, publicList } from "./public-lists";
import { allGiven, given, oneOf, searchOf } from "./public-query";
import { publicSourcesOf } from "./public-sources";

interface Row {
  id: string;
  case_id: string;
  version: number;
  content: string;
  first_at: number;
  info: string;
}

/** The latest publication of a version (alias v), as `{at, change_summary}`. */
const latestPublication: SQL = sql`(SELECT json_object('at', e.at, 'change_summary', e.change_summary)
  FROM casebook_events e WHERE e.case_id = v.case_id AND e.version = v.version
    AND e.action IN ('published', 'restored') ORDER BY e.n DESC LIMIT 1)`;

const firstAt: SQL = sql`(SELECT min(f.first_published_at) FROM casebook_versions f WHERE f.case_id = v.case_id)`;

const columns = sql`v.id, v.case_id, v.version, v.content, ${firstAt} AS first_at, ${latestPublication} AS info`;

/** A case (alias c) and its public version (alias v). */
const publicVersions = sql`FROM casebook_cases c
  JOIN casebook_versions v ON v.case_id = c.case_id AND v.version = c.public_version`;

const infoOf = (version: number, info: string): PublicVersionInfo => {
  const { at, change_summary } = JSON.parse(info) as { at: number; change_summary: string };
  return { version_number: version, user_id: EDITORS, change_summary, datetime: toInstant(at) };
};

function shown({ origin }: Pick<Asked, "origin">, row: Row) {
  const content = JSON.parse(row.content) as Content;
  const versionInfo = infoOf(row.version, row.info);
  const { case_type, title, case_start_date, case_end_date, language, responses, translations, ...others } =
    content;
  return {
    ...{ id: row.id, case_id: row.case_id, case_type, title, case_start_date, case_end_date },
    ...others,
    ...{ versionInfo, created_at: toInstant(row.first_at), updated_at: versionInfo.datetime },
    ...{ language, responses, translations, url: `${origin}/cases/${row.case_id}` },
  };
}

const namesEntity = (roles: SQL, entityId: string): SQL =>
  sql`EXISTS (SELECT 1 FROM casebook_entity_uses u
    WHERE u.version_id = v.id AND u.role IN ${roles} AND u.entity_id = ${entityId})`;

/** What the filters of the list make of it; 400 for a value that is none. */
function conditionOf(query: URLSearchParams): SQL {
  const type = oneOf(query, "case_type", caseTypes);
  const [entity, location] = [given(query, "entity"), given(query, "location")];
  const terms = searchOf(query);
  return all([
    type ? sql`v.content ->> 'case_type' = ${type}` : null,
    ...allGiven(query, "tags").map(
      (tag) => sql`EXISTS (SELECT 1 FROM json_each(v.content, '$.tags') t WHERE t.value = ${tag})`,
    ),
    entity ? namesEntity(sql`('alleged', 'related')`, entity) : null,
    location ? namesEntity(sql`('location')`, location) : null,
    terms.length > 0
      ? sql`EXISTS (SELECT 1 FROM casebook_search x WHERE x.version_id = v.id AND ${holdsTerms(sql`x.searched`, terms)})`
      : null,
  ]);
}

/** `/api/cases/`: public versions, the latest first by the case's first publication. */
export const listPublicCases = (asked: Asked) =>
  publicList<Row, ReturnType<typeof shown>>(
    asked,
    { columns, from: publicVersions, where: conditionOf(asked.query), order: sql`first_at DESC, v.id` },
    (row) => shown(asked, row),
  );

/** How entities are called, in the order given; those that are not there are left out. */
async function namesOf(db: Db, entityIds: readonly string[]) {
  return db.all<{ entity_id: string; display_name: string; display_name_ne: string | null }>(sql`
    SELECT e.entity_id, e.display_name, e.display_name_ne
    FROM json_each(${JSON.stringify(entityIds)}) n JOIN casebook_entities e ON e.entity_id = n.value ORDER BY n.key`);
}

interface Published {
  version: number;
  withdrawn_at: number | null;
  info: string;
}

/** Every version that was ever published, the newest first. */
async function historyOf(db: Db, caseId: string) {
  const rows = await db.all<Published>(sql`
    SELECT v.version, iif(v.state = 'CLOSED', v.closed_at, NULL) AS withdrawn_at, ${latestPublication} AS info
    FROM casebook_versions v WHERE v.case_id = ${caseId} AND v.first_published_at IS NOT NULL
    ORDER BY info ->> 'at' DESC, v.version DESC`);
  return rows.map(({ version, withdrawn_at, info }) => ({
    ...infoOf(version, info),
    withdrawn_at: toInstant(withdrawn_at),
  }));
}

/** A case as its own page shows it. */
async function detailOf(asked: Asked, row: Row) {
  const { db } = asked;
  const content = JSON.parse(row.content) as Content;
  const named = [...new Set(Object.values(entityRoles).flatMap((field) => content[field]))];
  const [sources, entities, audit_history, content_sha256] = await Promise.all([
    publicSourcesOf(asked, citedSources(content)),
    namesOf(db, named),
    historyOf(db, row.case_id),
    contentHash(row.case_id, row.version, content),
  ]);
  return { ...shown(asked, row), sources, entities, audit_history, content_sha256 };
}

/** By the public version's id, or its `case_id`; anything else is one and the same 404. */
export async function findPublicCase(asked: Asked, id: string) {
  const row = await asked.db.get<Row>(sql`SELECT ${columns} ${publicVersions}
    WHERE ${id.startsWith("case-") ? sql`c.case_id` : sql`v.id`} = ${id}`);
  if (!row) throw caseNotFound();
  return detailOf(asked, row);
}

/** Any PUBLISHED version of a public case. */
export async function findPublicVersion(asked: Asked, caseId: string, version: string) {
  if (!/^[1-9][0-9]{0,8}$/.test(version)) throw caseNotFound();
  const row = await asked.db.get<Row>(sql`SELECT ${columns} FROM casebook_cases c
    JOIN casebook_versions v ON v.case_id = c.case_id AND v.version = cast(${version} as integer)
    WHERE c.case_id = ${caseId} AND c.public_version IS NOT NULL AND v.state = 'PUBLISHED'`);
  if (!row) throw caseNotFound();
  return detailOf(asked, row);
}
