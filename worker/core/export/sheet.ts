// Pure.
/** A table on its way into a file: what CSV, XLSX and other spreadsheets are written from. */

/**
 * What a column holds, and so how its cells are given:
 *
 *   text     any text; it never runs as a formula
 *   either   a number where it is given as one, else text
 *   integer  a whole number
 *   decimal  a number with up to two decimals: a rate in percent, a velocity, a score
 *   day      a local day, YYYY-MM-DD
 *   month    YYYY-MM
 *   instant  microseconds UTC, as a number
 */
export type CellKind = "text" | "either" | "integer" | "decimal" | "day" | "month" | "instant";

export interface SheetColumn {
  title: string;
  kind: CellKind;
  /** Characters that are seen at once, in a spreadsheet. */
  width: number;
}

/** Null stands for an empty cell. */
export type SheetCell = string | number | null;
export type SheetRow = readonly SheetCell[];

export interface Sheet {
  /** As a spreadsheet names it: Yearly_Summary. */
  name: string;
  columns: readonly SheetColumn[];
}
