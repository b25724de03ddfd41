import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { byFolded } from "../../core/text/fold";
import { optionsIn, readNames } from "../explorers/names";
import { categories } from "../master/read-master";

/** What the forms of master data choose from, by words in the reader's language. */
export async function readChoices(db: Db, locale: string) {
  const [names, regions] = await Promise.all([
    readNames(db, locale),
    db.all<{ name: string }>(sql`SELECT DISTINCT name FROM master_regions`),
  ]);
  return {
    names,
    countries: optionsIn([...names.countries.keys()], names.countries),
    commodities: optionsIn([...names.commodities.keys()], names.commodities),
    regions: regions.map(({ name }) => name).sort(byFolded((name) => name)),
    categories: categories.map(({ id, name, name_fr }) => ({
      value: String(id),
      label: locale.startsWith("fr") ? name_fr : name,
    })),
  };
}

/** What is told of a country and year now; null where nothing is. */
export async function valueAt(
  db: Db,
  table: "master_cpi" | "master_rates",
  at: { country: number; year: number; currency: string },
): Promise<number | null> {
  const row = await db.get<{ value: number | null }>(
    table === "master_cpi"
      ? sql`SELECT value FROM master_cpi WHERE country_id = ${at.country} AND year = ${at.year}`
      : sql`SELECT value FROM master_rates WHERE country_id = ${at.country} AND year = ${at.year}
          AND currency = ${at.currency}`,
  );
  return row?.value ?? null;
}
