import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { nearestYear } from "../engine/target";

interface OfYear {
  year: number;
  value: number;
}

/** What is known of a country's money: its own currency, prices, and exchange rates as local units per one of another. */
export interface CountryMoney {
  currency: string;
  cpi: OfYear[];
  rates: (OfYear & { currency: string })[];
}

export async function readMoney(
  db: Db,
  countryIds: readonly number[],
): Promise<ReadonlyMap<number, CountryMoney>> {
  const ids = sql`(SELECT value FROM json_each(${JSON.stringify(countryIds)}))`;
  const [countries, cpi, rates] = await Promise.all([
    db.all<{ id: number; currency: string }>(
      sql`SELECT id, currency FROM master_countries WHERE id IN ${ids}`,
    ),
    db.all<OfYear & { country_id: number }>(
      sql`SELECT country_id, year, value FROM master_cpi WHERE country_id IN ${ids} AND value IS NOT NULL`,
    ),
    db.all<OfYear & { country_id: number; currency: string }>(
      sql`SELECT country_id, currency, year, value FROM master_rates WHERE country_id IN ${ids} AND value IS NOT NULL`,
    ),
  ]);
  return new Map(
    countries.map(({ id, currency }) => [
      id,
      {
        currency,
        cpi: cpi.filter(({ country_id }) => country_id === id),
        rates: rates.filter(({ country_id }) => country_id === id),
      },
    ]),
  );
}

/** Local units per one of a currency: of the year, else of the nearest earlier, else of the nearest later; or null. */
export function rateOf({ currency, rates }: CountryMoney, of: string, year: number): number | null {
  if (of === currency) return 1;
  return (
    nearestYear(
      rates.filter((rate) => rate.currency === of),
      year,
    )?.value ?? null
  );
}

/** What prices are multiplied by from one year to another; null where an index is missing. */
export function inflation({ cpi }: CountryMoney, from: number, to: number): number | null {
  if (from === to) return 1;
  const of = (year: number) => cpi.find((entry) => entry.year === year)?.value;
  const [old, fresh] = [of(from), of(to)];
  return old && fresh ? fresh / old : null;
}
