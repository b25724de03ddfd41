import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../db/db";
import type { DumpedTable } from "./read-schema";

type Value = string | number | null;

/** Rows and characters that are read at once: a row holds 2 MB at most. */
const rowsAtOnce = 500;
const textAtOnce = 4 * 1024 * 1024;

const quoted = (name: string) => `"${name}"`;

function after(key: string[], mark: Value[] | null): SQL {
  if (!mark) return sql`true`;
  const values = mark.map((value) =>
    typeof value === "number" ? sql`cast(${value} AS integer)` : sql`${value}`,
  );
  return sql`(${sql.raw(key.map(quoted).join(", "))}) > (${sql.join(values, sql`, `)})`;
}

export interface Rows {
  /** NDJSON: {"table": …, "row": {column: value}} each. */
  lines: string[];
  /** The last one's key; null at the end of the table. */
  next: Value[] | null;
}

/** The next rows of a table in the order of its key, as many as fit. A value that is sealed stays so. */
export async function readRows(db: Db, table: DumpedTable, mark: Value[] | null): Promise<Rows> {
  const { name, columns, key } = table;
  const order = key.map(quoted).join(", ");
  const names = columns.map((column) => quoted(column.name)).join(", ");
  const keys = key.map((column, i) => `${quoted(column)} AS key_${i}`).join(", ");
  const size = columns.map((column) => `coalesce(length(${quoted(column.name)}), 0)`).join(" + ");
  // The first row comes whatever its size; the others while they fit.
  const rows = await db.all<Record<string, Value>>(sql`
    SELECT * FROM (SELECT *, sum(size) OVER (ORDER BY place) AS upto FROM (
      SELECT ${sql.raw(`${names}, ${keys}, ${size} AS size, row_number() OVER (ORDER BY ${order}) AS place FROM ${quoted(name)}`)}
      WHERE ${after(key, mark)} ORDER BY ${sql.raw(order)} LIMIT ${rowsAtOnce}))
    WHERE place = 1 OR upto <= ${textAtOnce} ORDER BY place`);
  const last = rows.at(-1);
  return {
    lines: rows.map((row) =>
      JSON.stringify({
        table: name,
        row: Object.fromEntries(columns.map((column) => [column.name, row[column.name]])),
      }),
    ),
    next: last ? key.map((_, i) => last[`key_${i}`] ?? null) : null,
  };
}
