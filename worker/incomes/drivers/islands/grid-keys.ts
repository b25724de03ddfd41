import { blockOf, cellBeyond, type Place, placesOf, stepOf } from "../../../../web/ui/number-grid";
import { placeOf } from "../plain-form";

const placeIn = ({ name }: HTMLInputElement): Place | null => {
  const place = placeOf(name);
  return place && { row: place.row, column: place.segment * 2 + (place.mode === "current" ? 0 : 1) };
};

type Cell = Place & { input: HTMLInputElement };

/** The cells of a grid, by the names of its fields; hidden ones are no places. */
const cellsIn = (grid: HTMLElement): Cell[] =>
  [...grid.querySelectorAll<HTMLInputElement>("input[name^='n.']")].flatMap((input) => {
    // Of its cell: a field that was not laid out yet need not be, to be asked that.
    const place = input.closest("td")?.offsetParent ? placeIn(input) : null;
    return place ? [{ ...place, input }] : [];
  });

const cellOf = (target: EventTarget | null): Cell | null => {
  const place = target instanceof HTMLInputElement ? placeIn(target) : null;
  return place && { ...place, input: target as HTMLInputElement };
};

const find = (cells: readonly Cell[], { row, column }: Place): HTMLInputElement | undefined =>
  cells.find((cell) => cell.row === row && cell.column === column)?.input;

function go(cell: HTMLInputElement | undefined): void {
  cell?.focus();
  cell?.select();
}

/** Arrows, Enter and a block pasted from a spreadsheet; `write` puts a text into a cell. */
export function gridKeys(write: (cell: HTMLInputElement, text: string) => void) {
  return {
    onKeyDown: (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
      const cell = cellOf(event.target);
      if (!cell || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const { selectionStart: start, selectionEnd: end, value } = cell.input;
      const isWhole = start === 0 && end === value.length;
      const caret = {
        atStart: isWhole || (start === 0 && end === 0),
        atEnd: isWhole || start === value.length,
      };
      const step = stepOf(event, caret);
      if (!step) return;
      event.preventDefault();
      const cells = cellsIn(event.currentTarget);
      const next = cellBeyond(cells, cell, step.down, step.right);
      if (next) go(find(cells, next));
    },
    onPaste: (event: ClipboardEvent & { currentTarget: HTMLElement }) => {
      const cell = cellOf(event.target);
      const block = blockOf(event.clipboardData?.getData("text/plain") ?? "");
      if (!cell || cell.input.readOnly || (block.length === 1 && block[0]?.length === 1)) return;
      event.preventDefault();
      const cells = cellsIn(event.currentTarget);
      for (const { at, text } of placesOf(cells, cell, block)) {
        const target = find(cells, at);
        if (target) write(target, text);
      }
    },
    onFocusIn: (event: FocusEvent) => cellOf(event.target)?.input.select(),
  };
}
