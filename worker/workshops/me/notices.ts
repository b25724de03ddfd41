import { sql } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import { notFound } from "../../core/http/problem";
import type { Notice } from "../progress/machine";

export type NoticeRow = Notice & { id: string; at: number; read_at: number | null };

/** What a participant was told of, newest first. Instants in milliseconds. */
export const readNotices = (
  db: Db,
  { assessment_id, number }: { assessment_id: string; number: number },
): Promise<NoticeRow[]> =>
  db.all<NoticeRow>(sql`SELECT id, kind, workshop, at, read_at FROM participant_notices
    WHERE assessment_id = ${assessment_id} AND number = cast(${number} as integer) ORDER BY at DESC, id DESC`);

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

/** The same of several at once; an id that is none of theirs is passed over. */
export const markNoticesRead = (
  db: Db,
  { assessment_id, number }: { assessment_id: string; number: number },
  notices: readonly string[],
  now: number,
): Promise<unknown> =>
  atomically(db, [
    sql`UPDATE participant_notices SET read_at = cast(${now} as integer)
      WHERE assessment_id = ${assessment_id} AND number = cast(${number} as integer) AND read_at IS NULL
        AND id IN (SELECT value FROM json_each(${JSON.stringify(notices)}))`,
  ]);
