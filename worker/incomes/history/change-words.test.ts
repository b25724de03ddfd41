import { expect, it } from "vitest";
import { addWords, translator } from "../../../web/i18n/translate";
import { words } from "../words";
import { changeWords } from "./change-words";

addWords(words);
const names = {
  segments: new Map([["seg_a", "Members"]]),
  commodities: new Map<string, string>(),
  questions: new Map([["cco_a:2", "Coffee: Land"]]),
  ofField: { country_id: new Map([[46, "Côte d’Ivoire"]]), commodity_id: new Map([[1000, "Coffee"]]) },
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

it("what a case is of is told in the words of its pages, and no year as an amount", () => {
  expect(told("year", 2024, 2025)).toEqual(["year", "2024", "2025"]);
  expect(told("segments.seg_a.farmers", 2024, 12_025)).toEqual(["Members, farmers", "2,024", "12,025"]);
  expect(told("country_id", 46, 106).slice(1)).toEqual(["Côte d’Ivoire", "106"]);
  expect(told("reporting_period", "per-year", "per-season").slice(1)).toEqual(["Per year", "Per season"]);
  expect(told("living_income_study", null, "better_income").slice(1)).toEqual(["nothing", "Better income"]);
  expect(told("segments.seg_a.target_mode", "own", "benchmark").slice(1)).toEqual([
    ...["A figure of my own", "From a benchmark"],
  ]);
  expect(told("commodities.cco_a.area_unit", "hectares", "acres").slice(1)).toEqual(["Hectares", "Acres"]);
  expect(told("commodities.cco_a.type", "focus", "tertiary").slice(1)).toEqual(["focus", "tertiary"]);
  expect(told("commodities.cco_gone", { commodity_id: 1000, type: "secondary" }, undefined)).toEqual([
    ...["Commodity", "Coffee", "nothing"],
  ]);
  // A name that is a word of the pages is somebody's own.
  expect(told("name", "own", "hectares").slice(1)).toEqual(["own", "hectares"]);
});
