import { tellingRate } from "../../../../web/i18n/format";
import type { Translate } from "../../../../web/i18n/translate";
import { type FigureTable, formatCell } from "../../../../web/ui/figure/table";
import { byFolded } from "../../../core/text/fold";
import { type ListFilters, noDrill } from "../../figures/drill";
import { noneName } from "../../signups/filter-names";
import type { MatrixCell } from "../matrix";
import { percent } from "../rates";

export interface MatrixColumn {
  id: string;
  /** Null: campaigns without a type. */
  name: string | null;
}

export interface MatrixRow {
  officerId: string;
  name: string;
  /** One of each column; null where the officer has no link for it. */
  cells: (Pick<MatrixCell, "clicks" | "signups" | "conversion_rate"> | null)[];
  clicks: number;
  signups: number;
  rate: number | null;
  spread: number | null;
  /** The column in which the officer converts best; null with fewer than two to choose from. */
  best: MatrixColumn | null;
}

/** Fewer clicks than this say nothing of how somebody converts. */
export const enoughClicks = 30;

/** The rate where it can be relied on, else null. */
const sureRate = (cell: Pick<MatrixCell, "clicks" | "conversion_rate"> | null | undefined) =>
  cell && cell.clicks >= enoughClicks ? tellingRate(cell.conversion_rate) : null;

const groupOf = (cell: MatrixCell, by: MatrixBy): MatrixColumn =>
  by === "type"
    ? { id: cell.campaign_type ?? "", name: cell.campaign_type }
    : { id: cell.campaign_id ?? "", name: cell.campaign_name };

export type MatrixBy = "campaign" | "type";

/** Officers down, campaigns (or their types) across, those with the most clicks first. */
export function matrixOf(cells: MatrixCell[], by: MatrixBy): { columns: MatrixColumn[]; rows: MatrixRow[] } {
  const columns = new Map<string, MatrixColumn & { clicks: number }>();
  for (const cell of cells) {
    const group = groupOf(cell, by);
    const column = columns.get(group.id) ?? { ...group, clicks: 0 };
    column.clicks += cell.clicks;
    columns.set(group.id, column);
  }
  const across = [...columns.values()]
    .filter(({ clicks }) => clicks > 0)
    .sort((a, b) => b.clicks - a.clicks || (a.id < b.id ? -1 : 1));
  const rows = [...Map.groupBy(cells, ({ officer_id }) => officer_id).values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const byColumn = new Map(own.map((cell) => [groupOf(cell, by).id, cell]));
    const shown = across.map(({ id }) => byColumn.get(id) ?? null);
    const clicks = own.reduce((sum, cell) => sum + cell.clicks, 0);
    const signups = own.reduce((sum, cell) => sum + cell.signups, 0);
    const sure = across.filter(({ id }) => sureRate(byColumn.get(id)) !== null);
    const best = sure.toSorted(
      (a, b) => (byColumn.get(b.id)?.conversion_rate ?? 0) - (byColumn.get(a.id)?.conversion_rate ?? 0),
    )[0];
    return [
      {
        officerId: first.officer_id,
        name: first.name,
        cells: shown,
        clicks,
        signups,
        rate: percent(signups, clicks),
        spread: first.spread,
        best: sure.length > 1 && best ? { id: best.id, name: best.name } : null,
      },
    ];
  });
  return { columns: across.map(({ id, name }) => ({ id, name })), rows };
}

export const matrixSorts = [
  "-signups",
  "signups",
  "name",
  "-name",
  "spread",
  "-spread",
  "rate",
  "-rate",
] as const;
export type MatrixSort = (typeof matrixSorts)[number];

/** Nulls last whichever way; ties by name. */
function sortMatrix(rows: MatrixRow[], sort: MatrixSort): MatrixRow[] {
  const descending = sort.startsWith("-");
  const field = (descending ? sort.slice(1) : sort) as "signups" | "name" | "spread" | "rate";
  const byName = byFolded(({ name }: MatrixRow) => name);
  return rows.toSorted((a, b) => {
    if (field === "name") return descending ? byName(b, a) : byName(a, b);
    const [x, y] = [a[field], b[field]];
    if (x === null || y === null) return x === y ? byName(a, b) : x === null ? 1 : -1;
    return (descending ? y - x : x - y) || byName(a, b);
  });
}

export interface Matrix {
  by: MatrixBy;
  columns: MatrixColumn[];
  /** Those of this page. */
  rows: MatrixRow[];
  /** All, in the same order: for the file. */
  all: MatrixRow[];
  page: number;
  limit: number;
  total: number;
  sort: MatrixSort;
  /** The highest rate of all pages that can be relied on: what the darkest cell stands for. */
  most: number;
  /** Of all officers, where there is more than one: who converts most evenly over what they work for. */
  steadiest: { name: string; spread: number } | null;
}

/** A page of the matrix, with what is said of all of it. */
export function matrixPage(
  cells: MatrixCell[],
  query: { by: MatrixBy; sort: MatrixSort; page: number; limit: number },
): Matrix {
  const { columns, rows } = matrixOf(cells, query.by);
  const sorted = sortMatrix(rows, query.sort);
  const sure = rows.flatMap((row) => row.cells.flatMap((cell) => sureRate(cell) ?? []));
  const [steadiest] = rows
    .filter(({ best, spread }) => best !== null && spread !== null)
    .sort((a, b) => (a.spread ?? 0) - (b.spread ?? 0) || b.signups - a.signups);
  const start = (query.page - 1) * query.limit;
  return {
    ...query,
    columns,
    rows: sorted.slice(start, start + query.limit),
    all: sorted,
    total: sorted.length,
    most: Math.max(0, ...sure),
    steadiest: steadiest && rows.length > 1 ? { name: steadiest.name, spread: steadiest.spread ?? 0 } : null,
  };
}

/** The filter of sign-ups that a column counts. */
export const filterOfColumn = ({ id }: MatrixColumn, by: MatrixBy): ListFilters =>
  by === "type" ? { campaign_type: id || noneName } : { campaign_id: id };

export const columnName = ({ name }: MatrixColumn, t: Translate) => name ?? t("matrix.no_type");

export function matrixTable({ columns, all }: Matrix, t: Translate): FigureTable {
  return {
    columns: [
      { label: t("leaderboard.officer"), kind: "text" },
      ...columns.map((column) => ({ label: columnName(column, t), kind: "rate" as const })),
      { label: t("figure.clicks"), kind: "count" },
      { label: t("figure.signups"), kind: "count" },
      { label: t("figure.conversion"), kind: "rate" },
      { label: t("matrix.spread"), kind: "decimal" },
      { label: t("matrix.best"), kind: "text" },
    ],
    rows: all.map((row) => ({
      cells: [
        row.name,
        ...row.cells.map((cell) => cell?.conversion_rate ?? null),
        row.clicks,
        row.signups,
        row.rate,
        row.spread,
        row.best ? columnName(row.best, t) : null,
      ],
    })),
  };
}

/** The clicks and sign-ups of each cell of this page, which the matrix shows as rates. */
export const matrixCountsTable = (
  { columns, rows, by }: Matrix,
  t: Translate,
  drill = noDrill,
): FigureTable => ({
  columns: [
    { label: t("leaderboard.officer"), kind: "text" },
    { label: t(by === "type" ? "campaigns.type" : "dashboard.campaign"), kind: "text" },
    { label: t("figure.clicks"), kind: "count" },
    { label: t("figure.signups"), kind: "count" },
    { label: t("figure.conversion"), kind: "rate" },
  ],
  rows: rows.flatMap(({ officerId, name, cells }) =>
    columns.flatMap((column, i) => {
      const cell = cells[i];
      if (!cell) return [];
      const filters = { officer_id: officerId, ...filterOfColumn(column, by) };
      return {
        cells: [name, columnName(column, t), cell.clicks, cell.signups, cell.conversion_rate],
        links: { 3: drill.signups(cell.signups, filters) },
      };
    }),
  ),
});

export const matrixTitle = ({ steadiest }: Matrix, t: Translate, locale: string): string =>
  steadiest
    ? t("matrix.finding", { name: steadiest.name, spread: formatCell(steadiest.spread, "decimal", locale) })
    : t("matrix.title");
