import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { toInstant } from "../../core/time";
import { listedEntities } from "./public-entities";

interface Counts {
  published_cases: number;
  cases_under_investigation: number;
  cases_closed: number;
  entities_tracked: number;
}

/** Each case counts once: as public, else as open, else as closed. */
export async function publicStatistics(db: Db, now: number): Promise<Counts & { last_updated: string }> {
  const counts = await db.get<Counts>(sql`SELECT
    count(c.public_version) AS published_cases,
    count(iif(c.public_version IS NULL AND c.open_version IS NOT NULL, 1, NULL)) AS cases_under_investigation,
    count(iif(c.public_version IS NULL AND c.open_version IS NULL, 1, NULL)) AS cases_closed,
    (SELECT count(*) FROM casebook_entities e WHERE ${listedEntities}) AS entities_tracked
    FROM casebook_cases c`);
  const none = { published_cases: 0, cases_under_investigation: 0, cases_closed: 0, entities_tracked: 0 };
  return { ...none, ...counts, last_updated: toInstant(now) };
}
