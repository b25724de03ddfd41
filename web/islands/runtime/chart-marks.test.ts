import { expect, it } from "vitest";
import { linePlace, step } from "./chart-marks";

it("leads the arrow keys from mark to mark, from row to row, and no further than the ends", () => {
  expect(step("ArrowRight", -1, 48, 24), "the first, from none").toBe(0);
  expect(step("ArrowRight", 3, 48, 24)).toBe(4);
  expect(step("ArrowLeft", 0, 48, 24)).toBe(0);
  expect(step("ArrowDown", 3, 48, 24)).toBe(27);
  expect(step("ArrowDown", 27, 48, 24)).toBe(27);
  expect(step("ArrowUp", 27, 48, 24)).toBe(3);
  expect(step("End", 0, 48, 24)).toBe(47);
  expect(step("Home", 20, 48, 24)).toBe(0);
});

it("leaves the page its own keys", () => {
  expect(step("ArrowDown", 3, 12, 0), "one row: the page scrolls").toBeUndefined();
  expect(step("Tab", 3, 12, 4)).toBeUndefined();
  expect(step("Home", -1, 0, 0)).toBeUndefined();
});

it("finds the point of a line that stands nearest below a pointer", () => {
  expect(linePlace(0, 5)).toBe(0);
  expect(linePlace(0.3, 5)).toBe(1);
  expect(linePlace(0.9, 5)).toBe(4);
  expect(linePlace(-0.1, 5)).toBe(0);
  expect(linePlace(1.2, 5)).toBe(4);
});
