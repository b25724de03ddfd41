import { type SQL, sql } from "drizzle-orm";
import { all, contains } from "../../core/db/conditions";
import { atomically, type Db, type Statement } from "../../core/db/db";
import { orderBy, placeIn, selectPage } from "../../core/db/select-page";
import { claimKey } from "../../core/http/claim";
import { listPage } from "../../core/http/list";
import { invalid, notFound } from "../../core/http/problem";
import { byFolded, searchKey } from "../../core/text/fold";
import { type Author, record } from "../../core/trail/record";
import {
  type Driver,
  drivers,
  type NewReference,
  type ReferenceRecord,
  type ReferencesQuery,
} from "./schemas";

interface Row {
  id: string;
  visible_to_external: number;
}

const columns = sql`f.id, f.country_id, c.name AS country, f.commodity_id, m.name AS commodity, f.region, f.currency,
  f.year, f.source, f.link, f.notes, f.confidence, f.type, f.visible_to_external, f.area, f.volume, f.price,
  f.cost_of_production, f.diversified_income`;
const joined = sql`FROM study_references f JOIN master_countries c ON c.id = f.country_id
  JOIN master_commodities m ON m.id = f.commodity_id`;

/** Whether the reader is one of ours; for others only what is marked for them exists. */
export interface Reads {
  isExternal: boolean;
}
const visible = ({ isExternal }: Reads): SQL =>
  isExternal ? sql`f.deleted_at IS NULL AND f.visible_to_external = 1` : sql`f.deleted_at IS NULL`;

function toRecord(row: Row): ReferenceRecord {
  const found = { ...row, visible_to_external: row.visible_to_external === 1 } as Record<string, unknown>;
  for (const driver of drivers) {
    found[driver] = typeof found[driver] === "string" ? JSON.parse(found[driver]) : null;
  }
  return found as unknown as ReferenceRecord;
}

/** Places of countries and commodities by their names in a language; without, the list goes by the master's own. */
export interface Places {
  countries: string;
  commodities: string;
}

export async function listReferences(db: Db, reads: Reads, query: ReferencesQuery, places?: Places) {
  const anyOf = (column: SQL, values: readonly unknown[] | undefined) =>
    values ? sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(values)}))` : null;
  const condition = all([
    visible(reads),
    query.q ? contains({ keys: [sql`f.source_key`, sql`f.notes_key`] }, query.q) : null,
    anyOf(sql`f.country_id`, query.country_id),
    anyOf(sql`f.commodity_id`, query.commodity_id),
    anyOf(sql`f.source`, query.source),
    query.driver
      ? sql`(${sql.join(
          query.driver.map((driver) => sql`${sql.raw(`f.${driver}`)} IS NOT NULL`),
          sql` OR `,
        )})`
      : null,
  ]);
  const country = placeIn(places?.countries, sql`f.country_id`, sql`c.name`);
  const commodity = placeIn(places?.commodities, sql`f.commodity_id`, sql`m.name`);
  const order = orderBy(
    query.sort,
    { country: sql`${country}, ${commodity}`, commodity, source: sql`f.source_key`, year: sql`f.year` },
    sql`f.id`,
  );
  const { rows, total } = await selectPage<Row>(
    db,
    { columns, from: sql`${joined} WHERE ${condition}`, order },
    query,
  );
  return listPage(rows.map(toRecord), query, total);
}

export async function findReference(db: Db, reads: Reads, id: string): Promise<ReferenceRecord> {
  const row = await db.get<Row>(sql`SELECT ${columns} ${joined} WHERE f.id = ${id} AND ${visible(reads)}`);
  if (!row) throw notFound();
  return toRecord(row);
}

async function refuseUnknown(db: Db, { country_id, commodity_id }: NewReference): Promise<void> {
  const [country, commodity] = await Promise.all([
    db.get(sql`SELECT 1 FROM master_countries WHERE id = ${country_id}`),
    db.get(sql`SELECT 1 FROM master_commodities WHERE id = ${commodity_id}`),
  ]);
  if (!country) throw invalid("country_id", "Give a country of the master data.");
  if (!commodity) throw invalid("commodity_id", "Give a commodity of the master data.");
}

const json = (figure: NewReference[Driver]) => (figure === null ? null : JSON.stringify(figure));

/** Makes a study, or changes the one that has this id. */
export const writeReference = (id: string, input: NewReference): Statement => sql`INSERT INTO study_references
    (id, country_id, commodity_id, region, currency, year, source, source_key, link, notes, notes_key, confidence, type,
      visible_to_external, area, volume, price, cost_of_production, diversified_income)
  VALUES (${id}, cast(${input.country_id} as integer), cast(${input.commodity_id} as integer), ${input.region},
    ${input.currency}, cast(${input.year} as integer), ${input.source}, ${searchKey(input.source)}, ${input.link},
    ${input.notes}, ${searchKey(input.notes)}, ${input.confidence}, ${input.type},
    cast(${Number(input.visible_to_external)} as integer), ${json(input.area)}, ${json(input.volume)},
    ${json(input.price)}, ${json(input.cost_of_production)}, ${json(input.diversified_income)})
  ON CONFLICT (id) DO UPDATE SET country_id = excluded.country_id, commodity_id = excluded.commodity_id,
    region = excluded.region, currency = excluded.currency, year = excluded.year, source = excluded.source,
    source_key = excluded.source_key, link = excluded.link, notes = excluded.notes, notes_key = excluded.notes_key,
    confidence = excluded.confidence, type = excluded.type, visible_to_external = excluded.visible_to_external,
    area = excluded.area, volume = excluded.volume, price = excluded.price,
    cost_of_production = excluded.cost_of_production, diversified_income = excluded.diversified_income`;

const ours: Reads = { isExternal: false };

export async function createReference(db: Db, by: Author, id: string, input: NewReference) {
  await refuseUnknown(db, input);
  await atomically(db, [...claimKey(by), writeReference(id, input), record(db, by, "reference.created", id)]);
  return findReference(db, ours, id);
}

export async function editReference(db: Db, by: Author, id: string, edits: Partial<NewReference>) {
  const after = { ...(await findReference(db, ours, id)), ...edits };
  await refuseUnknown(db, after);
  await atomically(db, [writeReference(id, after), record(db, by, "reference.edited", id)]);
  return findReference(db, ours, id);
}

/** Its row stays, so that loading the master data does not bring it back. */
export async function deleteReference(db: Db, by: Author, id: string): Promise<void> {
  await findReference(db, ours, id);
  await atomically(db, [
    sql`UPDATE study_references SET deleted_at = cast(${by.now} as integer) WHERE id = ${id}`,
    record(db, by, "reference.deleted", id),
  ]);
}

/** What studies say of one driver of a commodity in a country. */
export async function referenceValues(
  db: Db,
  reads: Reads,
  of: { country_id: number; commodity_id: number; driver: Driver },
) {
  const rows = await db.all<Row>(sql`SELECT ${columns} ${joined} WHERE ${visible(reads)}
    AND f.country_id = ${of.country_id} AND f.commodity_id = ${of.commodity_id} ORDER BY f.year DESC, f.id`);
  return rows.map(toRecord).flatMap((row) => {
    const figure = row[of.driver];
    if (!figure) return [];
    const { id, region, currency, year, source, link, confidence } = row;
    return [{ reference_id: id, ...figure, region, currency, year, source, link, confidence }];
  });
}

/** What the list's filters can find. */
export async function referenceFacets(db: Db, reads: Reads) {
  const [countries, commodities, sources, some] = await Promise.all([
    db.all<{ id: number; name: string }>(sql`SELECT DISTINCT c.id, c.name ${joined} WHERE ${visible(reads)}`),
    db.all<{ id: number; name: string }>(sql`SELECT DISTINCT m.id, m.name ${joined} WHERE ${visible(reads)}`),
    db.all<{ source: string }>(sql`SELECT DISTINCT f.source ${joined} WHERE ${visible(reads)}`),
    db.get<Record<Driver, number>>(
      sql`SELECT ${sql.join(
        drivers.map((driver) => sql.raw(`count(f.${driver}) AS ${driver}`)),
        sql`, `,
      )} ${joined} WHERE ${visible(reads)}`,
    ),
  ]);
  return {
    countries: countries.sort(byFolded(({ name }) => name)),
    commodities: commodities.sort(byFolded(({ name }) => name)),
    sources: sources.map(({ source }) => source).sort(byFolded((source) => source)),
    drivers: drivers.filter((driver) => (some?.[driver] ?? 0) > 0),
  };
}
