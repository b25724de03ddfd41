import { sql } from "drizzle-orm";
import type * as z from "zod";
import { atomically, type Db, isUniqueViolation } from "../../core/db/db";
import { faultWords } from "../../core/http/fault-words";
import { Problem } from "../../core/http/problem";
import { type Author, record } from "../../core/trail/record";
import { isSame } from "../cases/document";
import { EMPTIES, numberIn } from "../files/cells";
import { type FileRows, readRows } from "../files/read-rows";
import { type RowError, refuseFaults, reportOf } from "../files/report";
import type { Entry, Fields, Lookups, MasterKind, Stored } from "./kind";
import { readLookups } from "./lookups";

export type SentFile = FileRows<string> & { count: number };

export const readMasterFile = (kind: MasterKind, bytes: Uint8Array<ArrayBuffer>): Promise<SentFile> =>
  readRows<string>(bytes, kind.columns, kind.needed);

type Fault = (column: string, message: string) => void;

/** The cells of a row that say something: blank ones are left out, `-` says "nothing". */
function saidIn(kind: MasterKind, cells: Record<string, string>, hasDecimalComma: boolean, fault: Fault) {
  const said: Record<string, string | number | null> = {};
  for (const [column, cell] of Object.entries(cells)) {
    if (cell === "") continue;
    if (cell === EMPTIES) said[column] = null;
    else if (!kind.figures.includes(column)) said[column] = cell;
    else {
      const number = numberIn(cell, hasDecimalComma);
      if (number === null) fault(column, "Give a number.");
      said[column] = number ?? 0;
    }
  }
  return said;
}

function checked(kind: MasterKind, fields: Fields, fault: Fault): Fields {
  const { id: _, ...record } = fields;
  const result = kind.schema.safeParse(record, { error: faultWords }) as z.ZodSafeParseResult<Fields>;
  if (result.success) return result.data;
  const seen = new Set<string>();
  for (const { path, message } of result.error.issues) {
    const column = String(path[0] ?? "");
    if (!seen.has(column)) fault(column, message);
    seen.add(column);
  }
  return record;
}

interface Known {
  lookups: Lookups;
  stored: ReadonlyMap<string, Stored>;
}

function entriesOf(kind: MasterKind, file: SentFile, { lookups, stored }: Known) {
  const errors: RowError[] = [...file.errors];
  const first = new Map<string, number>();
  const entries = file.rows.flatMap(({ row, cells }): Entry[] => {
    const faults: RowError[] = [];
    const isTold = (column: string) => faults.some((one) => one.column === column);
    const fault: Fault = (column, message) => {
      // A country that is not known has no number either: that is told once.
      if (isTold(column) || (column === "country_id" && isTold("country"))) return;
      faults.push({ row, column, message });
    };
    const fields = kind.fieldsOf(saidIn(kind, cells, file.hasDecimalComma, fault), lookups, fault);
    const key = kind.keyOf(fields);
    const before = (key === null ? undefined : stored.get(key)) ?? null;
    if (key !== null) {
      const earlier = first.get(key);
      if (earlier !== undefined) fault(kind.keyColumn, `The same as in row ${earlier}.`);
      first.set(key, earlier ?? row);
      if (kind.keyColumn === "id" && !before) fault("id", "There is none of this id.");
    }
    const after = checked(kind, { ...before?.fields, ...fields }, fault);
    errors.push(...faults);
    return [{ row, before, after }];
  });
  return { entries, errors };
}

const isChanged = ({ before, after }: Entry) =>
  !before || Object.keys(after).some((field) => !isSame(after[field] ?? null, before.fields[field] ?? null));

/** What a file would do, and what is wrong with it. */
export async function tryMasterImport(db: Db, kind: MasterKind, file: SentFile) {
  const [lookups, stored] = await Promise.all([readLookups(db), kind.stored(db)]);
  const { entries, errors } = entriesOf(kind, file, { lookups, stored });
  const changed = entries.filter(isChanged);
  return {
    report: {
      ...reportOf(file.count, errors),
      created: changed.filter(({ before }) => before === null).length,
      changed: changed.filter(({ before }) => before !== null).length,
    },
    entries: changed,
  };
}

/** The report of what a file would do; a fault in any row is a 400 with the report. */
export async function previewMasterImport(db: Db, kind: MasterKind, file: SentFile) {
  const { report } = await tryMasterImport(db, kind, file);
  refuseFaults(file.count, report.errors);
  return report;
}

/** Makes and changes what a file says, all of it or none. A row with a known key changes what is there. */
export async function importMaster(
  db: Db,
  by: Author,
  kind: MasterKind,
  file: SentFile,
  idOf: (row: number) => Promise<string>,
) {
  const { report, entries } = await tryMasterImport(db, kind, file);
  refuseFaults(file.count, report.errors);
  if (entries.length === 0) return report;
  const { created, changed } = report;
  await atomically(db, [
    ...(await kind.write(db, entries, idOf)),
    record(db, by, "master_data.imported", kind.name, { created, changed }),
  ]).catch((error) => {
    if (!isUniqueViolation(error)) throw error;
    throw new Problem("conflict", "Somebody else changed this meanwhile.");
  });
  return report;
}

/** The names of countries, to tell records by. */
export async function countryNames(db: Db): Promise<ReadonlyMap<unknown, string>> {
  const rows = await db.all<{ id: number; name: string }>(sql`SELECT id, name FROM master_countries`);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
