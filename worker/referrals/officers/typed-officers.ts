// Pure.
import type { CsvRow } from "../../core/csv/read-csv";
import { foldDigits } from "../../core/text/fold";
import { readLine } from "../../core/text/read-text";
import { type ColumnName, columnUnder } from "./officer-columns";

/** What each cell of a typed line is, once it is read. */
export const typedColumns = ["name", "email", "phone", "region"] as const satisfies ColumnName[];

const isPhone = (text: string) => {
  const digits = foldDigits(text);
  return /^[+\d\s().\-/]+$/.test(digits) && digits.replace(/\D/g, "").length >= 5;
};

/** `Asha Rai <asha@example.org>`, `Asha Rai +977 984 123 4567`: name and contact in one cell. */
function partsOf(cell: string): string[] {
  const [address = ""] = /[^\s<>()[\],;:"]+@[^\s<>()[\],;:"]+/.exec(cell) ?? [];
  if (address) {
    const rest = readLine(cell.replace(address, " ").replace(/[<>()[\]":]|mailto:/g, " "));
    return rest === "" ? [address] : [rest, address];
  }
  const number = /[+(\p{Nd}][\p{Nd}\s().\-/]*$/u.exec(cell);
  const name = number ? readLine(cell.slice(0, number.index)) : "";
  return number && name !== "" && isPhone(number[0]) ? [name, number[0].trim()] : [cell];
}

/** One officer a line, as people write and paste them: a name, then an e-mail address or a phone number, then a region. */
function readTypedLine(line: string): string[] {
  const cells = line
    .split(/[\t;,]/)
    .flatMap((cell) => partsOf(readLine(cell)))
    .filter(Boolean);
  const email = cells.find((cell) => cell.includes("@")) ?? "";
  const phone = cells.find(isPhone) ?? "";
  const [name = "", region = "", ...more] = cells.filter((cell) => cell !== email && cell !== phone);
  return [name, email, phone, region, ...more];
}

/** The lines that hold something, each with its number: the first is 1. */
export const readTypedLines = (text: string): CsvRow[] =>
  text
    .split(/\r?\n/)
    .flatMap((line, i) => (readLine(line) === "" ? [] : [{ row: i + 1, cells: readTypedLine(line) }]));

/** Whether a list came out of a spreadsheet with its headings: its first line names columns. */
export function hasHeadings(text: string): boolean {
  const cells = (text.trimStart().split(/\r?\n/)[0] ?? "")
    .split(/[\t;,]/)
    .map(readLine)
    .filter(Boolean);
  return cells.length > 1 && cells.every((cell) => columnUnder(cell) !== undefined);
}
