import { type SQL, sql } from "drizzle-orm";
import { all } from "../../core/db/conditions";
import { containsFolded } from "../../core/db/contains-folded";
import { atomically, type Db, guard, isUniqueViolation, type Statement } from "../../core/db/db";
import { orderBy, placeIn, selectPage } from "../../core/db/select-page";
import { claimKey } from "../../core/http/claim";
import { listPage } from "../../core/http/list";
import { invalid, notFound, Problem } from "../../core/http/problem";
import { type Author, record } from "../../core/trail/record";
import { benchmarkEquivalence, makePin, pinTarget } from "../engine/target";
import { placesOf } from "../frame/country-words";
import { masterOfCountry } from "./read-master";
import type { BenchmarkEdits, BenchmarksQuery, FindQuery, NewBenchmark } from "./schemas";

interface Row {
  id: string;
  country_id: number;
  country: string;
  region_id: number;
  region: string;
  year: number;
  household_size: number;
  nr_adults: number;
  value: number;
  source: string | null;
  link: string | null;
}

const columns = sql`b.id, b.country_id, c.name AS country, b.region_id, r.name AS region, b.year, b.household_size,
  b.nr_adults, b.value, b.source, b.link`;
const tables = sql`benchmarks b JOIN master_countries c ON c.id = b.country_id
  JOIN master_regions r ON r.country_id = b.country_id AND r.id = b.region_id`;
const joined = sql`FROM ${tables}`;

const searched = {
  key: sql`b.id`,
  from: tables,
  texts: [sql`c.name`, sql`r.name`, sql`b.source`],
};

const toRecord = (row: Row) => ({
  ...row,
  household_equiv: benchmarkEquivalence(row.household_size, row.nr_adults),
});

/** The places of all regions by their names; in every country a region of one name has one id. */
async function regionPlaces(db: Db): Promise<string> {
  const regions = await db.all<{ id: number; words: string }>(
    sql`SELECT DISTINCT id, name AS words FROM master_regions`,
  );
  return placesOf(regions);
}

/** The places of countries by their names in a language (`placesOf`); without, the list goes by the master's own names. */
export async function listBenchmarks(db: Db, query: BenchmarksQuery, countryPlaces?: string) {
  const anyOf = (column: SQL, values: number[] | undefined) =>
    values ? sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(values)}))` : null;
  const condition = all([
    sql`b.deleted_at IS NULL`,
    query.q ? await containsFolded(db, searched, query.q) : null,
    anyOf(sql`b.country_id`, query.country_id),
    anyOf(sql`b.region_id`, query.region_id),
    anyOf(sql`b.year`, query.year),
  ]);
  const region = placeIn(await regionPlaces(db), sql`b.region_id`, sql`r.name`);
  const order = orderBy(
    query.sort,
    {
      country: sql`${placeIn(countryPlaces, sql`b.country_id`, sql`c.name`)}, ${region}, b.year`,
      region,
      year: sql`b.year`,
      value: sql`b.value`,
    },
    sql`b.id`,
  );
  const { rows, total } = await selectPage<Row>(
    db,
    { columns, from: sql`${joined} WHERE ${condition}`, order },
    query,
  );
  return listPage(rows.map(toRecord), query, total);
}

export async function findBenchmark(db: Db, id: string) {
  const row = await db.get<Row>(sql`SELECT ${columns} ${joined} WHERE b.id = ${id} AND b.deleted_at IS NULL`);
  if (!row) throw notFound();
  return toRecord(row);
}

/** The region of a name in a country, case aside; a new one is added. */
async function regionOf(
  db: Db,
  countryId: number,
  name: string,
): Promise<{ id: number; statements: Statement[] }> {
  const [country, regions] = await Promise.all([
    db.get(sql`SELECT 1 FROM master_countries WHERE id = ${countryId}`),
    db.all<{ country_id: number; id: number; name: string }>(
      sql`SELECT country_id, id, name FROM master_regions ORDER BY country_id, id`,
    ),
  ]);
  if (!country) throw invalid("country_id", "Give a country of the master data.");
  const named = regions.filter((region) => region.name.toLowerCase() === name.toLowerCase());
  const known = named.find((region) => region.country_id === countryId);
  if (known) return { id: known.id, statements: [] };
  const elsewhere = named.find((region) => region.name === name) ?? named[0];
  const id = elsewhere?.id ?? Math.max(0, ...regions.map((region) => region.id)) + 1;
  return {
    id,
    statements: [
      sql`INSERT INTO master_regions (country_id, id, name)
        VALUES (cast(${countryId} as integer), cast(${id} as integer), ${name}) ON CONFLICT DO NOTHING`,
    ],
  };
}

/** One per country, region and year: a second is 409. */
async function unlessTaken(db: Db, statements: Statement[]): Promise<void> {
  await atomically(db, statements).catch((error) => {
    if (!isUniqueViolation(error, "benchmarks.country_id")) throw error;
    throw new Problem("name_taken", "There is a benchmark of this country, region and year.");
  });
}

export async function createBenchmark(db: Db, by: Author, id: string, input: NewBenchmark) {
  const region = await regionOf(db, input.country_id, input.region);
  await unlessTaken(db, [
    ...claimKey(by),
    ...region.statements,
    sql`INSERT INTO benchmarks (id, country_id, region_id, year, household_size, nr_adults, value, source, link)
      VALUES (${id}, cast(${input.country_id} as integer), cast(${region.id} as integer),
        cast(${input.year} as integer), ${input.household_size}, ${input.nr_adults}, ${input.value},
        ${input.source}, ${input.link})`,
    record(db, by, "benchmark.created", id),
  ]);
  return findBenchmark(db, id);
}

export async function editBenchmark(db: Db, by: Author, id: string, edits: BenchmarkEdits) {
  const before = await findBenchmark(db, id);
  const after = { ...before, ...(edits as Partial<NewBenchmark>) };
  if (after.nr_adults > after.household_size) {
    throw invalid("nr_adults", "Give no more adults than the household has people.");
  }
  const isElsewhere = edits.country_id !== undefined || edits.region !== undefined;
  const region = isElsewhere ? await regionOf(db, after.country_id, after.region) : null;
  const whole = (value: number) => sql`cast(${value} as integer)`;
  const set = [
    ...(region ? [sql`country_id = ${whole(after.country_id)}`, sql`region_id = ${whole(region.id)}`] : []),
    ...(edits.year === undefined ? [] : [sql`year = ${whole(edits.year)}`]),
    ...(["household_size", "nr_adults", "value", "source", "link"] as const).flatMap((field) =>
      edits[field] === undefined ? [] : [sql`${sql.identifier(field)} = ${edits[field]}`],
    ),
  ];
  if (set.length === 0) return before;
  await unlessTaken(db, [
    ...(region?.statements ?? []),
    sql`UPDATE benchmarks SET ${sql.join(set, sql`, `)} WHERE id = ${id}`,
    guard(
      "validation_failed",
      sql`EXISTS (SELECT 1 FROM benchmarks WHERE id = ${id} AND nr_adults > household_size)`,
    ),
    record(db, by, "benchmark.edited", id),
  ]);
  return findBenchmark(db, id);
}

/** Its row stays, so that loading the master data does not bring it back. */
export async function deleteBenchmark(db: Db, by: Author, id: string): Promise<void> {
  await findBenchmark(db, id);
  await atomically(db, [
    sql`UPDATE benchmarks SET deleted_at = cast(${by.now} as integer) WHERE id = ${id}`,
    record(db, by, "benchmark.deleted", id),
  ]);
}

/** `GET /benchmarks/find`: the working of a target, and what it lacks as a sentence. */
export async function findWorking(db: Db, query: FindQuery) {
  const country = await db.get<{ currency: string }>(
    sql`SELECT currency FROM master_countries WHERE id = ${query.country_id}`,
  );
  const currency = query.currency ?? country?.currency;
  if (country === undefined || currency === undefined) throw notFound();
  if (![country.currency, "USD", "EUR"].includes(currency)) {
    throw invalid("currency", "Give the country's own currency, USD or EUR.");
  }
  const master = await masterOfCountry(db, query.country_id, currency, [query.region_id]);
  const pin = makePin(master, { region_id: query.region_id, year: query.year, currency });
  if (!pin) throw notFound("There is no benchmark of this country and region.");
  const { adults = null, children = null } = query;
  const working = pinTarget(pin, { adults, children, inflation_percent: null });
  return { ...working, message: messageOf(working) };
}

/** What a working lacks, as a sentence. */
export function messageOf({ rate, cpi_factor }: { rate: number | null; cpi_factor: number | null }) {
  if (rate === null) return "There is no exchange rate for this country and currency.";
  if (cpi_factor === null) return "A consumer price index is missing, so inflation is not counted.";
  return null;
}
