import { decodeText } from "../../core/csv/decode-text";
import { type CsvRow, readCsv } from "../../core/csv/read-csv";
import { faultWords } from "../../core/http/fault-words";
import { letOthersIn } from "../../core/http/let-others-in";
import { emailKey } from "../../core/text/email-address";
import { foldDigits } from "../../core/text/fold";
import { readPhone } from "../../core/text/phone";
import { readLine } from "../../core/text/read-text";
import { type ColumnName, columnNames, columnOf, columnUnder } from "./officer-columns";
import { type ImportReport, type NewOfficer, newOfficer } from "./schemas";

export type RowError = ImportReport["errors"][number];

export interface ReadOfficer {
  /** As a spreadsheet numbers it: the header is row 1. */
  row: number;
  /** Its phone in E.164. */
  officer: NewOfficer;
}

export interface OfficersFile {
  rows: number;
  officers: ReadOfficer[];
  errors: RowError[];
}

/** What each cell of a row is; undefined where nothing reads it. */
type Header = readonly (ColumnName | undefined)[];

function headerErrors({ row, cells }: CsvRow, header: Header): RowError[] {
  const errors: RowError[] = [];
  const error = (column: string, message: string) => errors.push({ row, column, message });
  for (const [i, cell] of cells.entries()) {
    const column = header[i];
    if (column === undefined) {
      if (readLine(cell) !== "" && columnUnder(cell) === undefined) {
        error(readLine(cell), `Columns are ${columnNames.join(", ")}.`);
      }
    } else if (header.indexOf(column) !== i) error(column, "This column is there twice.");
  }
  if (!header.includes("name")) error("name", "The first row names the columns; this one is needed.");
  if (!header.includes("email") && !header.includes("phone")) {
    error("email", "A column email or phone is needed.");
  }
  return errors;
}

/** 1 000, as a spreadsheet shows it, is a number; what is none stays text, for the schema to refuse. */
function numberIn(text: string): number | string {
  const digits = foldDigits(text).replace(/\s/g, "");
  return /^\d{1,9}$/.test(digits) ? Number(digits) : text;
}

function readRow(
  header: Header,
  { row, cells }: CsvRow,
  country: string | null,
): { officer?: NewOfficer; errors: RowError[] } {
  const fields: Partial<Record<ColumnName, string | number>> = {};
  const faults = new Map<string, string>();
  for (const [i, column] of header.entries()) {
    const text = readLine(cells[i] ?? "");
    if (column === undefined || text === "") continue;
    fields[column] = columnOf(column).kind === "number" ? numberIn(text) : text;
    if (column !== "phone") continue;
    const read = readPhone(text, country);
    fields.phone = read.number ?? text;
    if (read.number === null) faults.set(column, read.message);
  }
  const result = newOfficer.safeParse(fields, { error: faultWords });
  for (const { path, message } of result.error?.issues ?? []) {
    const column = String(path[0] ?? "");
    faults.set(column, faults.get(column) ?? message);
  }
  if (cells.slice(header.length).some((cell) => readLine(cell) !== "")) {
    faults.set("", "There are more cells than columns.");
  }
  const errors = [...columnNames, ""].flatMap((column) => {
    const message = faults.get(column);
    return message === undefined ? [] : [{ row, column, message }];
  });
  return result.success && errors.length === 0 ? { officer: result.data, errors } : { errors };
}

/** The same address or phone further up in the file. */
function repeated(officers: ReadOfficer[]): RowError[] {
  const errors: RowError[] = [];
  for (const column of ["email", "phone"] as const) {
    const first = new Map<string, number>();
    for (const { row, officer } of officers) {
      const value = officer[column];
      if (value === null) continue;
      const key = column === "email" ? emailKey(value) : value;
      const before = first.get(key);
      if (before === undefined) first.set(key, row);
      else errors.push({ row, column, message: `The same as in row ${before}.` });
    }
  }
  return errors;
}

/** Officers from rows whose cells are these columns, with every fault of every row. */
export async function readOfficerRows(
  header: Header,
  rows: CsvRow[],
  country: string | null,
): Promise<OfficersFile> {
  const officers: ReadOfficer[] = [];
  const errors: RowError[] = [];
  for (const [i, line] of rows.entries()) {
    if (i % 500 === 499) await letOthersIn();
    const read = readRow(header, line, country);
    for (const error of read.errors) errors.push(error);
    if (read.officer) officers.push({ row: line.row, officer: read.officer });
  }
  for (const error of repeated(officers)) errors.push(error);
  return { rows: rows.length, officers, errors };
}

/**
 * Officers from CSV, with every fault of every row; `country`: of phone numbers without their country's code. Reads
 * the text alone: what the database holds is compared later. Empty rows are skipped but counted in the numbering.
 */
export async function readOfficersCsv(text: string, country: string | null): Promise<OfficersFile> {
  const file = readCsv(text, (key) => columnUnder(key) !== undefined);
  const header = file.header.cells.map((cell) => columnUnder(cell) ?? undefined);
  const rows = file.rows.length;
  const errors: RowError[] = [
    ...headerErrors(file.header, header),
    ...file.misquoted.map((row) => ({ row, column: "", message: "A quotation mark is out of place." })),
  ];
  if (rows === 0) errors.push({ row: 1, column: "", message: "There are no rows below the header." });
  if (errors.length > 0) return { rows, officers: [], errors };

  return readOfficerRows(header, file.rows, country);
}

/** The same of a file's bytes. */
export async function readOfficersFile(bytes: Uint8Array, country: string | null): Promise<OfficersFile> {
  const text = decodeText(bytes);
  if (text !== null) return readOfficersCsv(text, country);
  return { rows: 0, officers: [], errors: [{ row: 1, column: "", message: "Save the file as UTF-8." }] };
}
