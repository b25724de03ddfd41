import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";

/** Exports of raw events whose files may tell of these sign-ups: made since one arrived, of days that hold it. */
export async function exportsWith(db: Db, signupIds: string): Promise<string[]> {
  const rows = await db.all<{ id: string }>(sql`SELECT e.id FROM exports e
    WHERE e.report IN ('raw_events', 'all') AND e.format <> 'google_sheets'
      AND (e.status = 'running' OR e.state IS NOT NULL) AND EXISTS (
        SELECT 1 FROM json_each(${signupIds}) n CROSS JOIN signups s ON s.id = n.value
        WHERE s.day BETWEEN e.from_day AND e.to_day AND coalesce(e.finished_at, s.received_at) >= s.received_at)`);
  return rows.map(({ id }) => id);
}
