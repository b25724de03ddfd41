import { toCsv } from "../../core/csv/write-csv";
import type { FileRows } from "./read-rows";

/**
 * A file as text that travels through the page which shows what it would do: nothing is stored until that is
 * confirmed. Comma-separated with decimal points, whatever the file was; `figures` are its columns of numbers.
 */
export function carried<Column extends string>(
  { rows, hasDecimalComma }: FileRows<Column>,
  columns: readonly Column[],
  figures: readonly string[],
): string {
  const cellOf = (column: Column, text: string) =>
    hasDecimalComma && figures.includes(column) ? text.replace(",", ".") : text;
  const lines = rows.map(({ cells }) => columns.map((column) => cellOf(column, cells[column])));
  return toCsv([[...columns], ...lines]);
}

export const carriedBytes = (text: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
