import { guardFormulas } from "../csv/formulas";
import { quoted } from "../csv/write-csv";
import { toMicroInstant } from "../time";
import type { Sheet, SheetCell, SheetColumn, SheetRow } from "./sheet";
import type { SheetFile } from "./sheet-file";
import { type ZipState, ZipWriter } from "./zip";

/** How a reader's spreadsheet parts cells and writes 1.5. */
export interface CsvStyle {
  delimiter: "," | ";" | "\t";
  decimal: "." | ",";
}

const encoder = new TextEncoder();

function textOf(cell: string | number, { kind }: SheetColumn, { decimal }: CsvStyle): string {
  if (kind === "instant") return toMicroInstant(Number(cell));
  if (kind === "text" || (kind === "either" && typeof cell === "string")) return guardFormulas(String(cell));
  return String(cell).replace(".", decimal);
}

/** One line of CSV (RFC 4180) with its end. Days and instants are ISO 8601, which no country reads another way. */
function csvLine(columns: readonly SheetColumn[], row: readonly SheetCell[], style: CsvStyle): string {
  const cells = columns.map((column, i) => {
    const cell = row[i] ?? null;
    return cell === null ? "" : quoted(textOf(cell, column, style));
  });
  return `${cells.join(style.delimiter)}\r\n`;
}

/** With the mark by which a spreadsheet knows UTF-8. */
const headLine = ({ columns }: Sheet, { delimiter }: CsvStyle) =>
  encoder.encode(`\uFEFF${columns.map(({ title }) => title).join(delimiter)}\r\n`);

const linesOf = ({ columns }: Sheet, rows: readonly SheetRow[], style: CsvStyle) =>
  encoder.encode(rows.map((row) => csvLine(columns, row, style)).join(""));

/** The CSV of one sheet. */
export function csvFile(style: CsvStyle): SheetFile {
  return {
    state: null,
    start: () => [],
    beginSheet: (sheet) => [headLine(sheet, style)],
    addRows: (sheet, rows) => [linesOf(sheet, rows, style)],
    endSheet: () => [],
    finish: () => [],
  };
}

/** A ZIP with the CSV of each sheet. `state`: of a file that was put down. */
export function csvArchive(style: CsvStyle, state?: ZipState): SheetFile {
  const zip = new ZipWriter(state);
  return {
    state: zip.state,
    start: () => [],
    beginSheet: (sheet) => [...zip.begin(`${sheet.name}.csv`), ...zip.add(headLine(sheet, style))],
    addRows: (sheet, rows) => zip.add(linesOf(sheet, rows, style)),
    endSheet: () => zip.end(),
    finish: () => zip.finish(),
  };
}
