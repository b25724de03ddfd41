import { expect, it } from "vitest";
import { addWords, translator } from "../../../web/i18n/translate";
import { words } from "../words";
import { changeWords } from "./change-words";

addWords(words);
const names = {
  segments: new Map([["seg_a", "Members"]]),
  commodities: new Map<string, string>(),
  questions: new Map([["cco_a:2", "Coffee: Land"]]),
};
const told = (path: string, from: unknown, to: unknown) =>
  Object.values(changeWords({ path, from, to }, names, { t: translator("en"), locale: "en" }));

it("a change is told in words, whatever its path has ids of", () => {
  expect(told("values.seg_a.cco_a:2.current", 1, 2)).toEqual(["Members, Coffee: Land, current", "1", "2"]);
  expect(told("rows.seg_a", undefined, { block: "fro_a", place: 0, factors: {} })).toEqual([
    ...["Members, farmers’ rows", "nothing", "rows of a file"],
  ]);
  expect(told("rows.seg_gone", { block: "fro_a", place: 0, factors: {} }, undefined)[0]).toBe(
    "Segment, farmers’ rows",
  );
  expect(told("segments.seg_a.pin", null, { benchmark: { region: "Rural", year: 2024 } })).toEqual([
    ...["Members, benchmark", "nothing", "Rural, 2024"],
  ]);
  expect(told("tag_ids", [], ["tag_a", "tag_b"])).toEqual(["tags", "nothing", "2"]);
});
