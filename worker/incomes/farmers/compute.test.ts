import { expect, test } from "vitest";
import { runs } from "../../testing/runs";
import { householdOf } from "../engine/household";
import { type CaseInput, modelOf, type SegmentInput, type StoredAnswer } from "../engine/model";
import { figuresOf, programOf } from "../engine/program";
import { QUESTION_SET_1 } from "../engine/question-set-1";
import { randomCase, randomOf } from "../testing/random-case";
import { setBy } from "./changes";
import { readColumns, readFacts } from "./columns";
import { distributionOf } from "./distribution";
import { numberIn } from "./farmers-file";
import { segmentingInput } from "./mapping-form";
import { segmentingBody } from "./schemas";
import { byCategory, byNumbers, mappedValue } from "./segmenting";
import { simulate } from "./simulate";
import { histogramOf, percentile } from "./statistics";

const floats = (...values: number[]) => Float64Array.from(values);
const bits = (value: number) => (Number.isNaN(value) ? "none" : String(value));

test("A program of columns comes to the same bits as the engine's household, also where figures are set", () => {
  for (let seed = 1; seed <= runs(150, 2000); seed++) {
    const { questions, input } = randomCase(seed);
    const model = modelOf(questions, input);
    const random = randomOf(seed);
    for (const { answers } of input.segments) {
      const keys = Object.keys(answers).filter((key) => answers[key]?.current !== null && random.chance(0.5));
      const columns = keys.map((key) => floats(answers[key]?.current ?? 0, random.whole(-9, 99)));
      const figures = Object.fromEntries(keys.map((key, column) => [key, { current: { column } }]));
      const now = programOf(model, { ...answers, ...figures });
      const set = [...model.keys, "diversified"].filter(() => random.chance(0.05));
      const changes = set.map((key, i) => ({
        key,
        kind: i % 2 ? ("percent" as const) : ("absolute" as const),
        value: 7,
      }));
      const changed = programOf(model, { ...answers, ...figures }, setBy(changes, now));
      for (const row of [0, 1]) {
        const own = { ...answers };
        for (const [i, key] of keys.entries()) {
          own[key] = { ...(answers[key] as StoredAnswer), current: columns[i]?.[row] ?? 0 };
        }
        const before = householdOf(model, own, "current");
        const values = new Map(
          changes.map(({ key, kind, value }) => {
            const current = key === "diversified" ? before.other : before.value(key);
            return [key, kind === "absolute" ? value : current * (1 + value / 100)];
          }),
        );
        const after = householdOf(model, own, "current", { mode: "current", values });
        expect(bits(figuresOf(now.income, columns, 2)[row] ?? 0)).toBe(bits(before.income));
        expect(bits(figuresOf(changed.income, columns, 2)[row] ?? 0)).toBe(bits(after.income));
      }
    }
  }
});

const answer = (current: number, low: number | null = null, high: number | null = null): StoredAnswer => ({
  ...{ current, feasible: null, low, high },
  ...{ source: null, feasible_source: null },
});
const segment = (answers: Record<string, StoredAnswer>, more: Partial<SegmentInput> = {}): SegmentInput => ({
  ...{ id: "seg_a", name: "All", region_id: null, adults: null, children: null, farmers: null },
  ...{ target_mode: "own", target: 150, inflation_percent: null, pin: null, answers, ...more },
});
const caseOf = (...segments: SegmentInput[]): CaseInput => ({
  ...{ year: 2024, currency: "USD", living_income_study: null, reporting_period: "per-year", segments },
  commodities: [
    {
      ...{ id: "cco_a", type: "focus", category_id: 100, breakdown: true },
      ...{ cost_unit: "per-area", seasons_per_year: 1 },
    },
  ],
});
const spread = {
  "cco_a:2": answer(2, 1, 3),
  "cco_a:3": answer(100, 50, 120),
  "cco_a:4": answer(1),
  "diversified:36": answer(10),
};

test("A simulation is the same for the same seed, within what its ranges allow, and told by its widest range", () => {
  const input = caseOf(segment(spread));
  const at = (seed: number, draws = 4000) =>
    simulate(QUESTION_SET_1, input, null, { draws, seed }).segments[0];
  const [first, other] = [at(1), at(2)];
  expect(at(1)).toEqual(first);
  expect(other?.mean).not.toBe(first?.mean);
  // Means of triangles: (1 + 2 + 3) ÷ 3 hectares, (50 + 100 + 120) ÷ 3 kilograms each.
  expect(Math.abs((first?.mean ?? 0) - (2 * 90 + 10))).toBeLessThan(3);
  expect(first?.percentiles?.p5).toBeGreaterThan(60);
  expect(first?.tornado).toEqual([
    { key: "cco_a:2", low_income: 110, high_income: 310 },
    { key: "cco_a:3", low_income: 110, high_income: 250 },
  ]);
  expect(first?.histogram?.counts.reduce((a, b) => a + b)).toBe(4000);
  const raised = {
    segments: [{ segment_id: "seg_a", changes: [{ key: "cco_a:2", kind: "absolute" as const, value: 0 }] }],
  };
  expect(simulate(QUESTION_SET_1, input, raised, { draws: 100, seed: 1 }).segments[0]).toMatchObject({
    ...{ mean: 10, sd: 0, share_reached: 0 },
    histogram: { edges: [10, 10], counts: [100] },
  });
});

test("The distribution of farmers takes their own figures and their own households, and hides the few", () => {
  const input = caseOf(segment(spread));
  const model = modelOf(QUESTION_SET_1, input);
  const land = floats(0, 1, 1, 1, 2, 2, 2, 2, 3, 3, Number.NaN);
  const told = distributionOf(
    model,
    segment(spread),
    { columns: new Map([["cco_a:2", land]]), count: 11 },
    null,
    5,
  );
  expect(told).toMatchObject({ farmers: 11, left_out: 1, mean: 180, share_reached: 0.6, suppressed: false });
  expect(told.gap_ratio).toBeCloseTo((140 / 150 + (3 * 40) / 150) / 10, 12);
  expect(told.severity).toBeCloseTo(((140 / 150) ** 2 + 3 * (40 / 150) ** 2) / 10, 12);
  const few = { columns: new Map([["cco_a:2", land.slice(0, 9)]]), count: 9 };
  expect(distributionOf(model, segment(spread), few, null, 5)).toMatchObject({
    ...{ farmers: 9, suppressed: true, mean: null, left_out: null, histogram: null },
  });
});

test("Percentiles lie between order statistics, and a histogram's ends take the rest", () => {
  expect(percentile(floats(1, 2, 4), 0.75)).toBe(3);
  const values = Float64Array.from({ length: 101 }, (_, i) => i);
  const { edges, counts } = histogramOf(values, 2);
  expect(edges).toEqual([1, 50, 99]);
  expect(counts).toEqual([50, 51]);
});

test("Categories: one each, case aside, the largest first, and of more than five the rest together", () => {
  const told = byCategory("group", ["b", " B", "a", "", "c", "C", "d", "e", "f"]);
  expect(told.segments).toEqual([
    { name: "b", rule: { column: "group", equals: "b" }, farmers: 2 },
    { name: "c", rule: { column: "group", equals: "c" }, farmers: 2 },
    { name: "a", rule: { column: "group", equals: "a" }, farmers: 1 },
    { name: "d", rule: { column: "group", equals: "d" }, farmers: 1 },
    { name: "Other", rule: { column: "group", in: ["e", "f"] }, farmers: 2 },
  ]);
  expect(told.unassigned).toBe(1);
  expect([...told.places]).toEqual([0, 0, 2, -1, 1, 1, 3, 4, 4]);
});

test("A category's name is a segment's: 120 whole characters of one line", () => {
  const [broken, long] = byCategory("group", [`${"a".repeat(119)}🌾 field`, "Asha\u0007Rai"]).segments;
  expect([long?.name, broken?.name]).toEqual([`${"a".repeat(119)}🌾`, "Asha Rai"]);
});

test("What looks the same in a file is the same category, and a number with marks around it is one", async () => {
  const file =
    "\u202Agroup\u202C,trade\nE\u0301lodie,\u200E12\n\u202A\u00C9lodie\u202C,7\nE\u0301lo\u200Bdie,1\n";
  const bytes = new TextEncoder().encode(file) as Uint8Array<ArrayBuffer>;
  const { numbers, texts } = await readColumns(bytes, "csv", { numbers: ["trade"], text: "group" });
  expect(texts).toEqual(["Élodie", "Élodie", "Élodie"]);
  expect([...(numbers.get("trade") ?? [])]).toEqual([12, 7, 1]);
  const { columns } = await readFacts(bytes, "csv");
  expect(columns.map(({ name, distinct }) => [name, distinct])).toEqual([
    ["group", 1],
    ["trade", 3],
  ]);
});

test("A category is named by what its cells say: a line break is a space, and what nobody sees is blank", async () => {
  const cells = ['"North\nbank"', " north bank", "\u200b", "E\u0301t\u00e9", "\u00e9t\u00e9"];
  const bytes = new TextEncoder().encode(["group", ...cells].join("\n")) as Uint8Array<ArrayBuffer>;
  const { texts } = await readColumns(bytes, "csv", { numbers: [], text: "group" });
  const told = byCategory("group", texts);
  expect(told.segments.map(({ name, farmers }) => [name, farmers])).toEqual([
    ["North bank", 2],
    ["\u00c9t\u00e9", 2],
  ]);
});

test("Thresholds are read as the reader's language writes numbers; what can be read in two ways is refused", () => {
  const input = (thresholds: string, locale: string) =>
    segmentingInput("cas_a", { by: "land", method: "thresholds", thresholds }, [], locale);
  expect(input("1,000; 2,500.5", "en")).toMatchObject({ segment_by: { thresholds: [1000, 2500.5] } });
  expect(input("1,5; 2 500", "fr")).toMatchObject({ segment_by: { thresholds: [1.5, 2500] } });
  const asked = { case_id: "cas_a", mapping: {}, ...input("one; 2", "en") };
  expect(segmentingBody.safeParse(asked).error?.issues[0]?.path).toEqual(["segment_by", "thresholds", 0]);
});

test("A number is finite: beyond what doubles hold a column is text", () => {
  expect([numberIn("1e400", false), numberIn("-1e400", false)]).toEqual([Number.NaN, Number.NaN]);
  expect([numberIn("1,5", true), numberIn("-0", false)]).toEqual([1.5, 0]);
});

const cut = (values: Float64Array, method: "equal_frequency" | "equal_interval", count = 3) =>
  byNumbers("land", values, { method, count, thresholds: [] });

test("Numbers are cut by count, by width and at thresholds; equal cuts count once", () => {
  // k = 5·1/2 = 2.5 is rounded to the even 2.
  expect(cut(floats(1, 2, 3, 4, 5), "equal_frequency", 2).cuts).toEqual([2, 5]);
  expect(
    cut(floats(1, 1, 1, 1, 9), "equal_frequency").segments.map(({ name, farmers }) => [name, farmers]),
  ).toEqual([
    ["1", 4],
    ["2–9", 1],
  ]);
  const wide = cut(floats(0, 0.504, 1.5, Number.NaN), "equal_interval");
  expect(wide.cuts).toEqual([0.5, 1, 1.5]);
  expect(wide.segments.map(({ name, farmers }) => [name, farmers])).toEqual([
    ["0–0.5", 2],
    ["0.51–1", 0],
    ["1.01–1.5", 1],
  ]);
  expect(wide.unassigned).toBe(1);
  const at = byNumbers("land", floats(1, 5, 9), { method: "thresholds", count: 3, thresholds: [2, 5] });
  expect(at.segments.map(({ rule }) => rule)).toEqual([
    { column: "land", from: 1, to: 2 },
    { column: "land", from: 3, to: 9 },
  ]);
  expect(mappedValue(floats(4, 5, Number.NaN, 8), Int8Array.from([1, 1, 1, 0]), 1, 80)).toEqual({
    ...{ current: 4.5, feasible: 4.8, rows: 2 },
  });
});

test("10,000 draws of five segments, and 50,000 farmers, take a moment", () => {
  const answers = Object.fromEntries(
    Object.keys(Array.from({ length: 60 })).map((id) => [`cco_a:${id}`, answer(5, 4, 7)]),
  );
  const input = caseOf(...["a", "b", "c", "d", "e"].map((id) => segment(answers, { id })));
  const start = performance.now();
  simulate(QUESTION_SET_1, input, null, { draws: 10_000, seed: 1 });
  const simulated = performance.now() - start;
  const column = Float64Array.from({ length: 50_000 }, (_, i) => (i % 97) / 10);
  const columns = new Map([2, 8, 9, 10, 11, 12, 13, 14].map((id) => [`cco_a:${id}`, column]));
  distributionOf(modelOf(QUESTION_SET_1, input), segment(answers), { columns, count: 50_000 }, null, 30);
  console.info(
    `simulated in ${simulated.toFixed(0)} ms, distributed in ${(performance.now() - start - simulated).toFixed(0)} ms`,
  );
  expect(performance.now() - start).toBeLessThan(1500);
});
