// Pure.
import type { SheetColumn, SheetRow } from "../export/sheet";
import { toMicroInstant } from "../time";

/**
 * A row as a spreadsheet is given it: numbers as numbers, days and instants as ISO 8601, which every country's setting
 * leaves alone. An empty cell is "", which also empties one that was not.
 */
export const cellsOf = (columns: readonly SheetColumn[], row: SheetRow): (string | number)[] =>
  columns.map(({ kind }, i) => {
    const cell = row[i] ?? null;
    if (cell === null) return "";
    return kind === "instant" ? toMicroInstant(Number(cell)) : cell;
  });

export const titlesOf = (columns: readonly SheetColumn[]): string[] => columns.map(({ title }) => title);

const encoder = new TextEncoder();

/** Rows in pieces that one request carries. */
export function* pieces<T>(rows: readonly T[], mostBytes: number, mostRows: number): Generator<T[]> {
  let piece: T[] = [];
  let size = 0;
  for (const row of rows) {
    const bytes = encoder.encode(JSON.stringify(row)).length + 1;
    if (piece.length > 0 && (size + bytes > mostBytes || piece.length === mostRows)) {
      yield piece;
      piece = [];
      size = 0;
    }
    piece.push(row);
    size += bytes;
  }
  if (piece.length > 0) yield piece;
}
