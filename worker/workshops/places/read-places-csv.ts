import * as z from "zod";
import { decodeText } from "../../core/csv/decode-text";
import { type CsvRow, headingKey, readCsv } from "../../core/csv/read-csv";
import { faultWords } from "../../core/http/fault-words";
import * as fields from "../../core/http/fields";
import { readLine } from "../../core/text/read-text";
import { levels } from "./levels";
import { latitude, longitude, type PlacesReport } from "./schemas";

export type RowError = PlacesReport["errors"][number];

const columnNames = ["level", "name", "parent_code", "code", "lat", "lng"] as const;
type ColumnName = (typeof columnNames)[number];

const code = fields.shortText(20).nullable().default(null);
const placeRow = z.object({
  level: z.enum(levels),
  name: fields.name(),
  parent_code: code,
  code,
  lat: latitude.default(null),
  lng: longitude.default(null),
});

export interface ReadPlace extends z.output<typeof placeRow> {
  /** As a spreadsheet numbers it: the header is row 1. */
  row: number;
}

export interface PlacesFile {
  rows: number;
  places: ReadPlace[];
  errors: RowError[];
}

/** A small file, as the import takes it. */
export const exampleFile = [
  columnNames.join(","),
  "region,Region of the file,,R1,,",
  "province,Province of the file,R1,R1-P1,7.5,124.2",
].join("\n");

const columnUnder = (heading: string): ColumnName | undefined =>
  columnNames.find((name) => name === headingKey(heading));

function headerErrors({ row, cells }: CsvRow, header: readonly (ColumnName | undefined)[]): RowError[] {
  const repeated = header.filter((column, at) => column !== undefined && header.indexOf(column) !== at);
  const unknown = cells.map(readLine).filter((cell) => cell !== "" && columnUnder(cell) === undefined);
  return [
    ...unknown.map((column) => ({ row, column, message: `Columns are ${columnNames.join(", ")}.` })),
    ...repeated.map((column) => ({ row, column: column ?? "", message: "This column is there twice." })),
    ...(["level", "name"] as const).flatMap((column) =>
      header.includes(column)
        ? []
        : [{ row, column, message: "The first row names the columns; this one is needed." }],
    ),
  ];
}

/** What is no number stays text, for the schema to refuse. */
const numberIn = (text: string): number | string =>
  /^[+-]?\d{1,3}([.,]\d{1,15})?$/.test(text) ? Number(text.replace(",", ".")) : text;

function readRow(
  header: readonly (ColumnName | undefined)[],
  { row, cells }: CsvRow,
): ReadPlace | RowError[] {
  const given: Partial<Record<ColumnName, string | number>> = {};
  for (const [i, column] of header.entries()) {
    const text = readLine(cells[i] ?? "");
    if (column === undefined || text === "") continue;
    if (column === "level") given.level = text.toLowerCase();
    else given[column] = column === "lat" || column === "lng" ? numberIn(text) : text;
  }
  const read = placeRow.safeParse(given, { error: faultWords });
  const errors = (read.error?.issues ?? []).map(({ path, message }) => ({
    ...{ row, column: String(path[0] ?? ""), message },
  }));
  if (cells.slice(header.length).some((cell) => readLine(cell) !== "")) {
    errors.push({ row, column: "", message: "There are more cells than columns." });
  }
  return read.success && errors.length === 0 ? { row, ...read.data } : errors;
}

/** Places of a CSV file, with every fault of every row that the file alone tells. Empty rows are skipped but counted. */
export function readPlacesFile(bytes: Uint8Array): PlacesFile {
  const text = decodeText(bytes);
  if (text === null) {
    return { rows: 0, places: [], errors: [{ row: 1, column: "", message: "Save the file as UTF-8." }] };
  }
  const file = readCsv(text, (key) => columnUnder(key) !== undefined);
  const header = file.header.cells.map(columnUnder);
  const rows = file.rows.length;
  const errors: RowError[] = [
    ...headerErrors(file.header, header),
    ...file.misquoted.map((row) => ({ row, column: "", message: "A quotation mark is out of place." })),
  ];
  if (rows === 0) errors.push({ row: 1, column: "", message: "There are no rows below the header." });
  if (errors.length > 0) return { rows, places: [], errors };
  const places: ReadPlace[] = [];
  for (const line of file.rows) {
    const read = readRow(header, line);
    if (Array.isArray(read)) for (const error of read) errors.push(error);
    else places.push(read);
  }
  return { rows, places, errors };
}
