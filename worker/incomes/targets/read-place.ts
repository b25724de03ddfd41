import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { byFolded } from "../../core/text/fold";

/** A country's own currency, and its regions by name. */
export async function readPlace(db: Db, countryId: number) {
  const [country, regions] = await Promise.all([
    db.get<{ currency: string }>(sql`SELECT currency FROM master_countries WHERE id = ${countryId}`),
    db.all<{ id: number; name: string }>(
      sql`SELECT id, name FROM master_regions WHERE country_id = ${countryId}`,
    ),
  ]);
  return { currency: country?.currency ?? "", regions: regions.sort(byFolded(({ name }) => name)) };
}
