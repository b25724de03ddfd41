import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";

/** How much master data of each kind there is; what nobody knows is not counted. */
export async function countMaster(db: Db): Promise<Record<string, number>> {
  const row = await db.get<Record<string, number>>(sql`SELECT
    (SELECT count(*) FROM benchmarks WHERE deleted_at IS NULL) AS benchmarks,
    (SELECT count(*) FROM master_cpi WHERE value IS NOT NULL) AS cpi,
    (SELECT count(*) FROM master_rates WHERE value IS NOT NULL) AS "conversion-rates",
    (SELECT count(*) FROM master_commodities) AS commodities,
    (SELECT count(*) FROM study_references WHERE deleted_at IS NULL) AS "references"`);
  return row ?? {};
}
