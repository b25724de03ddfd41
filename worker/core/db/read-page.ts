import { type SQL, sql } from "drizzle-orm";
import type { Db } from "./db";

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

/** One page of a list and how many rows it has in all. `tie` makes the order total: pages never overlap. */
export async function readPage<Row, F extends string>(
  db: Db,
  list: { columns: SQL; from: SQL; where: SQL; order: Record<F, SQL>; tie: SQL },
  query: { page: number; limit: number; sort: { field: F; descending: boolean } },
): Promise<{ rows: Row[]; total: number }> {
  const direction = query.sort.descending ? sql`DESC` : sql`ASC`;
  const [rows, count] = await Promise.all([
    db.all<Row>(sql`
      SELECT ${list.columns} FROM ${list.from} WHERE ${list.where}
      ORDER BY ${list.order[query.sort.field]} ${direction}, ${list.tie} ${direction}
      LIMIT ${query.limit} OFFSET ${(query.page - 1) * query.limit}`),
    db.get<{ total: number }>(sql`SELECT count(*) AS total FROM ${list.from} WHERE ${list.where}`),
  ]);
  return { rows, total: count?.total ?? 0 };
}
