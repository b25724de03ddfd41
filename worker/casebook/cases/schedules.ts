import { sql } from "drizzle-orm";
import type { Statement } from "../../core/db/db";
import type { Author } from "../../core/trail/record";
import { randomId } from "../ids";
import type { FoundCase } from "./find-case";
import { logEvent } from "./write-rows";

/** Ends it without a word: the time has come, or who scheduled it cancelled it. */
export const endSchedule = (versionId: string): Statement =>
  sql`DELETE FROM casebook_schedules WHERE version_id = ${versionId}`;

/** Whatever changes a version cancels its publication at a time; who scheduled it is told, unless it is them. */
export async function unschedule(by: Author, { row }: FoundCase): Promise<Statement[]> {
  if (row.publish_at === null) return [];
  const entry = { action: "unscheduled", version: row.version, from: null, to: null } as const;
  const id = await randomId("caseEvent");
  return [
    sql`DELETE FROM casebook_schedules WHERE version_id = ${row.id} AND scheduled_by = ${by.actor?.id ?? ""}`,
    sql`UPDATE casebook_schedules SET cancelled_at = cast(${by.now} as integer) WHERE version_id = ${row.id}`,
    logEvent(by, row.case_id, { ...entry, id, change_summary: "Schedule cancelled" }),
  ];
}

/** The same for each version that cites a source, where the source changes. */
export function unscheduleCiting(by: Author, source: string): Statement[] {
  const citing = sql`SELECT s.version_id FROM casebook_sources x
    JOIN casebook_citations t ON t.source_id = x.source_id JOIN casebook_schedules s ON s.version_id = t.version_id
    WHERE x.id = ${source} AND s.cancelled_at IS NULL`;
  const now = sql`cast(${by.now} as integer)`;
  const me = by.actor?.id ?? "";
  return [
    sql`UPDATE casebook_cases SET revision = revision + 1
      WHERE case_id IN (SELECT case_id FROM casebook_versions WHERE id IN (${citing}))`,
    sql`INSERT INTO casebook_events (case_id, n, id, at, version, action, user_id, change_summary)
      SELECT v.case_id, (SELECT max(n) FROM casebook_events WHERE case_id = v.case_id) + 1,
        'cev_' || lower(hex(randomblob(16))), ${now}, v.version, 'unscheduled', ${me}, 'Schedule cancelled'
      FROM casebook_versions v WHERE v.id IN (${citing})`,
    sql`DELETE FROM casebook_schedules WHERE scheduled_by = ${me} AND version_id IN (${citing})`,
    sql`UPDATE casebook_schedules SET cancelled_at = ${now} WHERE version_id IN (${citing})`,
  ];
}
