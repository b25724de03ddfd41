import { expect, it } from "vitest";
import { quoteFinder } from "./find-quotes";
import { type Passage, passageMarker } from "./mark-passages";

const quoted = (quote: string, field: Passage["field"] = "description"): Passage => ({
  ...{ quote, field, href: `#${quote}` },
});
/** Texts as pieces; one that begins with a line break stands apart. */
const marked = (texts: string[], passages: Passage[], field: "description" | "title" = "description") => {
  const runs = texts.map((text) => ({ text: text.replace(/^\n/, ""), isApart: text.startsWith("\n") }));
  const pieces = passageMarker(passages)(runs, field);
  return pieces.map((run) => run.map(({ text, of }) => (of ? `[${text}]` : text)).join(""));
};
const shown = (texts: string[], ...quotes: string[]) =>
  marked(
    texts,
    quotes.map((quote) => quoted(quote)),
  );

it("a passage is marked in each run that it goes through, whatever white space it was quoted with", () => {
  expect(shown(["It ", "never", " stood."], "It  never\nstood")).toEqual(["[It ]", "[never]", "[ stood]."]);
  expect(shown(["\nOne.", "\nTwo."], "One.\n\nTwo.")).toEqual(["[One.]", "[Two.]"]);
  expect(shown(["No", "body  saw it"], "Nobody saw")).toEqual(["[No]", "[body  saw] it"]);
  expect(shown(["पुल बनेन।"], "पुल")).toEqual(["[पुल] बनेन।"]);
});

it("what stands no more is marked nowhere, and signs are what they are", () => {
  expect(shown(["It stood."], "never", " ", "", "I t")).toEqual(["It stood."]);
  expect(shown(["one vertical line"], "never")).toEqual(["one vertical line"]);
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
  expect(marked(["abcd"], all, "title")).toEqual(["a[b][c][d]"]);
});

it("each quote is found where it stands first, ends of others and repeated ones too", () => {
  const quotes = ["she", "he", "hers", "he", "", "ushers!", "s", "\u{1f600}"];
  const places = quoteFinder(quotes)("ushers he \u{1f600}");
  const found = quotes.map((_, quote) => places.filter((place) => place.quote === quote));
  expect(found.map((all) => all.map(({ start, end }) => [start, end]))).toEqual([
    ...[[[1, 4]], [[2, 4]], [[2, 6]], [[2, 4]], [], []],
    ...[[[1, 2]], [[10, 12]]],
  ]);
});

it("hundreds of quotes of words of one letter cost a text of as many letters no more than one does", () => {
  class Counted extends Map<number, number> {
    asked = 0;
    override get(key: number): number | undefined {
      this.asked++;
      return super.get(key);
    }
  }
  const text = "a ".repeat(100_000);
  const stepsOf = (quotes: string[]) => {
    const next = new Counted();
    const find = quoteFinder(quotes, next);
    next.asked = 0;
    const places = find(text);
    return { steps: next.asked, found: places.length };
  };
  const nearly = (letter: number) =>
    `${"a ".repeat(240 - (letter % 200))}${String.fromCharCode(98 + letter)}`;
  const many = Array.from({ length: 500 }, (_, letter) => nearly(letter));
  const one = stepsOf([nearly(0)]);
  const all = stepsOf([...many, "a a", "a"]);
  expect([one.found, all.found]).toEqual([0, 2]);
  // A letter is asked for once, and once more for each letter that is given up again.
  expect(one.steps).toBeLessThanOrEqual(2 * text.length);
  expect(all.steps).toBeLessThanOrEqual(2 * text.length);
});
