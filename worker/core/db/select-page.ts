import { type SQL, sql } from "drizzle-orm";
import type { Db } from "./db";

export interface PageQuery {
  columns: SQL;
  /** FROM, joins and WHERE. */
  from: SQL;
  order: SQL;
  /** The same as `from` with no more joins than its WHERE needs: what is counted. */
  counted?: SQL;
  /** How many there are, where that is written down: a scalar, in place of counting. */
  total?: SQL;
  /**
   * Joins to the page alone, where the order needs none of them: `around(page)` is FROM with `page` in it, which is
   * `row` of the rows of this page. `from` holds no joins then.
   */
  late?: { row: SQL; around: (page: SQL) => SQL } | undefined;
  /**
   * Rows of a table that grows without end are counted and turned over no further than this; what is left out is
   * counted to the end.
   */
  upTo?: number | undefined;
}

export interface SelectedPage<T> {
  rows: T[];
  /** How many there are; where `hasMore`, how many were counted. */
  total: number;
  hasMore: boolean;
}

/** One page of rows and how many there are in all. */
export async function selectPage<T>(
  db: Db,
  { columns, from, order, counted = from, total, late, upTo }: PageQuery,
  { page, limit }: { page: number; limit: number },
): Promise<SelectedPage<T>> {
  const offset = (page - 1) * limit;
  const reached = Math.max(0, Math.min(limit, (upTo ?? Number.POSITIVE_INFINITY) - offset));
  const all = total
    ? sql`SELECT ${total} AS n`
    : upTo === undefined
      ? sql`SELECT count(*) AS n ${counted}`
      : sql`SELECT count(*) AS n FROM (SELECT 1 ${counted} LIMIT cast(${upTo + 1} as integer))`;
  const cut = sql`ORDER BY ${order} LIMIT cast(${reached} as integer) OFFSET cast(${offset} as integer)`;
  const selected = late
    ? sql`SELECT ${columns} ${late.around(sql`SELECT ${late.row} ${from} ${cut}`)} ORDER BY ${order}`
    : sql`SELECT ${columns} ${from} ${cut}`;
  const [rows, count] = await Promise.all([
    reached === 0 ? [] : db.all<T>(selected),
    db.get<{ n: number }>(all),
  ]);
  const n = count?.n ?? 0;
  return { rows, total: Math.min(n, upTo ?? n), hasMore: upTo !== undefined && n > upTo };
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

/**
 * What rows are sorted by where names depend on the reader's language: `places` is JSON of `n<id>` → place, and `id` a
 * number; without places, `otherwise`.
 */
export const placeIn = (places: string | undefined, id: SQL, otherwise: SQL): SQL =>
  places === undefined ? otherwise : sql`json_extract(${places}, '$.n' || ${id})`;
