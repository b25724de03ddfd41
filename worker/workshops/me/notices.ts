import { sql } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import { notFound } from "../../core/http/problem";

/** A participant read a notice of theirs; 404 for one that is none. Harmless when repeated. */
export async function markNoticeRead(
  db: Db,
  assessmentId: string,
  personId: string,
  notice: string,
  now: number,
) {
  const own = sql`assessment_id = ${assessmentId} AND id = ${notice} AND number = (SELECT number FROM participants
    WHERE assessment_id = ${assessmentId} AND person_id = ${personId})`;
  const row = await db.get<{ read_at: number | null }>(
    sql`SELECT read_at FROM participant_notices WHERE ${own}`,
  );
  if (!row) throw notFound("There is no such notice.");
  if (row.read_at !== null) return;
  await atomically(db, [
    sql`UPDATE participant_notices SET read_at = cast(${now} as integer) WHERE ${own} AND read_at IS NULL`,
  ]);
}
