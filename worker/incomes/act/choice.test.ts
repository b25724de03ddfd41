import { expect, it } from "vitest";
import { modelOf, type SegmentInput, type StoredAnswer } from "../engine/model";
import type { PlannedCommodity } from "../engine/plan";
import { QUESTION_SET_1 } from "../engine/question-set-1";
import { type ChoiceFields, readChoice } from "./choice";

const answer = (current: number, feasible: number): StoredAnswer => ({
  ...{ current, feasible, low: null, high: null, source: null, feasible_source: null },
});
const segment: SegmentInput = {
  ...{ id: "seg_a", name: "All", region_id: null, adults: null, children: null, farmers: 10 },
  ...{ target_mode: "own", target: 5000, inflation_percent: null, pin: null },
  answers: { "cco_a:2": answer(1, 2), "cco_a:3": answer(400, 600), "cco_a:4": answer(2, 3) },
};
const commodity: PlannedCommodity = {
  ...{ id: "cco_a", type: "focus", category_id: 100, breakdown: true, cost_unit: "per-area" },
  seasons_per_year: 1,
};
const model = modelOf(QUESTION_SET_1, { commodities: [commodity], reporting_period: "per-year" });
const read = (fields: ChoiceFields) => readChoice(model, [segment], fields, "en");

it("a range that was typed for a driver is not another's, which stands in its place", () => {
  const typed = { y: "cco_a:4", y_min: "1.5", y_max: "2.5" };
  expect(read({ x: "cco_a:3", ...typed })?.y).toMatchObject({
    lever: "cco_a:4",
    values: [1.5, ...Array(6).fill(expect.anything()), 2.5],
  });
  const moved = read({ x: "cco_a:4", ...typed });
  expect(moved?.x?.lever).toBe("cco_a:4");
  expect([moved?.y?.lever, moved?.y?.values[0], moved?.y?.values.at(-1)]).toEqual(["cco_a:2", 1, 2]);
});

it("a range without a driver is of the one that is shown at first", () => {
  expect(read({ x_min: "1.25" })?.x).toMatchObject({
    lever: "cco_a:2",
    values: expect.arrayContaining([1.25]),
  });
});
