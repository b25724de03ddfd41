import fc from "fast-check";
import { expect, it } from "vitest";
import { countries } from "./countries";
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
  ["\u200e-7\u200f", "en", -7],
  ["", "en", null],
  ["  ", "fr", null],
  ["12a", "en", undefined],
  ["1e5", "en", undefined],
  ["1,23,4", "en", undefined],
  ["1,23,456", "en", undefined],
  ["4,90,000", "en-IN", 490000],
  ["-1,23,45,678.5", "en-IN", -12345678.5],
  ["490,000", "en-IN", 490000],
  ["1,234", "en-IN", 1234],
  ["1,23,45", "en-IN", undefined],
  ["1,2,345", "en-IN", undefined],
  [",", "en", undefined],
])("%j in %s is %s", (text, locale, value) => {
  expect(readDecimal(text, locale)).toBe(value);
});

it("what is written is read again as the same number, wherever its reader lives", () => {
  expect([decimalMark("en"), decimalMark("fr")]).toEqual([".", ","]);
  const tags = ["en", "fr", ...countries.flatMap((country) => [`en-${country}`, `fr-${country}`])];
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), fc.constantFrom(...tags), (n, locale) => {
      const value = n / 1000;
      expect(readDecimal(writeDecimal(value, locale), locale)).toBeCloseTo(value, 9);
    }),
  );
  for (const locale of tags) {
    for (const value of [1.234, 1234, 12345.5, -490000, 1234567.125, 0.234])
      expect([locale, readDecimal(writeDecimal(value, locale), locale)]).toEqual([locale, value]);
  }
});
