import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { listBenchmarks } from "../master/benchmarks";
import type { BenchmarksQuery } from "../master/schemas";
import { inflation, readMoney } from "../money/country-money";
import type { Names } from "./names";
import type { BenchmarkRow } from "./views/benchmarks";

/** Benchmarks with what they are in the money of a year: of the one told, else of the latest whose prices are known. */
export async function readBenchmarks(db: Db, query: BenchmarksQuery, names: Names, moneyOf: number | null) {
  const list = await listBenchmarks(db, query, names.order.countries);
  const monies = await readMoney(db, [...new Set(list.data.map(({ country_id }) => country_id))]);
  const data = list.data.map(({ country_id, ...row }): BenchmarkRow => {
    const money = monies.get(country_id);
    const to = moneyOf ?? Math.max(...(money?.cpi ?? []).map(({ year }) => year));
    const factor = money && Number.isFinite(to) ? inflation(money, row.year, to) : null;
    return {
      ...row,
      country: names.countries.get(country_id) ?? row.country,
      currency: names.currencies.get(country_id) ?? "",
      inflated: factor === null ? null : { year: to, value: row.value * factor, percent: 100 * (factor - 1) },
    };
  });
  return { ...list, data };
}

/** What the filters of benchmarks can find, and the years whose prices are known. */
export async function benchmarkChoices(db: Db) {
  const [places, prices] = await Promise.all([
    db.all<{ country_id: number; year: number }>(
      sql`SELECT DISTINCT country_id, year FROM benchmarks WHERE deleted_at IS NULL`,
    ),
    db.all<{ year: number }>(
      sql`SELECT DISTINCT year FROM master_cpi WHERE value IS NOT NULL ORDER BY year DESC`,
    ),
  ]);
  return {
    countries: [...new Set(places.map(({ country_id }) => country_id))],
    years: [...new Set(places.map(({ year }) => year))].sort((a, b) => b - a),
    prices: prices.map(({ year }) => year),
  };
}
