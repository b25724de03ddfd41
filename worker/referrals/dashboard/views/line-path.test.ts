import { expect, it } from "vitest";
import { areaPath, dotsPath, linePath, niceCeiling } from "./line-path";

it("an axis ends on a round number that holds the greatest value", () => {
  expect([0, 3, 5, 11, 24, 26, 51, 100, 101, 999].map(niceCeiling)).toEqual([
    4, 4, 5, 20, 25, 50, 100, 100, 200, 1000,
  ]);
});

it("a line runs from the left edge to the right, high values above low ones", () => {
  expect(linePath([0, 5, 10], 10, { width: 100, height: 50 })).toBe("M0.0 50.0L50.0 25.0L100.0 0.0");
});

it("one value makes a dot in the middle and no area", () => {
  expect(linePath([3], 4, { width: 100, height: 40 })).toBe("M50.0 10.0");
  expect(dotsPath([3], 4, { width: 100, height: 40 })).toBe("M50.0 10.0h0");
  expect(areaPath([3], 4, { width: 100, height: 40 })).toBe("");
});

it("a line stops where a value is not known and goes on after it", () => {
  expect(linePath([null, 4, 2, null, 0], 4, { width: 40, height: 4 })).toBe("M10.0 0.0L20.0 2.0M40.0 4.0");
});

it("a value without a known one beside it is a dot, for no line shows it", () => {
  expect(dotsPath([null, 4, 2, null, 0], 4, { width: 40, height: 4 })).toBe("M40.0 4.0h0");
  expect(dotsPath([0, 1], 4, { width: 40, height: 4 })).toBe("");
});
