import { expect, it } from "vitest";
import { beginningOf, hasWords } from "./whole-words.ts";

it.each([
  ["Aliah's school", "Ali", false],
  ["Aliah's school", "Aliah", true],
  ["the Aminahs, Aminah said", "Aminah", true],
  ["the Aminahs", "Aminah", false],
  ["Al\u00ADiah", "Al", false],
  ["\u200EAli\u200F, Aliah", "Ali", true],
  ["ca\u0301fe", "ca", false],
  ["water, no road", "water, no r", false],
  ["water, no road", "water, no road", true],
  ["我问王小明了", "王小明", true],
  ["in 2026", "202", false],
  ["", "x", false],
])("of %j the words %j: %s", (text, words, stands) => expect(hasWords(text, words)).toBe(stands));

it("cuts a text between words", () => {
  expect(beginningOf("short", 10)).toBe("short");
  expect(beginningOf("ask the Aminahs", 14)).toBe("ask the");
  expect(beginningOf("ask the Aminahs now", 15)).toBe("ask the Aminahs");
  expect(beginningOf("ask the Aminahs now", 16)).toBe("ask the Aminahs");
  expect(beginningOf("x".repeat(20), 10)).toBe("x".repeat(10));
  expect(beginningOf("🌾🌾🌾", 3)).toBe("🌾");
});
