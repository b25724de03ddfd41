import Papa from "papaparse";
import { faultWords } from "../../core/http/fault-words";
import { emailKey } from "../../core/identity/people";
import { type ImportReport, type NewOfficer, newOfficer } from "./schemas";

/** The most officers of one file: a temporary password must be hashed for each within one request. */
export const mostRows = 5000;

const columns = ["name", "email", "phone", "region", "max_links"] as const;
type Column = (typeof columns)[number];
export type RowError = ImportReport["errors"][number];

export interface ReadOfficer {
  /** As a spreadsheet numbers it: the header is row 1. */
  row: number;
  officer: NewOfficer;
}

export interface OfficersFile {
  rows: number;
  officers: ReadOfficer[];
  errors: RowError[];
}

function headerErrors(header: string[]): RowError[] {
  const errors: RowError[] = [];
  const error = (column: string, message: string) => errors.push({ row: 1, column, message });
  for (const [i, column] of header.entries()) {
    if (column === "") continue;
    if (!columns.some((known) => known === column)) error(column, `Columns are ${columns.join(", ")}.`);
    else if (header.indexOf(column) !== i) error(column, "This column is there twice.");
  }
  if (!header.includes("name")) error("name", "The first row names the columns; this one is needed.");
  if (!header.includes("email") && !header.includes("phone")) {
    error("email", "A column email or phone is needed.");
  }
  return errors;
}

function readRow(
  header: string[],
  cells: string[],
  row: number,
): { officer?: NewOfficer; errors: RowError[] } {
  const fields: Partial<Record<Column, string | number>> = {};
  for (const column of columns) {
    const text = cells[header.indexOf(column)]?.trim() ?? "";
    if (text === "") continue;
    fields[column] = column === "max_links" && /^\d{1,9}$/.test(text) ? Number(text) : text;
  }
  const result = newOfficer.safeParse(fields, { error: faultWords });
  const errors = (result.error?.issues ?? []).map((issue) => ({
    row,
    column: String(issue.path[0] ?? ""),
    message: issue.message,
  }));
  if (cells.slice(header.length).some((cell) => cell.trim() !== "")) {
    errors.push({ row, column: "", message: "There are more cells than columns." });
  }
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

/**
 * Officers from CSV (RFC 4180; comma, semicolon or tab), with every fault of every row. Reads the text
 * alone: what the database holds is compared later. Empty rows are skipped but counted in the numbering.
 */
export function readOfficersCsv(text: string): OfficersFile {
  const { data, errors: faults } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), {
    delimitersToGuess: [",", ";", "\t"],
  });
  const header = (data[0] ?? []).map((cell) => cell.trim().toLowerCase());
  const errors: RowError[] = [
    ...headerErrors(header),
    ...faults
      .filter((fault) => fault.type === "Quotes")
      .map((fault) => ({
        row: (fault.row ?? 0) + 1,
        column: "",
        message: "A quotation mark is out of place.",
      })),
  ];
  const filled = data
    .map((cells, i) => ({ cells, row: i + 1 }))
    .slice(1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const rows = filled.length;
  if (rows === 0) errors.push({ row: 1, column: "", message: "There are no rows below the header." });
  if (rows > mostRows) {
    errors.push({ row: mostRows + 2, column: "", message: `Import at most ${mostRows} officers at a time.` });
  }
  if (errors.length > 0) return { rows, officers: [], errors };

  const officers: ReadOfficer[] = [];
  for (const { cells, row } of filled) {
    const read = readRow(header, cells, row);
    errors.push(...read.errors);
    if (read.officer) officers.push({ row, officer: read.officer });
  }
  errors.push(...repeated(officers));
  return { rows, officers, errors };
}
