// Pure.
import { unguardFormulas } from "../../core/csv/formulas";
import { scanCsv } from "../../core/table-file/csv-scanner";
import { openXlsx } from "../../core/table-file/read-xlsx";
import { mostRows, TableFault } from "../../core/table-file/table-fault";
import { readLine } from "../../core/text/read-text";

export const mostColumns = 200;

export type FileKind = "csv" | "xlsx";

/** What is wrong with a file's table, as against a file that cannot be read as one. */
export class FarmersFault extends Error {
  override readonly name = "FarmersFault";
}

/** A cell's number; NaN where it is none, a blank one and 1e400 too. */
export function numberIn(cell: string, hasComma: boolean): number {
  const text = hasComma ? cell.replace(",", ".") : cell;
  const number = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number + 0 : Number.NaN;
}

export interface FarmersRows {
  /** The names of the columns, by the first row that holds something. Thrown errors end the reading. */
  header(names: readonly string[]): void;
  /** One row below it, its cells read as lines, as many as there are columns. `hasComma`: 1,5 is a number too. */
  row(cells: readonly string[], hasComma: boolean): void;
}

/** Few cells have an apostrophe, and a look for it is cheap. */
const plain = (cell: string): string => readLine(cell.includes("'") ? unguardFormulas(cell) : cell);

function namesOf(cells: readonly string[]): string[] {
  const names = cells.map((cell) => readLine(unguardFormulas(cell)));
  while (names.at(-1) === "") names.pop();
  if (names.length > mostColumns) throw new FarmersFault("The file may have at most 200 columns.");
  if (names.includes("")) throw new FarmersFault("A column has no name. Name each in the first row.");
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) throw new FarmersFault("Two columns have the same name. Name each apart.");
  return names;
}

/** Hands on what a file of farmers holds, row by row; nothing of it is kept. Answers with the number of rows. */
export async function scanFarmers(
  bytes: Uint8Array<ArrayBuffer>,
  kind: FileKind,
  { header, row }: FarmersRows,
): Promise<number> {
  let width = -1;
  let rows = 0;
  const onCells = (cells: readonly string[], hasComma: boolean) => {
    if (cells.every((cell) => cell.trim() === "")) return;
    if (width < 0) {
      const names = namesOf(cells);
      width = names.length;
      header(names);
      return;
    }
    rows += 1;
    if (rows > mostRows) throw new FarmersFault("The file may have at most 50000 rows.");
    for (let at = width; at < cells.length; at++) {
      if (cells[at]?.trim()) throw new FarmersFault("A column has no name. Name each in the first row.");
    }
    const own = Array.from({ length: width }, (_, at) => plain(cells[at] ?? ""));
    row(own, hasComma);
  };
  if (kind === "csv") scanCsv(bytes, (cells, delimiter) => onCells(cells, delimiter === ";"));
  else {
    const book = await openXlsx(bytes);
    await book.scan(book.data, ({ cells }) => onCells(cells, false));
  }
  if (width < 0) header([]);
  return rows;
}

/** What a workbook's sheet `mapping` says: column → key. Null where there is no such sheet. */
export async function readMapping(
  bytes: Uint8Array<ArrayBuffer>,
  kind: FileKind,
): Promise<Record<string, string> | null> {
  if (kind === "csv") return null;
  const book = await openXlsx(bytes);
  const sheet = book.sheets.find(({ name }) => name.trim().toLowerCase() === "mapping");
  if (!sheet) return null;
  const mapping: Record<string, string> = {};
  await book.scan(sheet, ({ cells: [column = "", key = ""] }) => {
    const isHead = column.trim().toLowerCase() === "column" && key.trim().toLowerCase() === "key";
    if (isHead || column.trim() === "" || key.trim() === "") return;
    if (Object.keys(mapping).length >= mostColumns) throw new TableFault("The sheet mapping is too long.");
    mapping[readLine(unguardFormulas(column))] = key.trim();
  });
  return mapping;
}
