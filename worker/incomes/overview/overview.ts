import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { Caller } from "../access/member";
import { mayAtLeast } from "../access/right-sql";

interface OfCountry {
  country_id: number;
  iso: string;
  name: string;
  cases: number;
  farmers: number;
}

/** Cases that the caller sees, and the farmers whom they are about, by country. */
export async function readOverview(db: Db, caller: Caller) {
  const countries = await db.all<OfCountry>(sql`SELECT c.country_id, m.iso, m.name, count(*) AS cases,
      coalesce(sum(c.farmers), 0) AS farmers
    FROM incomes_cases c JOIN master_countries m ON m.id = c.country_id
    WHERE c.deleted_at IS NULL AND ${mayAtLeast(caller, "view")} GROUP BY c.country_id ORDER BY cases DESC, m.name`);
  const sum = (of: "cases" | "farmers") => countries.reduce((total, one) => total + one[of], 0);
  return { cases: sum("cases"), farmers: sum("farmers"), countries };
}
export type Overview = Awaited<ReturnType<typeof readOverview>>;
