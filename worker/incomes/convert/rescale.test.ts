import { expect, it } from "vitest";
import { runs } from "../../testing/runs";
import { fromKept, toKeep } from "../act/kept-choice";
import { type CaseDocument, inputOf } from "../cases/document";
import { exampleCase } from "../demo/example-case";
import { QUESTION_SET_1 } from "../engine/question-set-1";
import { resultsOf } from "../engine/results";
import type { Scenario } from "../engine/scenario";
import { randomOf } from "../testing/random-case";
import { randomDocument } from "../testing/random-document";
import { isTooLarge, rescaled, rescaleOf } from "./rescale";

const incomes = (document: CaseDocument) =>
  resultsOf(QUESTION_SET_1, inputOf(document)).segments.flatMap(({ current, feasible }) => [
    current.income ?? 0,
    feasible.income ?? 0,
  ]);

/** Incomes, each with the size of what it is the sum and difference of. */
const incomesIn = (document: CaseDocument) =>
  resultsOf(QUESTION_SET_1, inputOf(document)).segments.flatMap(({ current, feasible }) =>
    [current, feasible].map(({ income, focus_income, secondary_income, tertiary_income, ...more }) => ({
      income,
      size: [
        focus_income,
        secondary_income,
        tertiary_income,
        more.other_income,
        more.revenue,
        more.cost,
      ].reduce<number>((sum, part) => sum + Math.abs(part ?? 0), 1),
    })),
  );

const [focus = ""] = Object.keys(exampleCase.commodities);
const by = (document: CaseDocument, factors: { money: number; area: number; volume: number }) =>
  rescaled(document, rescaleOf(QUESTION_SET_1, document, { of: focus, ...factors }));

it.each(["per-area", "per-yield", "per-tree"] as const)(
  "incomes stay in other units: costs %s",
  (cost_unit) => {
    const commodity = exampleCase.commodities[focus];
    if (!commodity) throw new Error("The example has no focus.");
    const document = {
      ...exampleCase,
      commodities: { ...exampleCase.commodities, [focus]: { ...commodity, cost_unit } },
    };
    const after = incomes(by(document, { money: 1, area: 2.471, volume: 0.001 }));
    for (const [index, income] of incomes(document).entries()) expect(after[index]).toBeCloseTo(income, 4);
  },
);

it("money follows where units stay, and only money", () => {
  const after = incomes(by(exampleCase, { money: 1.1, area: 1, volume: 1 }));
  for (const [index, income] of incomes(exampleCase).entries())
    expect(after[index]).toBeCloseTo(income * 1.1, 4);
});

it("what a scenario sets follows its question, and an investment a land unit the land", () => {
  const change = (key: string, kind: "percent" | "absolute", value: number) => ({ key, kind, value });
  const scenario = (land: number, price: number, other: number, amount: number): Scenario => ({
    ...{ name: "S", description: "" },
    segments: [
      {
        segment_id: "seg_demo_1",
        changes: [
          change(`${focus}:2`, "absolute", land),
          change(`${focus}:10`, "absolute", price),
          change("diversified", "absolute", other),
          change(`${focus}:8`, "percent", 20),
        ],
      },
    ],
    investment: {
      ...{ mode: "all_farmers", unit: "per_land_unit", years: 5, discount_percent: 0 },
      components: [{ kind: "training", name: "", amount }],
    },
  });
  const document = { ...exampleCase, scenarios: { scn_1: scenario(3, 2000, 50, 10) } };
  const made = by(document, { money: 2, area: 4, volume: 0.5 });
  expect(made.scenarios).toEqual({ scn_1: scenario(12, 8000, 100, 5) });
});

it("ranges of a kept view follow their driver, and a goal that is an amount the money", () => {
  const view = (x: string, y: string, value: string) => ({
    ...{ x: `${focus}:2`, x_min: x, y: `${focus}:10`, y_max: y, goal: "absolute", value, steps: "12" },
  });
  const of = (goal: string) => ({
    ...exampleCase,
    views: { sensitivity_analysis: { ...view("1.5", "2000", "50"), goal }, income_overview: { any: 1 } },
  });
  const factors = { money: 2, area: 4, volume: 0.5 };
  expect(by(of("absolute"), factors).views).toEqual({
    sensitivity_analysis: view("6", "8000", "100"),
    income_overview: { any: 1 },
  });
  expect(by(of("percent"), factors).views.sensitivity_analysis).toMatchObject({ value: "50" });
});

it("what is kept is read in every language as it was meant", () => {
  const kept = toKeep({ x: "a:2", x_min: "1 234,5", y_max: "", value: "no number" }, "fr");
  expect(kept).toEqual({ x: "a:2", x_min: "1234.5" });
  expect(fromKept(kept, "en")).toEqual({ x: "a:2", x_min: "1,234.5" });
});

it("a figure beyond what the API takes is found wherever it stands", () => {
  expect(isTooLarge(exampleCase)).toBe(false);
  const large = (value: number, amount: number): CaseDocument => ({
    ...exampleCase,
    scenarios: {
      scn_1: {
        ...{ name: "S", description: "" },
        segments: [{ segment_id: "seg_demo_1", changes: [{ key: "diversified", kind: "absolute", value }] }],
        investment: {
          ...{ mode: "all_farmers", unit: "total", years: 5, discount_percent: 0 },
          components: [{ kind: "other", name: "", amount }],
        },
      },
    },
  });
  expect(isTooLarge(large(1e12, 1e12))).toBe(false);
  expect(isTooLarge(large(2e12, 0))).toBe(true);
  expect(isTooLarge(large(0, 2e12))).toBe(true);
});

it("incomes of random cases stay in other units, to a billionth of their largest term", () => {
  let compared = 0;
  for (let seed = 1; seed <= runs(30, 2000); seed++) {
    const { document } = randomDocument(seed);
    const random = randomOf(seed);
    const of = random.pick(Object.keys(document.commodities));
    const factors = {
      money: 1,
      area: random.pick([2.4710538146716536, 10_000]),
      volume: random.pick([1000, 0.001]),
    };
    const made = rescaled(document, rescaleOf(QUESTION_SET_1, document, { of, ...factors }));
    const [before, after] = [incomesIn(document), incomesIn(made)];
    for (const [at, { income, size }] of before.entries()) {
      const found = after[at]?.income ?? null;
      expect(found === null, `seed ${seed}`).toBe(income === null);
      if (income === null || found === null) continue;
      expect(Math.abs(found - income), `seed ${seed}`).toBeLessThanOrEqual(1e-9 * size);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(30);
});
