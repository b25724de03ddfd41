import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";

const minute = 60_000;

/** Somebody opened their account: not each time within a minute, unless they used another one since. */
export async function openedAccount(
  db: Db,
  { assessment_id, number, person_id }: { assessment_id: string; number: number; person_id: string },
  now: number,
): Promise<void> {
  await db.run(sql`UPDATE participants SET last_seen_at = cast(${now} as integer)
    WHERE assessment_id = ${assessment_id} AND number = ${number}
      AND (coalesce(last_seen_at, 0) < ${now - minute} OR EXISTS (SELECT 1 FROM participants o
        WHERE o.person_id = ${person_id} AND o.assessment_id <> ${assessment_id}
          AND o.last_seen_at >= participants.last_seen_at))`);
}

/** The account that somebody entered or opened last; null for who has none. */
export async function accountLastUsed(
  db: Db,
  personId: string,
): Promise<{ assessmentId: string; participantId: string } | null> {
  const row = await db.get<{ assessment_id: string; id: string }>(sql`
    SELECT assessment_id, id FROM participants WHERE person_id = ${personId}
    ORDER BY coalesce(last_seen_at, 0) DESC, created_at DESC, id DESC LIMIT 1`);
  return row ? { assessmentId: row.assessment_id, participantId: row.id } : null;
}
