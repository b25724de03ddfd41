import { type SQL, sql } from "drizzle-orm";
import type { Db } from "./db";

/** One page of rows and how many there are in all. `from` holds FROM, joins and WHERE. */
export async function selectPage<T>(
  db: Db,
  query: { columns: SQL; from: SQL; order: SQL },
  { page, limit }: { page: number; limit: number },
): Promise<{ rows: T[]; total: number }> {
  const [rows, count] = await Promise.all([
    db.all<T>(sql`SELECT ${query.columns} ${query.from} ORDER BY ${query.order}
      LIMIT cast(${limit} as integer) OFFSET cast(${(page - 1) * limit} as integer)`),
    db.get<{ n: number }>(sql`SELECT count(*) AS n ${query.from}`),
  ]);
  return { rows, total: count?.n ?? 0 };
}

/** `ORDER BY` of a sort that `listQuery` has checked; `columns` says which expression each field is. */
export function orderBy<F extends string>(
  sort: { field: F; descending: boolean },
  columns: Record<F, SQL>,
  tie: SQL,
): SQL {
  return sort.descending
    ? sql`${columns[sort.field]} DESC, ${tie} DESC`
    : sql`${columns[sort.field]}, ${tie}`;
}
