import { decodeText } from "../../core/csv/decode-text";
import { headingKey } from "../../core/csv/read-csv";
import { readTable } from "../../core/table-file/read-table";
import { readLine } from "../../core/text/read-text";
import { unguardCell } from "./cells";
import type { RowError } from "./report";

/** A row of a file, its cells by the column that they stand in. */
export interface FileRow<Column extends string> {
  row: number;
  cells: Record<Column, string>;
}

export interface FileRows<Column extends string> {
  rows: FileRow<Column>[];
  errors: RowError[];
  /** A comma is a decimal one: cells are parted by semicolons. */
  hasDecimalComma: boolean;
}

const isXlsx = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Whether a CSV's first line parts its cells by semicolons. */
function hasSemicolons(bytes: Uint8Array): boolean {
  const line =
    (decodeText(bytes.subarray(0, 4096)) ?? "").replace(/^\uFEFF?\s*/, "").split(/[\r\n]/)[0] ?? "";
  return /^"?sep=;/i.test(line) || line.split(";").length > line.split(",").length;
}

function headerErrors(
  row: number,
  found: readonly string[],
  known: readonly string[],
  needed: readonly string[],
) {
  const errors: RowError[] = [];
  for (const [place, column] of found.entries()) {
    if (column === "") continue;
    if (!known.includes(column)) errors.push({ row, column, message: `Columns are ${known.join(", ")}.` });
    else if (found.indexOf(column) !== place) {
      errors.push({ row, column, message: "This column is there twice." });
    }
  }
  for (const column of needed) {
    if (!found.includes(column)) {
      errors.push({ row, column, message: "The first row names the columns; this one is needed." });
    }
  }
  return errors;
}

/**
 * The rows of a table that somebody sends, CSV or XLSX, whose first row names columns out of `columns`. Cells are as
 * they were before a file made them safe. Faults of the whole file come as errors, without rows.
 */
export async function readRows<Column extends string>(
  bytes: Uint8Array<ArrayBuffer>,
  columns: readonly Column[],
  needed: readonly Column[],
): Promise<FileRows<Column> & { count: number }> {
  const known: readonly string[] = columns;
  const file = await readTable(bytes, (key) => known.includes(key));
  const found = file.header.cells.map(headingKey);
  const errors = [
    ...headerErrors(file.header.row, found, known, needed),
    ...file.misquoted.map((row) => ({ row, column: "", message: "A quotation mark is out of place." })),
  ];
  const count = file.rows.length;
  if (count === 0) errors.push({ row: 1, column: "", message: "There are no rows below the header." });
  const hasDecimalComma = !isXlsx(bytes) && hasSemicolons(bytes);
  if (errors.length > 0) return { rows: [], errors, hasDecimalComma, count };
  const unguard = isXlsx(bytes) ? unguardCell : (text: string) => text;
  const rows = file.rows.map(({ row, cells }): FileRow<Column> => {
    if (cells.slice(found.length).some((cell) => readLine(cell) !== "")) {
      errors.push({ row, column: "", message: "There are more cells than columns." });
    }
    const at = (column: string) => unguard((cells[found.indexOf(column)] ?? "").trim());
    return { row, cells: Object.fromEntries(columns.map((one) => [one, at(one)])) as Record<Column, string> };
  });
  return { rows, errors, hasDecimalComma, count };
}
