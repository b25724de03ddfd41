import { expect, it } from "vitest";
import { columnName, rangeOf } from "./a1";
import { backOff, paceWrite, readRetryAfter } from "./pace";

it("the fifty-first write of a minute waits until the first is a minute old", () => {
  const times = Array.from({ length: 50 }, (_, i) => i * 100);
  expect(paceWrite(times, 10_000)).toBe(50_000);
  expect(paceWrite(times, 60_000)).toBe(0);
  expect(paceWrite([], 0)).toBe(0);
});

it("Retry-After is seconds or a date; what is neither says nothing", () => {
  expect(readRetryAfter("30", 0)).toBe(30);
  expect(readRetryAfter("Thu, 01 Jan 1970 00:01:00 GMT", 0)).toBe(60);
  expect(readRetryAfter("Thu, 01 Jan 1970 00:01:00 GMT", 90_000)).toBe(0);
  expect([readRetryAfter(null, 0), readRetryAfter(" ", 0), readRetryAfter("soon", 0)]).toEqual([
    null,
    null,
    null,
  ]);
});

it("waits grow, differ from one another, and are no shorter than was asked for", () => {
  expect([1, 2, 3, 4].map((attempt) => backOff(attempt, null, 0))).toEqual([1000, 2000, 4000, 8000]);
  expect(backOff(1, null, 0.5)).toBe(1500);
  expect(backOff(1, 20, 0.5)).toBe(20_000);
});

it("ranges name columns as spreadsheets do, and quote the tab", () => {
  expect([1, 26, 27, 52, 53, 702, 703].map(columnName)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
  expect(rangeOf("It's", 2, 9, 11)).toBe("'It''s'!A2:K9");
});
