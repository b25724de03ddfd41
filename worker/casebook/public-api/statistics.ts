import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { toInstant } from "../../core/time";
import { countOf } from "../public-rows/count";

interface Counts {
  published_cases: number;
  cases_under_investigation: number;
  cases_closed: number;
  entities_tracked: number;
}

/** Each case counts once: as public, else as open, else as closed. */
export async function publicStatistics(db: Db, now: number): Promise<Counts & { last_updated: string }> {
  const counts = await db.get<Counts>(sql`SELECT ${countOf("cases")} AS published_cases,
    ${countOf("open")} AS cases_under_investigation, ${countOf("closed")} AS cases_closed,
    ${countOf("entities")} AS entities_tracked`);
  const none = { published_cases: 0, cases_under_investigation: 0, cases_closed: 0, entities_tracked: 0 };
  return { ...none, ...counts, last_updated: toInstant(now) };
}
