/** Moves and pastes in a grid of numbers. Pure: cells are told by row and column; not every place has one. */

export interface Place {
  row: number;
  column: number;
}

/** The nearest cell in a direction, past places that have none; null at the edge. */
export function cellBeyond(cells: readonly Place[], from: Place, down: number, right: number): Place | null {
  const ahead = cells.filter(({ row, column }) =>
    down === 0
      ? row === from.row && (column - from.column) * right > 0
      : column === from.column && (row - from.row) * down > 0,
  );
  const far = ({ row, column }: Place) => Math.abs(row - from.row) + Math.abs(column - from.column);
  return ahead.reduce<Place | null>((best, cell) => (best && far(best) <= far(cell) ? best : cell), null);
}

/** Where a key leads from a cell: arrows at the text's edges, Enter down, with Shift up. Null: the key is the cell's own. */
export function stepOf(
  { key, shiftKey }: { key: string; shiftKey: boolean },
  caret: { atStart: boolean; atEnd: boolean },
): { down: number; right: number } | null {
  if (key === "Enter") return { down: shiftKey ? -1 : 1, right: 0 };
  if (shiftKey) return null;
  if (key === "ArrowDown") return { down: 1, right: 0 };
  if (key === "ArrowUp") return { down: -1, right: 0 };
  if (key === "ArrowRight" && caret.atEnd) return { down: 0, right: 1 };
  if (key === "ArrowLeft" && caret.atStart) return { down: 0, right: -1 };
  return null;
}

/** The rows and cells of what a spreadsheet copies. */
export const blockOf = (text: string): string[][] =>
  text
    .replace(/\r?\n$/, "")
    .split(/\r?\n/)
    .map((line) => line.split("\t").map((cell) => cell.trim()));

/**
 * Where each cell of a pasted block goes: its first to `from`, the others to the cells that follow on the right and
 * below, in the order in which a person sees them. What does not fit is left out.
 */
export function placesOf(
  cells: readonly Place[],
  from: Place,
  block: readonly string[][],
): { at: Place; text: string }[] {
  const along = (axis: "row" | "column") =>
    [...new Set(cells.map((cell) => cell[axis]))].filter((n) => n >= from[axis]).sort((a, b) => a - b);
  const [rows, columns] = [along("row"), along("column")];
  const isCell = (at: Place) => cells.some(({ row, column }) => row === at.row && column === at.column);
  return block.flatMap((line, down) =>
    line.flatMap((text, across) => {
      const [row, column] = [rows[down], columns[across]];
      if (row === undefined || column === undefined || !isCell({ row, column })) return [];
      return [{ at: { row, column }, text }];
    }),
  );
}
