import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { Caller } from "../access/member";
import { mayAtLeast } from "../access/right-sql";
import { byWords, countryWords } from "../frame/country-words";

interface Row {
  country_id: number;
  country: string;
  iso: string;
  commodity_id: number | null;
  commodity: string | null;
  commodity_fr: string | null;
  year: number;
}

/** Countries, commodities and years of the cases that somebody may see: what can be chosen finds something. */
export async function readFilters(db: Db, caller: Caller, locale: string) {
  const rows =
    await db.all<Row>(sql`SELECT DISTINCT c.country_id, n.name AS country, n.iso, c.focus_commodity_id AS commodity_id,
      m.name AS commodity, m.name_fr AS commodity_fr, c.year
    FROM incomes_cases c JOIN master_countries n ON n.id = c.country_id
    LEFT JOIN master_commodities m ON m.id = c.focus_commodity_id
    WHERE c.deleted_at IS NULL AND ${mayAtLeast(caller, "view")}`);
  const isFrench = locale.startsWith("fr");
  const names = new Map(
    rows.flatMap(({ commodity_id, commodity, commodity_fr }) =>
      commodity_id === null ? [] : [[commodity_id, (isFrench && commodity_fr) || commodity || ""] as const],
    ),
  );
  const countries = new Map(
    rows.map(({ country_id, country, iso }) => [country_id, countryWords({ iso, name: country }, locale)]),
  );
  const options = (of: ReadonlyMap<number, string>) =>
    [...of].map(([id, label]) => ({ value: String(id), label })).sort((a, b) => byWords(a.label, b.label));
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => b - a).map(String);
  return { names, countries: options(countries), commodities: options(names), years };
}
