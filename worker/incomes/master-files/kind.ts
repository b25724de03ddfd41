import type { SQL } from "drizzle-orm";
import type * as z from "zod";
import type { Db, Statement } from "../../core/db/db";

export type Fields = Record<string, unknown>;

/** What the rows of a file refer to by name or number. */
export interface Lookups {
  /** By number, ISO code or name. */
  country: (text: string) => number | undefined;
  /** By number or name. */
  commodity: (text: string) => number | undefined;
  /** By number or name. */
  category: (text: string) => number | undefined;
}

/** A record that a row makes or changes. */
export interface Entry {
  row: number;
  /** Null: a new one. */
  before: Stored | null;
  after: Fields;
}

/** A record as it stands: `fields` are those that a row may set. */
export interface Stored {
  id: string;
  fields: Fields;
}

/** One kind of master data that comes in files. */
export interface MasterKind {
  /** As its address calls it. */
  name: string;
  /** In the order of the template. Those that only explain, as `country` beside `country_id`, may be left out. */
  columns: readonly string[];
  needed: readonly string[];
  figures: readonly string[];
  /** The fields of a row from its cells, of which none is blank; `-` came as null. What is wrong goes to `fault`. */
  fieldsOf: (
    cells: Readonly<Record<string, string | number | null>>,
    lookups: Lookups,
    fault: (column: string, message: string) => void,
  ) => Fields;
  /** What tells a record from others; null where the row makes a new one whatever it says. */
  keyOf: (fields: Fields) => string | null;
  /** What the key is of, beside which a repeated one is told. */
  keyColumn: string;
  schema: z.ZodType;
  stored: (db: Db) => Promise<Map<string, Stored>>;
  /** Only those that change something. `idOf`: the id of a new record in a row. */
  write: (db: Db, entries: readonly Entry[], idOf: (row: number) => Promise<string>) => Promise<Statement[]>;
  /** A record in words, for the page that shows what a file would do. */
  nameOf: (fields: Fields) => string;
}

/** How many rows one statement writes: D1 binds at most 2 MB. */
const MOST_ROWS = 500;

/** Rows as parameters of statements; `write` makes one of `FROM json_each(…)`. */
export function inChunks(rows: readonly (readonly unknown[])[], write: (json: string) => SQL): Statement[] {
  const statements: Statement[] = [];
  for (let at = 0; at < rows.length; at += MOST_ROWS) {
    statements.push(write(JSON.stringify(rows.slice(at, at + MOST_ROWS))));
  }
  return statements;
}
