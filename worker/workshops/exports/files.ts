import { quoted } from "../../core/csv/write-csv";
import type { SheetCell } from "../../core/export/sheet";
import { xlsxFile } from "../../core/export/xlsx-file";
import type { ExportTable } from "./tables-of";
import type { ToldParticipant } from "./told";

/** Participants, some at a time. */
export type ToldPages = AsyncIterable<readonly ToldParticipant[]>;

/** What begins so would run in a spreadsheet. */
const runs = /^[=+\-@\t\r]/;

function csvCell(cell: SheetCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  return quoted(runs.test(cell) ? `'${cell}` : cell);
}

const csvLine = (cells: readonly SheetCell[]): string => `${cells.map(csvCell).join(",")}\r\n`;

/** CSV as RFC 4180 writes it, with the mark by which spreadsheets know UTF-8. */
export async function* csvOf({ sheet, rowsOf }: ExportTable, pages: ToldPages): AsyncGenerator<string> {
  yield `\uFEFF${csvLine(sheet.columns.map(({ title }) => title))}`;
  for await (const page of pages) {
    const lines = page.flatMap(rowsOf).map(csvLine).join("");
    if (lines !== "") yield lines;
  }
}

/** What a cell of a spreadsheet holds at most, in characters. */
const longest = 32_767;

const cut = (cell: SheetCell): SheetCell =>
  typeof cell === "string" && cell.length > longest
    ? `${cell.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, "")}…`
    : cell;

/** A workbook of one sheet. */
export async function* xlsxOf({ sheet, rowsOf }: ExportTable, pages: ToldPages): AsyncGenerator<Uint8Array> {
  const file = xlsxFile([sheet.name]);
  yield* file.start();
  yield* file.beginSheet(sheet);
  for await (const page of pages) {
    yield* file.addRows(
      sheet,
      page.flatMap(rowsOf).map((row) => row.map(cut)),
    );
  }
  yield* file.endSheet();
  yield* file.finish();
}
