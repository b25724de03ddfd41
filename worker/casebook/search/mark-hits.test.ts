import { expect, it } from "vitest";
import { excerptOf, hitsOf, markHits } from "./mark-hits";
import { termsOf } from "./searched";

const found = (text: string, search: string) =>
  hitsOf(text, termsOf(search) ?? []).map(([from, to]) => text.slice(from, to));

it("marks what the search finds, as the text writes it", () => {
  expect(found("Élan was élancé", "ELAN")).toEqual(["Élan", "élan"]);
  expect(found("पुल कहिल्यै बनेन", "पुल बने")).toEqual(["पुल", "बने"]);
  expect(found("The ﬁrst bill", "first")).toEqual(["ﬁrst"]);
  expect(found("an area in Aram", "ar")).toEqual(["ar", "Ar"]);
  expect(found("bridges", "bridge ridges")).toEqual(["bridges"]);
  expect(found("nothing here", "zzz")).toEqual([]);
});

it("the runs of a text are the text, whatever is marked", () => {
  for (const [text, search] of [
    ["a İstanbul b", "ist"],
    ["e\u0301te\u0301 x", "été"],
    ["𝔄bc abc", "abc"],
    ["", "x"],
  ] as const) {
    const runs = markHits(text, termsOf(search) ?? []);
    expect(runs.map((run) => run.text).join("")).toBe(text);
  }
});

it("a long text with a hit at each word is looked through once", { timeout: 5000 }, () => {
  const text = "𝔄 a ab ".repeat(30_000);
  expect(hitsOf(text, ["a"])).toHaveLength(90_000);
  expect(hitsOf(`𐐨b ${text}`, ["b"])).toEqual([]);
  expect(hitsOf(text, ["zzz", "a ab"])).toHaveLength(30_000);
});

it("an excerpt cuts no character in half", () => {
  const text = `x${"\u{1f600}".repeat(100)}bridge${"\u{1f600}".repeat(300)}`;
  expect(excerptOf(text, ["bridge"])?.isWellFormed()).toBe(true);
});

it("an excerpt stands around the first hit, at whole words", () => {
  const text = `${"before ".repeat(40)}the bridge ${"after ".repeat(80)}`;
  const excerpt = excerptOf(text, ["bridge"]) ?? "";
  expect(excerpt).toMatch(/^… (before )+the bridge (after )+…$/);
  expect(excerpt.length).toBeLessThan(260);
  expect(excerptOf("no such word", ["bridge"])).toBeNull();
});
