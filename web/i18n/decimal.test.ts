import fc from "fast-check";
import { expect, it } from "vitest";
import { decimalMark, readDecimal, writeDecimal } from "./decimal";

it.each([
  ["1.5", "en", 1.5],
  ["1,5", "en", 1.5],
  ["1,234", "en", 1234],
  ["1,234.5", "en", 1234.5],
  ["1.234,5", "en", 1234.5],
  ["1,234,567", "en", 1234567],
  ["0,234", "en", 0.234],
  ["1,234", "fr", 1.234],
  ["1.234", "fr", 1.234],
  ["1 234,5", "fr", 1234.5],
  ["1\u202f234", "fr", 1234],
  ["−12", "en", -12],
  [".5", "en", 0.5],
  ["-0", "en", 0],
  ["", "en", null],
  ["  ", "fr", null],
  ["12a", "en", undefined],
  ["1e5", "en", undefined],
  ["1,23,4", "en", undefined],
  [",", "en", undefined],
])("%j in %s is %s", (text, locale, value) => {
  expect(readDecimal(text, locale)).toBe(value);
});

it("what is written is read again as the same number, in each language", () => {
  expect([decimalMark("en"), decimalMark("fr")]).toEqual([".", ","]);
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), fc.constantFrom("en", "fr"), (n, locale) => {
      const value = n / 1000;
      expect(readDecimal(writeDecimal(value, locale), locale)).toBeCloseTo(value, 9);
    }),
  );
});
