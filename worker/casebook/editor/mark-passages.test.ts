import { expect, it } from "vitest";
import { type Passage, passagesIn, piecesOf } from "./mark-passages";

const quoted = (quote: string, field: Passage["field"] = "description"): Passage => ({
  ...{ quote, field, href: `#${quote}` },
});
const shown = (texts: string[], ...quotes: string[]) =>
  piecesOf(
    texts,
    quotes.map((quote) => quoted(quote)),
  ).map((pieces) => pieces.map(({ text, of }) => (of ? `[${text}]` : text)).join(""));

it("a passage is marked in each run that it goes through, whatever white space it was quoted with", () => {
  expect(shown(["It ", "never", " stood."], "It  never\nstood")).toEqual(["[It ]", "[never]", "[ stood]."]);
  expect(shown(["One.", "Two."], "One.\n\nTwo.")).toEqual(["[One.]", "[Two.]"]);
  expect(shown(["पुल बनेन।"], "पुल")).toEqual(["[पुल] बनेन।"]);
});

it("what stands no more is marked nowhere, and signs are what they are", () => {
  expect(shown(["It stood."], "never", " ", "")).toEqual(["It stood."]);
  const ascii = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at));
  for (const sign of [...ascii, "–", "“", "\u{1f600}", "\u200d"]) {
    const quote = `b ${sign}c${sign}`;
    expect(shown([`a ${quote} d`], quote)).toEqual([`a [${quote}] d`]);
  }
});

it("of passages that overlap each has what no other had before", () => {
  expect(shown(["one two three"], "two three", "one two")).toEqual(["[one ][two three]"]);
});

it("a passage stands in its field; one of anything, or of a translation, wherever it is", () => {
  const all = [quoted("a"), quoted("b", "title"), quoted("c", "general"), quoted("d", "translations")];
  expect(passagesIn(all, "title").map(({ quote }) => quote)).toEqual(["b", "c", "d"]);
});
