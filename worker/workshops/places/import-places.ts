import { sql } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import { claimKey } from "../../core/http/claim";
import { Problem } from "../../core/http/problem";
import { searchKey } from "../../core/text/fold";
import { type Author, record } from "../../core/trail/record";
import { type Level, sameName } from "./levels";
import { type KnownPlace, type PlannedPlace, planImport } from "./plan-import";
import { type RowError, readPlacesFile } from "./read-places-csv";
import type { PlacesReport } from "./schemas";
import { placeTaken } from "./write-place";

const size = 2500; // rows of a place in one bound parameter, which D1 limits to 2 MB

function* chunksOf<T>(rows: T[]): Generator<T[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}

/** The places that these codes name. */
async function knownPlaces(db: Db, codes: string[]): Promise<Map<string, KnownPlace>> {
  const known = new Map<string, KnownPlace>();
  for (const some of chunksOf(codes)) {
    const rows = await db.all<KnownPlace & { code: string }>(sql`
      SELECT p.code, p.id, p.level, p.parent_id FROM json_each(${JSON.stringify(some)}) n
        JOIN places p ON p.code = n.value`);
    for (const { code, ...place } of rows) known.set(code, place);
  }
  return known;
}

/** Rows whose name another place below the same one has, which the file does not rename. */
async function takenNames(db: Db, places: PlannedPlace[]): Promise<RowError[]> {
  const ofFile = new Set(places.filter(({ isKnown }) => isKnown).map(({ id }) => id));
  const errors: RowError[] = [];
  for (const some of chunksOf(places)) {
    const wanted = some.map(({ row, parentId, name }) => [row, parentId ?? "", sameName(name)]);
    const rows = await db.all<{ row: number; id: string }>(sql`
      SELECT n.value ->> 0 AS row, p.id FROM json_each(${JSON.stringify(wanted)}) n
        JOIN places p ON coalesce(p.parent_id, '') = n.value ->> 1 AND p.same_name = n.value ->> 2`);
    for (const { row, id } of rows) {
      if (!ofFile.has(id))
        errors.push({ row, column: "name", message: "There is a place of this name already." });
    }
  }
  return errors;
}

export interface CheckedPlaces {
  report: PlacesReport;
  places: PlannedPlace[];
}

/** What a file holds and every fault of every row: what the import would say, with nothing written. */
export async function checkPlaces(
  db: Db,
  file: Uint8Array,
  idOf: (row: number) => Promise<string>,
): Promise<CheckedPlaces> {
  const read = readPlacesFile(file);
  const codes = read.places.flatMap(({ code, parent_code }) => [code, parent_code]);
  const known = await knownPlaces(db, [...new Set(codes.filter((code) => code !== null))]);
  const ids = new Map<number, string>();
  for (const { row } of read.places) ids.set(row, await idOf(row));
  const plan = planImport(read.places, known, (row) => ids.get(row) ?? "");
  const errors = [...read.errors, ...plan.errors];
  for (const error of await takenNames(db, plan.places)) errors.push(error);
  errors.sort((a, b) => a.row - b.row);
  const wrong = new Set(errors.map(({ row }) => row));
  const valid = read.places.filter(({ row }) => !wrong.has(row)).length;
  return { report: { rows: read.rows, valid, errors }, places: plan.places };
}

/** A fault in any row is a 400 whose body is the report. */
export function refuseFaults(checked: CheckedPlaces): CheckedPlaces {
  if (checked.report.errors.length === 0) return checked;
  throw new Problem("validation_failed", "The file has faults; nothing was imported.", {
    members: { ...checked.report },
  });
}

const rowOf = ({ id, level, name, parentId, code, lat, lng }: PlannedPlace): (string | number | null)[] => [
  ...[id, level satisfies Level, name, searchKey(name), sameName(name)],
  ...[parentId, code, lat, lng],
];

/**
 * All places of a CSV file, or none where a row has a fault. Names give way to one another: two places may take each
 * other's. What the file leaves out of a known place stays.
 */
export async function importPlaces(
  db: Db,
  by: Author,
  file: Uint8Array,
  idOf: (row: number) => Promise<string>,
): Promise<{ created: number; renamed: number }> {
  const { places } = refuseFaults(await checkPlaces(db, file, idOf));
  const [known, made] = [places.filter(({ isKnown }) => isKnown), places.filter(({ isKnown }) => !isKnown)];
  const statements = claimKey(by);
  for (const some of chunksOf(known)) {
    statements.push(sql`UPDATE places SET same_name = id
      WHERE id IN (SELECT value FROM json_each(${JSON.stringify(some.map(({ id }) => id))}))`);
  }
  for (const some of chunksOf(known)) {
    statements.push(sql`
      UPDATE places SET name = n.value ->> 2, name_key = n.value ->> 3, same_name = n.value ->> 4,
        lat = coalesce(n.value ->> 7, lat), lng = coalesce(n.value ->> 8, lng)
      FROM json_each(${JSON.stringify(some.map(rowOf))}) n WHERE places.id = n.value ->> 0`);
  }
  for (const some of chunksOf(made)) {
    statements.push(sql`
      INSERT INTO places (id, level, name, name_key, same_name, parent_id, code, lat, lng, created_at)
      SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6,
        value ->> 7, value ->> 8, cast(${by.now} AS integer)
      FROM json_each(${JSON.stringify(some.map(rowOf))})`);
  }
  const counts = { created: made.length, renamed: known.length };
  try {
    await atomically(db, [...statements, record(db, by, "place.imported", "", counts)]);
  } catch (error) {
    throw placeTaken(error) ?? error; // taken since the file was compared
  }
  return counts;
}
