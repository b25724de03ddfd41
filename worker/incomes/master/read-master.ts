import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { byFolded } from "../../core/text/fold";
import { CATEGORIES } from "../engine/question";
import { benchmarkEquivalence, type MasterOfCountry } from "../engine/target";
import { AREA_UNITS, COST_UNITS, measureOf, type Unit, VOLUME_UNITS } from "../engine/units";

const namesOfCategories = {
  crop: { en: "Crop", fr: "Culture" },
  aquaculture: { en: "Aquaculture", fr: "Aquaculture" },
  livestock: { en: "Livestock", fr: "Élevage" },
  timber: { en: "Timber", fr: "Bois" },
} as const;

/** Kinds of commodities, by which questions are asked. */
export const categories = (Object.keys(CATEGORIES) as (keyof typeof CATEGORIES)[]).map((kind) => ({
  id: CATEGORIES[kind],
  name: namesOfCategories[kind].en,
  name_fr: namesOfCategories[kind].fr,
}));

const unitsOf = (units: readonly Unit[]) =>
  units.map((id) => ({ id, converts: measureOf(id)?.kind ?? null, factor: measureOf(id)?.factor ?? null }));

/** Years that cases may be of. */
const years = Array.from({ length: 111 }, (_, index) => 1990 + index);

interface CountryRow {
  id: number;
  name: string;
  iso: string;
  currency: string;
  regions: string;
}
interface CommodityRow {
  id: number;
  category_id: number;
  name: string;
  name_fr: string | null;
}

/** `GET /master`: what drop-downs choose from, in one answer. */
export async function readMaster(db: Db) {
  const [countries, commodities, currencies] = await Promise.all([
    db.all<CountryRow>(sql`SELECT c.*, (SELECT json_group_array(json_object('id', r.id, 'name', r.name))
      FROM master_regions r WHERE r.country_id = c.id) AS regions FROM master_countries c`),
    db.all<CommodityRow>(sql`SELECT * FROM master_commodities`),
    db.all<{ code: string; name: string }>(sql`SELECT * FROM master_currencies ORDER BY code`),
  ]);
  return {
    countries: countries.sort(byFolded(({ name }) => name)).map((row) => ({
      ...row,
      regions: (JSON.parse(row.regions) as { id: number; name: string }[]).sort(byFolded(({ name }) => name)),
    })),
    commodities: commodities.sort(byFolded(({ name }) => name)),
    categories,
    currencies,
    units: {
      area: unitsOf(AREA_UNITS),
      volume: unitsOf(VOLUME_UNITS),
      cost: COST_UNITS.map((id) => ({ id })),
    },
    years,
  };
}
export type Master = Awaited<ReturnType<typeof readMaster>>;

interface BenchmarkRow {
  id: string;
  country_id: number;
  region_id: number;
  region: string;
  year: number;
  household_size: number;
  nr_adults: number;
  value: number;
  source: string | null;
  link: string | null;
}

const withEquivalence = (row: BenchmarkRow) => ({
  ...row,
  household_equiv: benchmarkEquivalence(row.household_size, row.nr_adults),
});

/** What targets of a country's regions are computed from. `currency` is that of the case. */
export async function masterOfCountry(
  db: Db,
  countryId: number,
  currency: string,
  regionIds: readonly number[],
): Promise<MasterOfCountry> {
  const [country, benchmarks, cpi, rates] = await Promise.all([
    db.get<{ currency: string }>(sql`SELECT currency FROM master_countries WHERE id = ${countryId}`),
    db.all<BenchmarkRow>(sql`SELECT b.id, b.country_id, b.region_id, r.name AS region, b.year, b.household_size,
        b.nr_adults, b.value, b.source, b.link
      FROM benchmarks b JOIN master_regions r ON r.country_id = b.country_id AND r.id = b.region_id
      WHERE b.country_id = ${countryId} AND b.deleted_at IS NULL
        AND b.region_id IN (SELECT value FROM json_each(${JSON.stringify(regionIds)}))`),
    db.all<{ year: number; value: number }>(
      sql`SELECT year, value FROM master_cpi WHERE country_id = ${countryId} AND value IS NOT NULL`,
    ),
    db.all<{
      year: number;
      currency: string;
      value: number;
    }>(sql`SELECT year, currency, value FROM master_rates
      WHERE country_id = ${countryId} AND currency = ${currency} AND value IS NOT NULL`),
  ]);
  return { own_currency: country?.currency ?? "", benchmarks: benchmarks.map(withEquivalence), cpi, rates };
}
