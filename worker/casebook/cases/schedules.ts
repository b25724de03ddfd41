import { sql } from "drizzle-orm";
import type { Statement } from "../../core/db/db";
import type { Author } from "../../core/trail/record";
import { randomId } from "../ids";
import type { FoundCase } from "./find-case";
import { logEvent } from "./write-rows";

/** Whatever changes a version cancels its publication at a time. */
export async function unschedule(by: Author, { row }: FoundCase): Promise<Statement[]> {
  if (row.publish_at === null) return [];
  const entry = { action: "unscheduled", version: row.version, from: null, to: null } as const;
  const id = await randomId("caseEvent");
  return [
    sql`DELETE FROM casebook_schedules WHERE version_id = ${row.id}`,
    logEvent(by, row.case_id, { ...entry, id, change_summary: "Schedule cancelled" }),
  ];
}
