import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { arabicSetter } from "../../../web/build/arabic-writing.ts";
import { dice, pick } from "../../testing/dice";
import { runs } from "../../testing/runs";
import { joinArabic } from "./arabic";
import { linesOf } from "./lines";
import { builtFonts } from "./testing/built-fonts";
import { Typeface } from "./typeface";

const { faces, read } = builtFonts();
const plain = new Typeface(faces, "plain");

/** Letters of Arabic, and of Jawi, Persian and Urdu beside it; tatweel, hamza; vowels and shadda. */
const letters = [..."ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةىٱـپچڤڠݢڽکگیہےں١٢٣،؟؛"];
const [vowels, shadda] = [[..."ًٌٍَُِْٰ"], "ّ"];

/** A word with or without vowels; lam and alef more often than others. */
function wordOf(roll: ReturnType<typeof dice>): string {
  const isVowelled = roll(2) === 0;
  return Array.from({ length: 1 + roll(9) }, () => {
    const letter = roll(4) === 0 ? pick(roll, [..."لاأإآ"]) : pick(roll, letters);
    if (!isVowelled || /[\p{P}\p{N}]/u.test(letter) || roll(5) < 2) return letter;
    return letter + pick(roll, [pick(roll, vowels), pick(roll, vowels) + shadda, shadda]);
  })
    .join("")
    .normalize("NFC");
}

const told = (glyphs: readonly (readonly [glyph: number, x: number, y: number])[]) =>
  glyphs.map((one) => one.join(" ")).sort();

it.each(["plain", "bold"] as const)("joins words and seats marks as HarfBuzz does (%s)", async (weight) => {
  const face = faces.find((one) => one.weight === weight && one.arabic);
  if (!face?.arabic) throw new Error("no face writes Arabic");
  const set = arabicSetter(await read(face));
  const roll = dice(weight === "plain" ? 1 : 2);
  for (let n = 0; n < runs(1500, 20_000); n++) {
    const word = wordOf(roll);
    const should = set(Array.from(word, (one) => one.codePointAt(0) ?? 0));
    const signs = joinArabic(word, face.arabic);
    let right = signs.reduce((sum, { advance }) => sum + advance, 0);
    const glyphs = signs.flatMap(({ advance, parts }) => {
      right -= advance;
      return parts.map(([glyph, x, y]) => [glyph, right + x, y] as const);
    });
    expect([word, ...told(glyphs)]).toEqual([
      word,
      ...told(should.map(({ glyph, x, y }) => [glyph, x, y] as const)),
    ]);
    expect(signs.map(({ text }) => text).join("")).toBe(word);
  }
});

const shown = (text: string, width = 1000) =>
  linesOf(text, plain, 10, width).map(({ signs, isRightToLeft }) => [
    isRightToLeft ? "right" : "left",
    signs.map((sign) => sign.text).join(""),
  ]);

it("orders lines of both directions as UAX 9 does, each paragraph in its own", () => {
  // From left to right, as it is seen.
  expect(shown("a (بت) 12\nبت (ab) 12!")).toEqual([
    ["left", "a (تب) 12"],
    ["right", "!12 )ab( تب"],
  ]);
  expect(shown("ab بت جح cd", 30)).toEqual([
    ["left", "ab تب"],
    ["left", "حج cd"],
  ]);
  expect(shown("بتث \u{1F44B} اب")).toEqual([["right", "با \u{1F44B} ثتب"]]);
});

it("takes letters in the forms of words for their letters, and a joiner for what it says", () => {
  const [forms, whole] = [linesOf("\uFEB3\uFEFC\uFEE1", plain, 10, 999), linesOf("سلام", plain, 10, 999)];
  expect(forms[0]?.signs.map(({ glyphs }) => glyphs)).toEqual(whole[0]?.signs.map(({ glyphs }) => glyphs));
  const glyphs = (text: string) => plain.signsOf(text).flatMap((sign) => sign.glyphs.map(([glyph]) => glyph));
  expect(glyphs("ب\u200Cب")).toEqual([...glyphs("ب"), ...glyphs("ب")]);
  expect(glyphs("ب\u200D")).not.toEqual(glyphs("ب"));
});

it("parts a word that no line holds without unjoining it", () => {
  const word = "بسم".repeat(40);
  const lines = linesOf(word, plain, 10, 100);
  expect(lines.length).toBeGreaterThan(3);
  expect(Math.max(...lines.map(({ width }) => width))).toBeLessThanOrEqual(100);
  const logical = lines.flatMap(({ signs }) => signs.toReversed());
  expect(logical.map(({ glyphs }) => glyphs)).toEqual(plain.signsOf(word).map(({ glyphs }) => glyphs));
});

it("has all its files within a megabyte", () => {
  const dist = resolve(import.meta.dirname, "../../../web/dist/public");
  const sizes = faces.map(({ file }) => statSync(join(dist, file)).size);
  expect(sizes.length).toBe(10);
  expect(sizes.reduce((sum, one) => sum + one, 0)).toBeLessThan(1_000_000);
});
