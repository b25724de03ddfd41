import { blockOf, cellBeyond, type Place, placesOf, stepOf } from "../../../../web/ui/number-grid";

/** Cells of a grid are inputs with `data-row` and `data-column`; hidden ones are no places. */
const cellsIn = (grid: HTMLElement): HTMLInputElement[] =>
  [...grid.querySelectorAll<HTMLInputElement>("input[data-row]")].filter(
    (cell) => cell.offsetParent !== null,
  );

const placeOf = ({ dataset }: HTMLInputElement): Place => ({
  row: Number(dataset.row),
  column: Number(dataset.column),
});

const cellOf = (target: EventTarget | null): HTMLInputElement | null =>
  target instanceof HTMLInputElement && target.dataset.row !== undefined ? target : null;

function find(cells: readonly HTMLInputElement[], { row, column }: Place): HTMLInputElement | undefined {
  return cells.find((cell) => {
    const place = placeOf(cell);
    return place.row === row && place.column === column;
  });
}

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
      const { selectionStart: start, selectionEnd: end, value } = cell;
      const isWhole = start === 0 && end === value.length;
      const caret = {
        atStart: isWhole || (start === 0 && end === 0),
        atEnd: isWhole || start === value.length,
      };
      const step = stepOf(event, caret);
      if (!step) return;
      event.preventDefault();
      const cells = cellsIn(event.currentTarget);
      const next = cellBeyond(cells.map(placeOf), placeOf(cell), step.down, step.right);
      if (next) go(find(cells, next));
    },
    onPaste: (event: ClipboardEvent & { currentTarget: HTMLElement }) => {
      const cell = cellOf(event.target);
      const block = blockOf(event.clipboardData?.getData("text/plain") ?? "");
      if (!cell || cell.readOnly || (block.length === 1 && block[0]?.length === 1)) return;
      event.preventDefault();
      const cells = cellsIn(event.currentTarget);
      for (const { at, text } of placesOf(cells.map(placeOf), placeOf(cell), block)) {
        const target = find(cells, at);
        if (target) write(target, text);
      }
    },
    onFocusIn: (event: FocusEvent) => cellOf(event.target)?.select(),
  };
}
