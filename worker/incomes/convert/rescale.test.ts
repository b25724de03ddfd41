import { expect, it } from "vitest";
import { type CaseDocument, inputOf } from "../cases/document";
import { exampleCase } from "../demo/example-case";
import { QUESTION_SET_1 } from "../engine/question-set-1";
import { resultsOf } from "../engine/results";
import type { Scenario } from "../engine/scenario";
import { rescaled, rescaleOf } from "./rescale";

const incomes = (document: CaseDocument) =>
  resultsOf(QUESTION_SET_1, inputOf(document)).segments.flatMap(({ current, feasible }) => [
    current.income ?? 0,
    feasible.income ?? 0,
  ]);

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
