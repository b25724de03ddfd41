import { type SQL, sql } from "drizzle-orm";
import { newCpi, newRate } from "../master/schemas";
import { countryIn } from "./cells";
import { type Entry, inChunks, type MasterKind } from "./kind";

const columns = ["country_id", "country", "year", "value"];
/** Zero stands for what nobody knows. */
const knownOf = ({ after }: Entry) => after.value || null;

/** Consumer price indices, by country and year. */
export const cpiKind: MasterKind = {
  name: "cpi",
  columns,
  needed: ["year", "value"],
  figures: ["year", "value"],
  fieldsOf: ({ country_id, country, year, value }, lookups, fault) => ({
    country_id: countryIn({ country_id, country }, lookups, fault),
    ...(year === undefined ? {} : { year }),
    ...(value === undefined ? {} : { value }),
  }),
  keyOf: ({ country_id, year }) => `${country_id} ${year}`,
  keyColumn: "year",
  schema: newCpi,
  stored: async (db) => {
    const rows = await db.all<{ country_id: number; year: number; value: number | null }>(
      sql`SELECT country_id, year, value FROM master_cpi`,
    );
    return new Map(rows.map((fields) => [`${fields.country_id} ${fields.year}`, { id: "", fields }]));
  },
  write: async (_, entries) =>
    inChunks(
      entries.map((entry) => [entry.after.country_id, entry.after.year, knownOf(entry)]),
      (json): SQL => sql`INSERT INTO master_cpi (country_id, year, value)
        SELECT value->>0, value->>1, value->>2 FROM json_each(${json}) WHERE true
        ON CONFLICT DO UPDATE SET value = excluded.value`,
    ),
  nameOf: ({ country, year }) => `${country}, ${year}`,
};

/** Local units for one dollar or euro, by country and year. */
export const ratesKind: MasterKind = {
  ...cpiKind,
  name: "conversion-rates",
  columns: ["country_id", "country", "year", "currency", "value"],
  needed: ["year", "currency", "value"],
  fieldsOf: (cells, lookups, fault) => ({
    ...cpiKind.fieldsOf(cells, lookups, fault),
    ...(cells.currency === undefined ? {} : { currency: cells.currency }),
  }),
  keyOf: ({ country_id, year, currency }) => `${country_id} ${year} ${currency}`,
  schema: newRate,
  stored: async (db) => {
    const rows = await db.all<{ country_id: number; year: number; currency: string; value: number | null }>(
      sql`SELECT country_id, year, currency, value FROM master_rates`,
    );
    return new Map(
      rows.map((fields) => [`${fields.country_id} ${fields.year} ${fields.currency}`, { id: "", fields }]),
    );
  },
  write: async (_, entries) =>
    inChunks(
      entries.map((entry) => {
        const { country_id, currency, year } = entry.after;
        return [country_id, currency, year, knownOf(entry)];
      }),
      (json): SQL => sql`INSERT INTO master_rates (country_id, currency, year, value)
        SELECT value->>0, value->>1, value->>2, value->>3 FROM json_each(${json}) WHERE true
        ON CONFLICT DO UPDATE SET value = excluded.value`,
    ),
  nameOf: ({ country, year, currency }) => `${country}, ${year}, ${currency}`,
};
