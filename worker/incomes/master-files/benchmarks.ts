import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { newBenchmark } from "../master/schemas";
import { countryIn, given } from "./cells";
import { type Entry, inChunks, type MasterKind, type Stored } from "./kind";

const own = ["region", "year", "household_size", "nr_adults", "value", "source", "link"];
/** Regions of a country differ by more than case. */
const spelt = (region: unknown) => String(region).toLowerCase();
const keyOf = (country: unknown, region: unknown, year: unknown) => `${country} ${year} ${spelt(region)}`;

/** The number of each region by country and name, and the rows of those that are new in their country. */
async function regionsOf(db: Db, entries: readonly Entry[]) {
  const rows = await db.all<{ country_id: number; id: number; name: string }>(
    sql`SELECT country_id, id, name FROM master_regions`,
  );
  const byName = new Map(rows.map(({ id, name }) => [spelt(name), id]));
  const inCountry = new Map(rows.map(({ country_id, id, name }) => [`${country_id} ${spelt(name)}`, id]));
  let next = Math.max(0, ...rows.map(({ id }) => id));
  const fresh: unknown[][] = [];
  for (const { after } of entries) {
    const [country, name] = [after.country_id, spelt(after.region)];
    if (inCountry.has(`${country} ${name}`)) continue;
    const id = byName.get(name) ?? ++next;
    byName.set(name, id);
    inCountry.set(`${country} ${name}`, id);
    fresh.push([country, id, String(after.region)]);
  }
  return {
    regionIn: (country: unknown, region: unknown) => inCountry.get(`${country} ${spelt(region)}`),
    fresh,
  };
}

/** Living income benchmarks: one a country, region and year. */
export const benchmarksKind: MasterKind = {
  name: "benchmarks",
  columns: ["country_id", "country", ...own],
  needed: ["region", "year"],
  figures: ["year", "household_size", "nr_adults", "value"],
  fieldsOf: ({ country_id, country, ...cells }, lookups, fault) => ({
    country_id: countryIn({ country_id, country }, lookups, fault),
    ...given(cells, own),
  }),
  keyOf: ({ country_id, region, year }) => keyOf(country_id, region, year),
  keyColumn: "region",
  schema: newBenchmark,
  stored: async (db) => {
    const rows = await db.all<{ id: string; country_id: number; region: string; year: number }>(
      sql`SELECT b.id, b.country_id, r.name AS region, b.year, b.household_size, b.nr_adults, b.value, b.source, b.link
        FROM benchmarks b JOIN master_regions r ON r.country_id = b.country_id AND r.id = b.region_id
        WHERE b.deleted_at IS NULL`,
    );
    return new Map(
      rows.map(({ id, ...fields }): [string, Stored] => [
        keyOf(fields.country_id, fields.region, fields.year),
        { id, fields },
      ]),
    );
  },
  write: async (db, entries, idOf) => {
    const { regionIn, fresh } = await regionsOf(db, entries);
    const rows = await Promise.all(
      entries.map(async ({ row, before, after }) => [
        ...[
          before?.id ?? (await idOf(row)),
          after.country_id,
          regionIn(after.country_id, after.region),
          after.year,
        ],
        ...[after.household_size, after.nr_adults, after.value, after.source ?? null, after.link ?? null],
      ]),
    );
    return [
      ...inChunks(
        fresh,
        (json) => sql`INSERT INTO master_regions (country_id, id, name)
          SELECT value->>0, value->>1, value->>2 FROM json_each(${json}) WHERE true ON CONFLICT DO NOTHING`,
      ),
      ...inChunks(
        rows,
        (json) => sql`INSERT INTO benchmarks
            (id, country_id, region_id, year, household_size, nr_adults, value, source, link)
          SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7, value->>8
          FROM json_each(${json}) WHERE true
          ON CONFLICT (id) DO UPDATE SET household_size = excluded.household_size, nr_adults = excluded.nr_adults,
            value = excluded.value, source = excluded.source, link = excluded.link`,
      ),
    ];
  },
  nameOf: ({ country, region, year }) => `${country}, ${region}, ${year}`,
};
