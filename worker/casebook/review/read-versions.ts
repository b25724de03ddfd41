import { sql } from "drizzle-orm";
import { all, contains } from "../../core/db/conditions";
import { containsFolded } from "../../core/db/contains-folded";
import type { Db } from "../../core/db/db";
import { orderBy, selectPage } from "../../core/db/select-page";
import { listPage } from "../../core/http/list";
import { toInstant } from "../../core/time";
import { caseNotFound } from "../access/case-access";
import { nameOf } from "../access/name-of";
import { caseColumns, foundOf, toCaseRecord } from "../cases/find-case";
import type { CaseItem } from "../cases/schemas";
import { type Content, fieldsThatDiffer } from "../content/fields";
import type { EventRecord, EventsQuery, VersionsQuery } from "./schemas";

const whole = (value: number) => sql`cast(${value} as integer)`;

/** The versions of a case, the newest first unless told otherwise. */
export async function listVersions(db: Db, caseId: string, query: VersionsQuery) {
  const wanted = all([
    sql`v.case_id = ${caseId}`,
    query.q ? contains({ keys: [sql`v.title_key`] }, query.q) : null,
  ]);
  const { rows, total } = await selectPage<Parameters<typeof foundOf>[0]>(
    db,
    {
      columns: caseColumns,
      from: sql`FROM casebook_versions v JOIN casebook_cases c ON c.case_id = v.case_id WHERE ${wanted}`,
      order: orderBy(query.sort, { version: sql`v.version` }, sql`v.id`),
    },
    query,
  );
  const items = rows.map((row): CaseItem => {
    const { description: _, translations: __, ...item } = toCaseRecord(foundOf(row));
    return item;
  });
  return listPage(items, query, total);
}

/** What a version of a case says. 404 for one that is none. */
export async function contentOfVersion(db: Db, caseId: string, version: number): Promise<Content> {
  const row = await db.get<{ content: string }>(sql`SELECT content FROM casebook_versions
    WHERE case_id = ${caseId} AND version = ${whole(version)}`);
  if (!row) throw caseNotFound();
  return JSON.parse(row.content) as Content;
}

/** The fields in which two versions of a case differ, in the order of the fields. 404 for a version that is none. */
export async function compareVersions(db: Db, caseId: string, from: number, to: number) {
  const [a, b] = await Promise.all([contentOfVersion(db, caseId, from), contentOfVersion(db, caseId, to)]);
  return { fields: fieldsThatDiffer(a, b).map((field) => ({ field, from: a[field], to: b[field] })) };
}

interface EventRow extends Omit<EventRecord, "at" | "user" | "accepted" | "from" | "to"> {
  at: number;
  from_state: EventRecord["from"];
  to_state: EventRecord["to"];
  user_id: string;
  name: string | null;
  accepted: string;
}

/** The log of a case, the newest first unless told otherwise. */
export async function listEvents(db: Db, caseId: string, query: EventsQuery) {
  const ofIt = sql`e.case_id = ${caseId}`;
  const log = { key: sql`e.n`, from: sql`casebook_events e`, where: ofIt };
  const texts = [sql`e.change_summary`, sql`e.action`];
  const wanted = all([ofIt, query.q ? await containsFolded(db, { ...log, texts }, query.q) : null]);
  const { rows, total } = await selectPage<EventRow>(
    db,
    {
      columns: sql`e.id, e.at, e.version, e.action, e.from_state, e.to_state, e.user_id, e.change_summary, e.accepted,
        ${nameOf(sql`e.user_id`)} AS name`,
      from: sql`FROM casebook_events e WHERE ${wanted}`,
      order: orderBy(query.sort, { at: sql`e.n` }, sql`e.n`),
    },
    query,
  );
  const events = rows.map(
    ({ at, from_state, to_state, user_id, name, accepted, ...row }): EventRecord => ({
      ...row,
      at: toInstant(at),
      from: from_state,
      to: to_state,
      user: { id: user_id, name: name ?? "" },
      accepted: JSON.parse(accepted),
    }),
  );
  return listPage(events, query, total);
}
