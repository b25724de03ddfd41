import { formatAmount, formatAs, formatDate, formatRate } from "../../i18n/format";

/**
 * What stands behind a chart: the same cells are drawn, shown as a table and written as a file. A rate is of what was
 * counted and tells nothing above 100; a percent may be any. An amount is whole from 100 on, else has two decimals.
 */
export type CellKind =
  | "text"
  | "count"
  | "rate"
  | "share"
  | "decimal"
  | "day"
  | "change"
  | "percent"
  | "amount";
export type FigureCell = string | number | null;

export interface FigureColumn {
  label: string;
  kind: CellKind;
}

export interface FigureRow {
  /** The first names the row. */
  cells: FigureCell[];
  /** Where the row's name leads. */
  href?: string | undefined;
  /** Where its figures lead, each in its column: the list of what it counts. */
  links?: Links;
}

export type Links = Record<number, string | undefined>;

export interface FigureTable {
  columns: FigureColumn[];
  rows: FigureRow[];
  /** What the columns add up to, where they do. */
  total?: FigureCell[];
  /** Where the totals lead, as `links` of a row. */
  totalLinks?: Links;
}

export const isNumeric = (kind: CellKind) => kind !== "text" && kind !== "day";

/** Its cells as a file has them: the heads, the rows, the total; figures as they are. */
export const rowsOf = ({ columns, rows, total }: FigureTable): FigureCell[][] => [
  columns.map(({ label }) => label),
  ...rows.map(({ cells }) => cells),
  ...(total ? [total] : []),
];

const percents = new Set<CellKind>(["share", "change"]);

/** A cell as people read it. Rates, percents and changes are in percent, days YYYY-MM-DD or local hours YYYY-MM-DDTHH:00. */
export function formatCell(cell: FigureCell, kind: CellKind, locale: string): string {
  if (cell === null) return "–";
  if (typeof cell === "string") {
    const [, day, hour] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d))?$/.exec(cell) ?? [];
    if (kind !== "day" || day === undefined) return cell;
    const words = formatDate(day, locale);
    return hour ? `${words}, ${hour}` : words;
  }
  if (kind === "amount") return formatAmount(cell, locale);
  if (kind === "percent") return formatAs(cell / 100, "rate", locale);
  if (kind === "rate") return formatRate(cell, locale);
  const look = kind === "text" || kind === "day" ? "count" : kind;
  return formatAs(percents.has(kind) ? cell / 100 : cell, look, locale);
}
