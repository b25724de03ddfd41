// Pure.
import type { CaseAnswer, CaseDocument, Segment } from "../cases/document";

const focus = "cco_demo_cocoa";
const secondary = "cco_demo_maize";

/** Three tenths less and a quarter more: how far such figures lie from one farm to the next. */
const spread = (current: number) => ({ low: Math.round(current * 0.7), high: Math.round(current * 1.25) });
const fixed = { low: null, high: null };

const answer = (
  current: number,
  feasible: number | null,
  kind: "survey" | "expert",
  { low, high }: Pick<CaseAnswer, "low" | "high"> = fixed,
): CaseAnswer => {
  const source = {
    kind,
    note: "",
    link: null,
    reference_id: null,
    year: 2024,
    confidence: "medium" as const,
  };
  const feasible_source = feasible === null ? null : { ...source, kind: "expert" as const };
  return { current, feasible, low, high, source, feasible_source };
};

const segment = (name: string, adults: number, children: number, farmers: number): Segment => ({
  ...{ name, adults, children, farmers },
  ...{ region_id: null, target_mode: "own", target: 2_600_000, inflation_percent: null, pin: null },
});

/** Figures of one segment: hectares, kilograms a hectare, francs a kilogram, francs a hectare. */
const figures = (land: number, volume: [number, number], price: [number, number], other: number) => ({
  [`${focus}:2`]: answer(land, null, "survey"),
  [`${focus}:8`]: answer(volume[0], volume[1], "survey", spread(volume[0])),
  [`${focus}:9`]: answer(20, 10, "expert"),
  [`${focus}:10`]: answer(price[0], price[1], "survey", spread(price[0])),
  [`${focus}:11`]: answer(0, 100, "expert"),
  [`${focus}:12`]: answer(85_000, null, "survey"),
  [`${focus}:14`]: answer(30_000, 55_000, "survey"),
  [`${secondary}:1`]: answer(120_000, 150_000, "survey"),
  "diversified:35": answer(45_000, null, "survey"),
  "diversified:36": answer(other, null, "survey", spread(other)),
});

/** A case that is called so is the example, until somebody makes it their own by another name. */
export const EXAMPLE_NAME = "Cocoa in the south-west";

/** Cocoa in Côte d'Ivoire, in two segments: invented, of the size that studies tell. */
export const exampleCase: CaseDocument = {
  profile: {
    name: EXAMPLE_NAME,
    description: "Two groups of cocoa farmers: what they earn, and what would bring them to a living income.",
    ...{ date: "2024-11-01", year: 2024, country_id: 46, currency: "XOF" },
    ...{ living_income_study: "living_income", reporting_period: "per-year", segmentation: true },
    ...{ company_id: null, tag_ids: [], question_set: 1 },
  },
  commodities: {
    [focus]: {
      ...{ type: "focus", commodity_id: 1004, category_id: 100, breakdown: true },
      ...{ area_unit: "hectares", volume_unit: "kilograms", cost_unit: "per-area", seasons_per_year: 1 },
    },
    [secondary]: {
      ...{ type: "secondary", commodity_id: 1005, category_id: 100, breakdown: false },
      ...{ area_unit: null, volume_unit: null, cost_unit: "per-area", seasons_per_year: 1 },
    },
  },
  segments: {
    seg_demo_1: segment("Members of the cooperative", 2, 4, 840),
    seg_demo_2: segment("Others", 2, 3, 1560),
  },
  values: {
    seg_demo_1: figures(3.2, [620, 900], [1800, 1800], 260_000),
    seg_demo_2: figures(2.1, [450, 700], [1700, 1800], 140_000),
  },
  scenarios: {
    scn_demo_1: {
      name: "A better price",
      description: "The buyer pays a premium of 15 %; nothing else changes.",
      segments: [
        { segment_id: "seg_demo_1", changes: [{ key: `${focus}:10`, kind: "percent", value: 15 }] },
        { segment_id: "seg_demo_2", changes: [{ key: `${focus}:10`, kind: "percent", value: 15 }] },
      ],
      investment: null,
    },
    scn_demo_2: {
      name: "Field schools and inputs",
      description: "Training and fertiliser bring the yield of the other farmers to that of the cooperative.",
      segments: [
        {
          segment_id: "seg_demo_2",
          changes: [
            { key: `${focus}:8`, kind: "absolute", value: 620 },
            { key: `${focus}:14`, kind: "percent", value: 50 },
          ],
        },
      ],
      investment: {
        ...{ mode: "per_segment", unit: "per_farmer", years: 5, discount_percent: 8 },
        components: [
          { kind: "training", name: "Field schools", amount: 60_000, segment_id: "seg_demo_2" },
          { kind: "input_provision", name: "First fertiliser", amount: 45_000, segment_id: "seg_demo_2" },
        ],
      },
    },
  },
  views: {},
};
