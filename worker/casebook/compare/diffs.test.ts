import fc from "fast-check";
import { expect, it } from "vitest";
import { runs } from "../../testing/runs";
import { emptyContent } from "../content/fields";
import { compareContents } from "./compare-contents";
import { diffRows, kindOf } from "./row-diff";
import { diffWords } from "./word-diff";

const sentence = fc.array(fc.constantFrom("the", "bridge", "पुल", "was", "कति", "never", "built,", "\n"), {
  maxLength: 30,
});

it("parts of a comparison make the older text and the newer one again", () => {
  fc.assert(
    fc.property(sentence, sentence, (a, b) => {
      const [from, to] = [a.join(" "), b.join(" ")];
      const parts = diffWords(from, to);
      const of = (left: string) => parts.flatMap(({ is, text }) => (is === left ? [] : text)).join("");
      expect([of("new"), of("gone")]).toEqual([from, to]);
    }),
    { numRuns: runs(200, 5000) },
  );
});

it("marks the words that changed, and a rewritten phrase as one", () => {
  expect(diffWords("It cost 30 million.", "It cost 45 million.")).toEqual([
    { is: "same", text: "It cost " },
    { is: "gone", text: "30" },
    { is: "new", text: "45" },
    { is: "same", text: " million." },
  ]);
  const [, gone, fresh] = diffWords("a two words b", "a three terms b");
  expect([gone, fresh]).toEqual([
    { is: "gone", text: "two words" },
    { is: "new", text: "three terms" },
  ]);
});

it("a description is compared as it is read, whatever space is in it", () => {
  const written = (word: string) => ({
    ...emptyContent,
    description: `<p>${word}${"\u00a0".repeat(150_000)}x</p>`,
  });
  expect(compareContents(written("one"), written("two"))).toMatchObject([
    {
      field: "description",
      parts: [{ is: "gone", text: "one" }, { is: "new", text: "two" }, { is: "same" }],
    },
  ]);
});

it("a row that changed stands beside what it was; others came and went", () => {
  const from = ["The bridge was paid twice.", "Nobody came.", "It rained."];
  const to = ["The bridge was paid three times.", "It rained.", "A road was built instead."];
  const changes = diffRows(from, to, (row) => row);
  expect(changes.map((change) => [kindOf(change), change.to ?? change.from])).toEqual([
    ["changed", "The bridge was paid three times."],
    ["gone", "Nobody came."],
    ["same", "It rained."],
    ["new", "A road was built instead."],
  ]);
  const written = (first: string) =>
    Array.from({ length: 200 }, (_, row) => `${first} ${`${row} of a long list `.repeat(250)}`);
  expect(diffRows(written("before"), written("after"), (row) => row).map(kindOf)).toEqual(
    Array(200).fill("changed"),
  );
  fc.assert(
    fc.property(fc.array(fc.nat(5)), fc.array(fc.nat(5)), (a, b) => {
      const rows = diffRows(a, b, String);
      expect(rows.flatMap(({ from }) => (from === null ? [] : from))).toEqual(a);
      expect(rows.flatMap(({ to }) => (to === null ? [] : to))).toEqual(b);
    }),
    { numRuns: runs(200, 5000) },
  );
});
