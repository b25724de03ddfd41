import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../testing/runs";
import { exact } from "../testing/oracle/exact";
import { Oracle } from "../testing/oracle/oracle";
import { randomCase } from "../testing/random-case";
import { householdOf } from "./household";
import { leversOf } from "./levers";
import { type CaseInput, modelOf, type StoredAnswer } from "./model";
import { goalIncome, neededOf, reaches } from "./needed";
import type { PlannedCommodity } from "./plan";
import { QUESTION_SET_1 } from "./question-set-1";
import { resultsOf } from "./results";

const answer = (current: number | null, feasible: number | null = null): StoredAnswer => ({
  current,
  feasible,
  low: null,
  high: null,
  source: null,
  feasible_source: null,
});
const coffee: PlannedCommodity = {
  id: "cco_a",
  type: "focus",
  category_id: 100,
  breakdown: true,
  cost_unit: "per-area",
  seasons_per_year: 2,
};
const caseOf = (
  answers: Record<string, StoredAnswer>,
  more: Partial<CaseInput> = {},
  target: number | null = 1000,
): CaseInput => ({
  year: 2024,
  currency: "USD",
  living_income_study: null,
  reporting_period: "per-year",
  commodities: [coffee],
  segments: [
    {
      id: "seg_a",
      name: "All farmers",
      region_id: null,
      adults: null,
      children: null,
      farmers: 100,
      target_mode: "own",
      target,
      inflation_percent: null,
      pin: null,
      answers,
    },
  ],
  ...more,
});
const resultOf = (input: CaseInput) => {
  const results = resultsOf(QUESTION_SET_1, input);
  const segment = results.segments[0];
  if (!segment) throw new Error("No segment.");
  return { ...results, segment };
};

// 2 ha × 500 kg × 1.5 − 2 ha × 200 = 1,100 a year; feasible 700 kg and 1.8: 2,120.
const whole = {
  "cco_a:2": answer(2),
  "cco_a:3": answer(500, 700),
  "cco_a:4": answer(1.5, 1.8),
  "cco_a:5": answer(200),
};

test("a crop worked by hand: income, revenue, cost, impact and the price that is needed", () => {
  const { segment, totals } = resultOf(caseOf({ ...whole, "diversified:36": answer(100) }, {}, 2000));
  expect(segment.current).toMatchObject({
    income: 1200,
    focus_income: 1100,
    other_income: 100,
    revenue: 1500,
    cost: 400,
    gap: 800,
    gap_all_farmers: 80_000,
    reached: false,
    share_of_target: 0.6,
    indicators: { cost_per_volume: 0.4, revenue_to_cost: 3.75, income_per_land: 550 },
  });
  expect(segment.feasible.income).toBeCloseTo(2220, 9);
  expect(segment.feasible.reached).toBe(true);
  expect(segment.focus_target).toBe(1900);
  expect(segment.waterfall.map(({ key }) => key)).toEqual([
    "current",
    "cco_a:2",
    "cco_a:3",
    "cco_a:4",
    "cco_a:5",
    "diversified",
    "interaction",
    "feasible",
  ]);
  // Price: (2000 − 100 + 400) ÷ 1000 kg = 2.3, beyond the feasible 1.8. Volume: 2300 ÷ 3 ≈ 766.7 kg, beyond 700.
  const [, , price] = segment.needed;
  expect(price).toMatchObject({ status: "outside_feasible", reason: null });
  expect(price?.needed).toBeCloseTo(2.3, 9);
  // With 1,400 kg sold: (2300 − 0) ÷ 1400 with other income, 2400 ÷ 1400 without.
  expect(segment.reference_price?.with_other_income).toBeCloseTo(2300 / 1400, 9);
  expect(segment.reference_price?.without_other_income).toBeCloseTo(2400 / 1400, 9);
  expect(segment.reference_price?.buyer_cost).toBeCloseTo((2300 / 1400 - 1.5) * 1400 * 100, 6);
  expect(totals).toMatchObject({ farmers: 100, current: { income: 1200, farmers_reached: 0 } });
});

test("seasons count only where the case is told per season", () => {
  expect(resultOf(caseOf(whole, { reporting_period: "per-season" })).segment.current).toMatchObject({
    income: 2200,
    revenue: 3000,
    cost: 800,
    indicators: { cost_per_volume: 0.4 },
  });
});

test("costs may be told per yield and per tree", () => {
  const perYield = caseOf(
    { ...whole, "cco_a:5": answer(0.5) },
    { commodities: [{ ...coffee, cost_unit: "per-yield" }] },
  );
  expect(resultOf(perYield).segment.current.income).toBe(2 * 500 * 1.5 - 0.5 * 500 * 2);
  const perTree = caseOf(
    { ...whole, "cco_a:5": answer(0.1), "cco_a:50": answer(1000) },
    { commodities: [{ ...coffee, cost_unit: "per-tree" }] },
  );
  const { segment } = resultOf(perTree);
  expect(segment.current.income).toBe(2 * 500 * 1.5 - 0.1 * 1000 * 2);
  expect(segment.levers.map(({ key }) => key)).toContain("cco_a:50");
});

test("an empty feasible falls back, an explicit 0 stays 0, and what parts are typed for counts before their parent", () => {
  const zero = resultOf(caseOf({ ...whole, "cco_a:5": answer(200, 0) })).segment;
  expect(zero.feasible.income).toBeCloseTo(2 * 700 * 1.8, 9);
  const parts = resultOf(caseOf({ ...whole, "cco_a:8": answer(650), "cco_a:9": answer(50) })).segment;
  expect(parts.current.values["cco_a:3"]).toBe(600);
  expect(parts.feasible.values["cco_a:3"]).toBe(700);
  expect(parts.checks).toContainEqual({ code: "typed_ignored", key: "cco_a:3" });
  const half = resultOf(caseOf({ ...whole, "cco_a:8": answer(null, 800) })).segment;
  expect(half.current.values["cco_a:3"]).toBe(500);
  expect(half.feasible.values["cco_a:3"]).toBe(800);
  expect(half.checks).toContainEqual({ code: "feasible_only", key: "cco_a:3" });
});

test("what is only known as a whole is one lever, and has neither revenue nor cost", () => {
  const { segment } = resultOf(caseOf({ "cco_a:1": answer(900, 1500) }));
  expect(segment.levers.map(({ key, alone }) => [key, alone])).toEqual([
    ["cco_a:1", 600],
    ["diversified", 0],
  ]);
  expect(segment.current).toMatchObject({ income: 900, revenue: null, cost: null });
  expect(segment.reference_price).toBeNull();
  expect(segment.needed[0]).toMatchObject({ needed: 1000, status: "within_feasible" });
});

test("a target of 0 is a target, and one that is not set is none", () => {
  expect(resultOf(caseOf(whole, {}, 0)).segment).toMatchObject({
    target: { value: 0, missing: null },
    current: { gap: 0, reached: true, share_of_target: null },
  });
  const none = resultOf(caseOf(whole, {}, null)).segment;
  expect(none).toMatchObject({ target: { value: null, missing: "no_target" }, focus_target: null });
  expect(none.checks[0]).toEqual({ code: "no_target", key: null });
  expect(none.needed[0]).toMatchObject({ needed: null, status: null, reason: null });
});

test("a lever of no effect, and one that would have to be negative, are told apart", () => {
  const landless = resultOf(caseOf({ ...whole, "cco_a:2": answer(0) })).segment;
  expect(landless.needed[2]).toMatchObject({ needed: null, status: "not_possible", reason: "no_effect" });
  const dear = resultOf(caseOf(whole, {}, 2000)).segment;
  expect(dear.needed[3]).toMatchObject({ needed: -250, status: "not_possible", reason: "negative" });
  const reached = resultOf(caseOf(whole, {}, 1100)).segment;
  expect(reached.needed[2]).toMatchObject({ status: "reached", reason: null });
  expect(reached.needed[2]?.needed).toBeCloseTo(1.5, 9);
});

test("goals that need a target have none without it", () => {
  const at = { target: null, current: 100, feasible: 300 };
  expect(goalIncome({ kind: "target" }, at)).toBeNull();
  expect(goalIncome({ kind: "close_gap", value: 50 }, at)).toBeNull();
  expect(goalIncome({ kind: "absolute", value: 7 }, at)).toBe(7);
  expect(goalIncome({ kind: "feasible_share", value: 0.5 }, at)).toBe(200);
  expect(goalIncome({ kind: "percent", value: 10 }, { ...at, target: 200 })).toBeCloseTo(220, 9);
  expect(goalIncome({ kind: "close_gap", value: 50 }, { ...at, target: 200 })).toBe(150);
});

test("waterfall and composition add up, and the needed value meets its goal", () => {
  fc.assert(
    fc.property(fc.nat(2 ** 31 - 1), (seed) => {
      const { questions, input } = randomCase(seed);
      const model = modelOf(questions, input);
      const oracle = new Oracle(questions, input);
      const results = resultsOf(questions, input);
      for (const [index, segment] of input.segments.entries()) {
        const got = results.segments[index];
        if (!got) throw new Error("A segment has no result.");
        const bars = got.waterfall.map(({ amount }) => amount);
        const largest = Math.max(1, ...bars.map((amount) => Math.abs(amount ?? 0)));
        if (bars.every((amount) => amount !== null)) {
          const sum = bars.slice(0, -1).reduce<number>((total, amount) => total + (amount ?? 0), 0);
          expect(Math.abs(sum - (bars.at(-1) ?? 0))).toBeLessThanOrEqual(1e-9 * largest);
        }
        const { income, focus_income, secondary_income, tertiary_income, other_income } = got.current;
        const parts = [focus_income, secondary_income, tertiary_income, other_income];
        if (parts.every((part) => part !== null)) {
          const size = Math.max(...parts.map((part) => Math.abs(part ?? 0)));
          const sum = parts.reduce<number>((total, part) => total + (part ?? 0), 0);
          expect(Math.abs(sum - (income ?? 0))).toBeLessThanOrEqual(1e-9 * size);
        } else expect(income).toBeNull();

        for (const { key } of leversOf(model, segment.answers)) {
          const goal = 5000;
          const { needed } = neededOf(model, segment.answers, key, "current", goal);
          if (needed === null) continue;
          const income = (y: number) =>
            householdOf(model, segment.answers, "current", { mode: "current", values: new Map([[key, y]]) })
              .income;
          // What two large numbers differ by is known no better than they are: as the oracle tells their terms.
          const size = (y: number) =>
            oracle.income(segment, "current", new Map([[key, exact(y)]]))?.size ?? Number.POSITIVE_INFINITY;
          const lost = size(needed) + Math.abs(needed) * (size(0) + size(1));
          expect(Math.abs(income(needed) - goal)).toBeLessThanOrEqual(1e-9 * Math.max(goal, lost));
        }
      }
    }),
    { numRuns: runs(60, 2000) },
  );
});

test("an income is reached when it is short by what doubles lose", () => {
  expect(reaches(999.9999999999, 1000)).toBe(true);
  expect(reaches(999.99, 1000)).toBe(false);
  expect(reaches(0, 0)).toBe(true);
});
