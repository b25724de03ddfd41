import { expect, it } from "vitest";
import { numberTyped, readNumber } from "./typed-number";

it.each([
  ["en", "1,000", 1000],
  ["en", "12,500", 12_500],
  ["fil", "1,234,567.25", 1_234_567.25],
  ["en", " -12,500 ", -12_500],
  ["en", "1 000", 1000],
  ["en", "12.500", 12.5],
  ["fil", "0.5", 0.5],
  ["en", "1250", 1250],
  ["fr", "12,5", 12.5],
  ["fr", "1,000", 1],
  ["fr-SN", "1 000,5", 1000.5],
  ["fr", "12\u00a0500,25", 12_500.25],
  ["fr", "1\u202f234\u202f567", 1_234_567],
  ["fr", "12.5", 12.5],
])("in %s, %j is read by what commas, points and blanks are there", (language, text, value) => {
  expect(readNumber(text, language)).toBe(value);
});

it.each([
  ...["12,5", "12,50", "1,00", "0,500", "1234,567", "1,0000", "1,000,00", "1.000.000", "1,000 000"].map(
    (text) => ["en", text],
  ),
  ...["1.000", "12.500", "1.000.000", "1,000,000", "1.000,5", "1 00", "10 00 000"].map((text) => [
    "fr",
    text,
  ]),
  ...["1e3", "NaN", "-", "", "1,", ",5", ".5", "0x10", "١٢", "12 or 13", "1 2"].flatMap((text) => [
    ["fil", text],
    ["fr", text],
  ]),
])("in %s, %j is no number, or could be two: nothing is guessed", (language = "", text = "") => {
  expect(readNumber(text, language)).toBeNull();
});

it("what the form shows of a number is read as the same, in each language", () => {
  for (const language of ["en", "fil", "fr"]) {
    for (const value of [0, -3, 1000, 1.5, 12.345, 1.001, 123.456, 999_999_999_999.5]) {
      expect(readNumber(numberTyped(value, language), language)).toBe(value);
    }
  }
});
