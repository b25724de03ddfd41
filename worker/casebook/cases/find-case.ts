import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { toInstant } from "../../core/time";
import { caseNotFound } from "../access/case-access";
import { nameOf } from "../access/name-of";
import type { Content } from "../content/fields";
import type { State } from "../states/states";
import type { CaseRecord } from "./schemas";

interface Row {
  id: string;
  case_id: string;
  version: number;
  state: State;
  content: string;
  needs_changes: string | null;
  needs_changes_name: string | null;
  publish_at: number | null;
  published_at: number | null;
  first_published_at: number | null;
  closed_at: number | null;
  created_at: number;
  updated_at: number;
  contributors: string;
  reviewer_id: string | null;
  reviewer_name: string | null;
  highest: number;
  open_version: number | null;
  public_version: number | null;
  last_published: number | null;
  revision: number;
  info: string;
}

/** Of a case (alias c) and one of its versions (alias v). */
export const caseColumns: SQL = sql`v.id, v.case_id, v.version, v.state, v.content, v.needs_changes,
  ${nameOf(sql`v.needs_changes ->> 'by'`)} AS needs_changes_name,
  (SELECT publish_at FROM casebook_schedules WHERE version_id = v.id AND cancelled_at IS NULL) AS publish_at,
  v.published_at, v.first_published_at, v.closed_at, v.created_at, v.updated_at,
  (SELECT json_group_array(json_object('id', id, 'name', name)) FROM (SELECT p.id, p.name FROM casebook_case_people k
    JOIN people p ON p.id = k.person_id WHERE k.case_id = c.case_id ORDER BY p.name_key, p.id)) AS contributors,
  c.reviewer_id, (SELECT name FROM people WHERE id = c.reviewer_id) AS reviewer_name,
  c.highest, c.open_version, c.public_version, c.last_published, c.revision,
  (SELECT json_object('version_number', e.version, 'user_id', e.user_id, 'change_summary', e.change_summary,
      'datetime', e.at, 'action', e.action)
    FROM casebook_events e WHERE e.case_id = v.case_id AND e.version = v.version AND e.to_state IS NOT NULL
    ORDER BY e.n DESC LIMIT 1) AS info`;

export interface FoundCase {
  row: Omit<Row, "content">;
  content: Content;
}

export function foundOf({ content, ...row }: Row): FoundCase {
  return { row, content: JSON.parse(content) as Content };
}

/** The version that an id means: a version by its own, of a case the highest. 404 for none. */
export async function findCase(db: Db, id: string): Promise<FoundCase> {
  const row = await db.get<Row>(sql`SELECT ${caseColumns}
    FROM casebook_versions v JOIN casebook_cases c ON c.case_id = v.case_id
    WHERE v.id = coalesce((SELECT h.id FROM casebook_cases k
      JOIN casebook_versions h ON h.case_id = k.case_id AND h.version = k.highest WHERE k.case_id = ${id}), ${id})`);
  if (!row) throw caseNotFound();
  return foundOf(row);
}

const instant = (at: number | null) => (at === null ? null : toInstant(at));

/** The form in which the API shows a version of a case. */
export function toCaseRecord({ row, content }: FoundCase): CaseRecord {
  const info = JSON.parse(row.info) as Omit<CaseRecord["versionInfo"], "datetime"> & { datetime: number };
  const needed = row.needs_changes
    ? (JSON.parse(row.needs_changes) as { reason: string; by: string; at: number })
    : null;
  return {
    ...{ id: row.id, case_id: row.case_id, version: row.version, state: row.state },
    ...(content as unknown as Pick<CaseRecord, keyof Content>),
    versionInfo: { ...info, datetime: toInstant(info.datetime) },
    needs_changes: needed && {
      reason: needed.reason,
      by: { id: needed.by, name: row.needs_changes_name ?? "" },
      at: toInstant(needed.at),
    },
    publish_at: instant(row.publish_at),
    published_at: instant(row.published_at),
    closed_at: instant(row.closed_at),
    created_at: toInstant(row.created_at),
    updated_at: toInstant(row.updated_at),
    contributors: JSON.parse(row.contributors),
    reviewer: row.reviewer_id === null ? null : { id: row.reviewer_id, name: row.reviewer_name ?? "" },
    public_version: row.public_version,
    open_version: row.open_version,
  };
}
