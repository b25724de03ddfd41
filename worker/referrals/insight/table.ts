import * as z from "zod";
import { decimals, listPage, listQuery } from "../../core/http/list";
import { foldText, holds } from "../../core/text/fold";
import { statQuery } from "./stat-filter";

const number = decimals().optional();

/** The bounds a table may be cut to; a row whose figure is null passes none of them. */
const bounds = z.object({
  min_clicks: number,
  max_clicks: number,
  min_signups: number,
  max_signups: number,
  min_conversion_rate: number,
  max_conversion_rate: number,
});

/** Those of a table that has scores. */
export const scoreBounds = z.object({ min_score: number, max_score: number });
type Bounds = z.infer<typeof bounds> & z.infer<typeof scoreBounds>;

export function tableQuery<F extends string>(sortable: readonly [F, ...F[]], fallback: F | `-${F}`) {
  return listQuery(sortable, fallback).extend(statQuery.shape).extend(bounds.shape);
}

type Cell = string | number | null;

function within(row: Record<string, Cell>, query: Bounds): boolean {
  return Object.entries(query).every(([name, bound]) => {
    const [, end, field = ""] = /^(min|max)_(clicks|signups|conversion_rate|score)$/.exec(name) ?? [];
    if (end === undefined || typeof bound !== "number" || !(field in row)) return true;
    const value = row[field];
    if (typeof value !== "number") return false;
    return end === "min" ? value >= bound : value <= bound;
  });
}

/** Nulls last whichever way. */
function compare(a: Cell, b: Cell, descending: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const order = a < b ? -1 : a > b ? 1 : 0;
  return descending ? -order : order;
}

/** One page of rows that stand in memory: searched by name, cut to bounds, sorted; ties keep the order they have. */
export function tablePage<T extends { name: string }>(
  rows: T[],
  query: Bounds & {
    page: number;
    limit: number;
    q: string;
    sort: { field: string; descending: boolean };
  },
) {
  const { field, descending } = query.sort;
  /** Words in the order of a dictionary. */
  const keyOf = (row: T): Cell => {
    const cell = ((row as Record<string, unknown>)[field] ?? null) as Cell;
    return typeof cell === "string" ? foldText(cell) : cell;
  };
  const found = rows
    .filter((row) => query.q === "" || holds(row.name, query.q))
    .filter((row) => within(row as unknown as Record<string, Cell>, query))
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => compare(a.key, b.key, descending))
    .map(({ row }) => row);
  const start = (query.page - 1) * query.limit;
  return listPage(found.slice(start, start + query.limit), query, found.length);
}
