import { type SQL, sql } from "drizzle-orm";

/** True where `text` stands in one of the columns, whatever its case (of ASCII letters); `%` and `_` are plain. */
export function contains(columns: SQL[], text: string): SQL {
  const found = columns.map((column) => sql`instr(lower(coalesce(${column}, '')), lower(${text})) > 0`);
  return sql`(${sql.join(found, sql` OR `)})`;
}

/** All of the conditions; those that are null are left out. */
export function all(conditions: (SQL | null)[]): SQL {
  const given = conditions.filter((condition) => condition !== null);
  return given.length > 0 ? sql.join(given, sql` AND `) : sql`TRUE`;
}
