import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";

const shown = 7 * 86_400_000;

/** Exports of the last seven days that failed, and that nobody tried again or deleted. */
export async function countFailedExports(db: Db, now: number): Promise<number> {
  const row = await db.get<{ n: number }>(sql`SELECT count(*) AS n FROM exports
    WHERE created_at >= ${now - shown} AND status = 'failed' AND deleted_at IS NULL`);
  return row?.n ?? 0;
}
