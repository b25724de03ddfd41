import { expect, it } from "vitest";
import { blockOf, cellBeyond, placesOf, stepOf } from "./number-grid";

// Row 1 has no cell in column 1: it is calculated there.
const cells = [
  { row: 0, column: 0 },
  { row: 0, column: 1 },
  { row: 1, column: 0 },
  { row: 2, column: 0 },
  { row: 2, column: 1 },
];

it("moves to the next cell of the row or the column, past what has none, and stops at the edge", () => {
  expect(cellBeyond(cells, { row: 0, column: 1 }, 1, 0)).toEqual({ row: 2, column: 1 });
  expect(cellBeyond(cells, { row: 2, column: 1 }, -1, 0)).toEqual({ row: 0, column: 1 });
  expect(cellBeyond(cells, { row: 0, column: 0 }, 0, 1)).toEqual({ row: 0, column: 1 });
  expect(cellBeyond(cells, { row: 1, column: 0 }, 0, 1)).toBeNull();
  expect(cellBeyond(cells, { row: 0, column: 0 }, 0, -1)).toBeNull();
});

it("leaves a key to the cell while the caret has a way to go in it", () => {
  const inside = { atStart: false, atEnd: false };
  const whole = { atStart: true, atEnd: true };
  expect(stepOf({ key: "ArrowRight", shiftKey: false }, inside)).toBeNull();
  expect(stepOf({ key: "ArrowRight", shiftKey: false }, whole)).toEqual({ down: 0, right: 1 });
  expect(stepOf({ key: "ArrowDown", shiftKey: true }, whole)).toBeNull();
  expect(stepOf({ key: "Enter", shiftKey: true }, inside)).toEqual({ down: -1, right: 0 });
  expect(stepOf({ key: "a", shiftKey: false }, whole)).toBeNull();
});

it("lays a block of a spreadsheet over the cells, and leaves out what has no place", () => {
  const block = blockOf("1\t2\r\n3\t 4 \r\n5\t6\t7\r\n");
  expect(block).toEqual([
    ["1", "2"],
    ["3", "4"],
    ["5", "6", "7"],
  ]);
  const texts = placesOf(cells, { row: 0, column: 0 }, block).map(
    ({ at, text }) => `${at.row},${at.column}=${text}`,
  );
  expect(texts).toEqual(["0,0=1", "0,1=2", "1,0=3", "2,0=5", "2,1=6"]);
  expect(placesOf(cells, { row: 2, column: 1 }, [["8", "9"]])).toEqual([
    { at: { row: 2, column: 1 }, text: "8" },
  ]);
});
