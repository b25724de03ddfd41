import { type SQL, sql } from "drizzle-orm";
import { all } from "../../core/db/conditions";
import { containsFolded } from "../../core/db/contains-folded";
import { atomically, type Db } from "../../core/db/db";
import { orderBy, placeIn, selectPage } from "../../core/db/select-page";
import { claimKey } from "../../core/http/claim";
import { listPage } from "../../core/http/list";
import { invalid, notFound, Problem } from "../../core/http/problem";
import { type Author, record } from "../../core/trail/record";
import type { NewCommodity, YearsQuery } from "./schemas";

/** A commodity's name is taken once. */
export async function createCommodity(db: Db, by: Author, { name, name_fr, category_id }: NewCommodity) {
  const named = await db.all<{ name: string }>(
    sql`SELECT name FROM master_commodities WHERE category_id = ${category_id}`,
  );
  if (named.some((other) => other.name.toLowerCase() === name.toLowerCase()))
    throw new Problem("name_taken", "There is a commodity of this name.");
  const last = await db.get<{ id: number }>(sql`SELECT max(id) AS id FROM master_commodities`);
  const id = (last?.id ?? 999) + 1;
  await atomically(db, [
    ...claimKey(by),
    sql`INSERT INTO master_commodities (id, category_id, name, name_fr)
      VALUES (cast(${id} as integer), cast(${category_id} as integer), ${name}, ${name_fr})`,
    record(db, by, "commodity.created", String(id)),
  ]);
  return { id, category_id, name, name_fr };
}

/** A country's currency; cases keep theirs. */
export async function editCountry(db: Db, by: Author, id: number, { currency }: { currency: string }) {
  await atomically(db, [
    sql`UPDATE master_countries SET currency = ${currency} WHERE id = ${id}`,
    record(db, by, "country.edited", String(id), { currency }),
  ]);
}

interface YearValue {
  country_id: number;
  year: number;
  value: number | null;
}

const valueOrNone = (value: number | null) => value || null;

async function refuseUnknownCountry(db: Db, id: number): Promise<void> {
  if (await db.get(sql`SELECT 1 FROM master_countries WHERE id = ${id}`)) return;
  throw invalid("country_id", "Give a country of the master data.");
}

/** A consumer price index of a country and year; null, and 0, say that it is not known. */
export async function setCpi(db: Db, by: Author, input: YearValue) {
  await refuseUnknownCountry(db, input.country_id);
  const value = valueOrNone(input.value);
  await atomically(db, [
    sql`INSERT INTO master_cpi (country_id, year, value)
      VALUES (cast(${input.country_id} as integer), cast(${input.year} as integer), ${value})
      ON CONFLICT DO UPDATE SET value = excluded.value`,
    record(db, by, "cpi.set", String(input.country_id), { year: input.year }),
  ]);
  return { ...input, value };
}

/** Local units for one of a currency, in a country and year. */
export async function setRate(db: Db, by: Author, input: YearValue & { currency: string }) {
  await refuseUnknownCountry(db, input.country_id);
  const value = valueOrNone(input.value);
  await atomically(db, [
    sql`INSERT INTO master_rates (country_id, currency, year, value)
      VALUES (cast(${input.country_id} as integer), ${input.currency}, cast(${input.year} as integer), ${value})
      ON CONFLICT DO UPDATE SET value = excluded.value`,
    record(db, by, "rate.set", String(input.country_id), { year: input.year, currency: input.currency }),
  ]);
  return { ...input, value };
}

const countryNames = { key: sql`id`, from: sql`master_countries`, texts: [sql`name`] };

async function listYears<T>(db: Db, columns: SQL, table: SQL, query: YearsQuery, countryPlaces?: string) {
  const anyOf = (column: SQL, values: number[] | undefined) =>
    values ? sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(values)}))` : null;
  const condition = all([
    anyOf(sql`country_id`, query.country_id),
    anyOf(sql`year`, query.year),
    query.q
      ? sql`country_id IN (SELECT id FROM master_countries WHERE ${await containsFolded(db, countryNames, query.q)})`
      : null,
  ]);
  const order = orderBy(
    query.sort,
    {
      country_id: placeIn(countryPlaces, sql`country_id`, sql`country_id`),
      year: sql`year`,
      value: sql`value`,
    },
    sql`country_id, year`,
  );
  const { rows, total } = await selectPage<T>(
    db,
    { columns, from: sql`FROM ${table} WHERE ${condition}`, order },
    query,
  );
  return listPage(rows, query, total);
}

/** `countryPlaces` (`placesOf`): the order of countries in a language; without, they go by their numbers. */
export const listCpi = (db: Db, query: YearsQuery, countryPlaces?: string) =>
  listYears<YearValue>(db, sql`country_id, year, value`, sql`master_cpi`, query, countryPlaces);
export const listRates = (db: Db, query: YearsQuery, countryPlaces?: string) =>
  listYears<YearValue & { currency: string }>(
    db,
    sql`country_id, year, currency, value`,
    sql`master_rates`,
    query,
    countryPlaces,
  );

export const unknownCountry = () => notFound("There is no such country.");
