// Pure.
import { badRequest } from "./fake-refusal";

export type FakeCell = string | number | boolean;

/** A tab: a grid of so many rows and columns, most of them empty. */
export interface FakeTab {
  sheetId: number;
  title: string;
  rowCount: number;
  columnCount: number;
  /** "" is an empty cell; rows and cells that were never written are not there. */
  rows: FakeCell[][];
}

/** Counted from 0; the ends are exclusive. */
export interface Area {
  tab: string;
  fromRow: number;
  toRow: number;
  fromColumn: number;
  toColumn: number;
}

const columnOf = (letters: string) =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** `'A tab'!A2:K`, `Tab!A1`, `Tab`. */
export function readRange(text: string, tabs: readonly FakeTab[]): { area: Area; tab: FakeTab } {
  const parts = /^(?:'((?:[^']|'')+)'|([^!']+))(?:!([A-Za-z]*)(\d*)(?::([A-Za-z]*)(\d*))?)?$/.exec(text);
  const title = parts?.[1]?.replaceAll("''", "'") ?? parts?.[2];
  const tab = tabs.find((one) => one.title === title);
  if (!parts || !tab) throw badRequest(`Unable to parse range: ${text}`);
  const [, , , a = "", b = "", c, d] = parts;
  const fromColumn = a ? columnOf(a) - 1 : 0;
  const fromRow = b ? Number(b) - 1 : 0;
  const isCell = c === undefined && d === undefined && a !== "";
  const toColumn = c ? columnOf(c) : isCell ? fromColumn + 1 : tab.columnCount;
  const toRow = d ? Number(d) : isCell ? fromRow + 1 : tab.rowCount;
  if (fromRow < 0 || toRow <= fromRow || toColumn <= fromColumn) {
    throw badRequest(`Unable to parse range: ${text}`);
  }
  if (toRow > tab.rowCount || toColumn > tab.columnCount) {
    const most = `Max rows: ${tab.rowCount}, max columns: ${tab.columnCount}`;
    throw badRequest(`Range (${text}) exceeds grid limits. ${most}`);
  }
  return { area: { tab: tab.title, fromRow, toRow, fromColumn, toColumn }, tab };
}

/** As the API answers: without the empty rows and cells at the end. */
export function cellsIn(tab: FakeTab, { fromRow, toRow, fromColumn, toColumn }: Area): FakeCell[][] {
  const rows = tab.rows.slice(fromRow, toRow).map((row) => {
    const cells = Array.from(row ?? [])
      .slice(fromColumn, toColumn)
      .map((cell) => cell ?? "");
    while (cells.at(-1) === "") cells.pop();
    return cells;
  });
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

const longestCell = 50_000;

function checkedCell(cell: unknown): FakeCell | null {
  if (cell === null || typeof cell === "number" || typeof cell === "boolean") return cell;
  if (typeof cell !== "string")
    throw badRequest("Invalid values: a cell is a string, a number or a bool_value");
  if (cell.length > longestCell) {
    throw badRequest(
      `Your input contains more than the maximum of ${longestCell} characters in a single cell.`,
    );
  }
  return cell;
}

/** Writes into rows of its own: whoever holds the old ones sees them unchanged. */
export function writeCells(tab: FakeTab, area: Area, values: unknown, range: string): number {
  if (!Array.isArray(values)) throw badRequest("Invalid values: no list of rows");
  if (values.length > area.toRow - area.fromRow) {
    throw badRequest(
      `Requested writing within range [${range}], but tried writing to row [${area.fromRow + values.length}]`,
    );
  }
  let written = 0;
  values.forEach((row: unknown, i) => {
    if (!Array.isArray(row)) throw badRequest("Invalid values: a row is no list of cells");
    if (row.length > area.toColumn - area.fromColumn) {
      throw badRequest(`Requested writing within range [${range}], but tried writing to a column behind it`);
    }
    const at = area.fromRow + i;
    const cells = Array.from(tab.rows[at] ?? []);
    row.forEach((cell: unknown, j) => {
      const checked = checkedCell(cell);
      if (checked === null) return;
      cells[area.fromColumn + j] = checked;
      written += 1;
    });
    while (tab.rows.length <= at) tab.rows.push([]);
    tab.rows[at] = Array.from(cells, (cell) => cell ?? "");
  });
  return written;
}
