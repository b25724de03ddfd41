import { expect, it } from "vitest";
import doc from "../../../docs/incomes-by-hand.md?raw";
import { inputOf } from "../cases/document";
import { dairyRwanda, tilapiaGhana, timberTanzania } from "../demo/other-cases";
import type { CaseInput, SegmentInput, StoredAnswer } from "./model";
import { QUESTION_SET_1 } from "./question-set-1";
import { resultsOf } from "./results";

const answer = (current: number, feasible: number | null = null): StoredAnswer => ({
  ...{ current, feasible, low: null, high: null, source: null, feasible_source: null },
});

const coffee: CaseInput = {
  ...{ year: 2019, currency: "USD", living_income_study: null, reporting_period: "per-year" },
  commodities: [
    {
      ...{ id: "cco_a", type: "focus", category_id: 100, breakdown: true },
      ...{ cost_unit: "per-area", seasons_per_year: 1 },
    },
  ],
  segments: [
    {
      ...{ id: "seg_a", name: "All farmers", region_id: null, adults: null, children: null, farmers: null },
      ...{ target_mode: "own", target: null, inflation_percent: null, pin: null },
      answers: {
        "cco_a:2": answer(1),
        "cco_a:3": answer(899.53),
        "cco_a:4": answer(3.24, 3.78),
        "cco_a:5": answer(827.23, 1299.25),
      },
    } satisfies SegmentInput,
  ],
};

/** The figures that a section's last table tells, as they are written there. */
function figuresOf(section: string): [figure: string, current: string, feasible: string][] {
  const [, after = ""] = doc.split(`\n## ${section}\n`);
  const [own = ""] = after.split("\n## ");
  const [, table = ""] = own.split(/\n\| figure .*\n/);
  return [...table.matchAll(/^\| ([a-z_]+) +\| ([\d,.]+) +\| ([\d,.]+) +\|$/gm)].map(
    ([, figure = "", current = "", feasible = ""]) => [figure, current, feasible],
  );
}

const examples: [section: string, input: CaseInput][] = [
  ["Crop", coffee],
  ["Aquaculture", inputOf(tilapiaGhana)],
  ["Livestock", inputOf(dairyRwanda)],
  ["Timber", inputOf(timberTanzania)],
];

it.each(examples)("%s: what was worked by hand is what the engine says", (section, input) => {
  const [segment] = resultsOf(QUESTION_SET_1, input).segments;
  if (!segment) throw new Error("There is no segment.");
  const figures = figuresOf(section);
  expect(figures).toHaveLength(8);
  for (const [figure, ...written] of figures) {
    for (const [at, mode] of (["current", "feasible"] as const).entries()) {
      const { indicators, ...household } = segment[mode];
      const got = { ...household, ...indicators }[figure as "income"];
      const text = (written[at] ?? "").replaceAll(",", "");
      const decimals = text.split(".")[1]?.length ?? 0;
      expect(Number(got?.toFixed(decimals)), `${section}, ${mode} ${figure}`).toBe(Number(text));
    }
  }
});
