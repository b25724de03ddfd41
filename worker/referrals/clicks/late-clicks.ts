import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";

const kind = "referrals.clicks";

/** Ms after which a click that is not in D1 is late: a flush takes seconds. */
export const lateAfter = 60_000;

/** Says that a link's clicks wait since then (ms). Written by whoever cannot write them: where D1 is away, by nobody. */
export const sayLate = (db: Db, referralId: string, since: number) =>
  db.run(sql`INSERT INTO troubles (kind, subject, since) VALUES (${kind}, ${referralId}, cast(${since} AS integer))
    ON CONFLICT DO NOTHING`);

/** They have arrived. */
export const sayArrived = (db: Db, referralId: string) =>
  db.run(sql`DELETE FROM troubles WHERE kind = ${kind} AND subject = ${referralId}`);

/** How many links' clicks are late, and since when. */
export async function lateClicks(db: Db): Promise<{ links: number; since: number | null }> {
  const row = await db.get<{ links: number; since: number | null }>(
    sql`SELECT count(*) AS links, min(since) AS since FROM troubles WHERE kind = ${kind}`,
  );
  return row ?? { links: 0, since: null };
}
