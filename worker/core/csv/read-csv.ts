// Pure.
import Papa from "papaparse";
import { foldText } from "../text/fold";
import { readLine } from "../text/read-text";
import { unguardFormulas } from "./formulas";

/** A table as spreadsheets save it (RFC 4180, and what they make of it). Pure. */

export interface CsvRow {
  /** As a spreadsheet numbers it; rows that are empty are left out and counted. */
  row: number;
  cells: string[];
}

export interface CsvFile {
  /** The cells of the first row that holds something. */
  header: CsvRow;
  rows: CsvRow[];
  /** Rows in which a quotation mark is out of place. */
  misquoted: number[];
}

const delimiters = [",", ";", "\t"];

/** A heading as it is compared: `Max. Links` → `max_links`. */
export const headingKey = (cell: string): string =>
  foldText(readLine(cell))
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "_")
    .replace(/^_|_$/g, "");

const isEmpty = (cells: string[]) => cells.every((cell) => readLine(cell) === "");

// Far longer than any header.
const headerReach = 64 * 1024;

function parsed(text: string, delimiter: string) {
  return Papa.parse<string[]>(text, { delimiter, newline: "\n" });
}

/** By the header alone, which is the same in a file of one row: the delimiter that leaves most columns known. */
function delimiterOf(
  text: string,
  ownDelimiter: string | undefined,
  isKnown: (key: string) => boolean,
): string {
  const head = text.slice(0, headerReach);
  const score = (delimiter: string) => {
    const header = parsed(head, delimiter).data.find((cells) => !isEmpty(cells)) ?? [];
    return header.filter((cell) => isKnown(headingKey(cell))).length * 1000 + Math.min(header.length, 999);
  };
  const candidates = [...new Set([...(ownDelimiter ? [ownDelimiter] : []), ...delimiters])];
  return candidates.reduce((best, one) => (score(one) > score(best) ? one : best));
}

/**
 * Reads comma, semicolon or tab, whatever line breaks, with or without Excel's first line `sep=;`. Cells come as
 * they were before `write-csv.ts` made them safe. `isKnown`: whether a column of this `headingKey` is looked for.
 */
export function readCsv(text: string, isKnown: (key: string) => boolean): CsvFile {
  const lines = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const [line = "", ownDelimiter] = /^"?sep=(.)"?[,;\t]*(?:\n|$)/i.exec(lines) ?? [];
  const table = lines.slice(line.length); // a spreadsheet does not show that line
  const { data, errors } = parsed(table, delimiterOf(table, ownDelimiter, isKnown));
  const filled = data.map((cells, i) => ({ row: i + 1, cells })).filter(({ cells }) => !isEmpty(cells));
  const [header = { row: 1, cells: [] }, ...rows] = filled.map(({ row, cells }) => ({
    row,
    cells: cells.map(unguardFormulas),
  }));
  const misquoted = errors.filter(({ type }) => type === "Quotes").map(({ row }) => (row ?? 0) + 1);
  return { header, rows, misquoted };
}
