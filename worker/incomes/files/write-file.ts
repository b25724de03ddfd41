import { type CsvCell, toCsv } from "../../core/csv/write-csv";
import type { Sheet, SheetRow } from "../../core/export/sheet";
import { xlsxFile } from "../../core/export/xlsx-file";
import { guardCell } from "./cells";

export const FILE_FORMATS = ["csv", "xlsx"] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

export const xlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const types: Record<FileFormat, string> = { csv: "text/csv; charset=utf-8", xlsx: xlsxType };

const safe = (row: SheetRow): SheetRow =>
  row.map((cell) => (typeof cell === "string" ? guardCell(cell) : cell));

function xlsxOf(sheet: Sheet, rows: readonly SheetRow[]): BlobPart[] {
  const file = xlsxFile([sheet.name]);
  const pieces = [
    ...[...file.start(), ...file.beginSheet(sheet), ...file.addRows(sheet, rows.map(safe))],
    ...[...file.endSheet(), ...file.finish()],
  ];
  return pieces as Uint8Array<ArrayBuffer>[];
}

/** A table to be taken along, of which no cell runs as a formula. */
export function fileAnswer(
  name: string,
  format: FileFormat,
  sheet: Sheet,
  rows: readonly SheetRow[],
): Response {
  const header = sheet.columns.map(({ title }) => title);
  const body = format === "csv" ? [toCsv([header, ...rows] as CsvCell[][])] : xlsxOf(sheet, rows);
  return new Response(new Blob(body), {
    headers: {
      "content-type": types[format],
      "content-disposition": `attachment; filename="${name}.${format}"`,
      "cache-control": "private, no-store",
    },
  });
}
