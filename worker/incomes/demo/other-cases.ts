// Pure.
import type { CaseDocument } from "../cases/document";
import { answers, focus, from, profile, segment } from "./make";

const tilapia = "cco_demo_tilapia";
const cages = from("survey", 2024, { note: "Visits to 48 cage farms", confidence: "medium" });

/** Fish in cages: two cycles a year, each told by itself. */
export const tilapiaGhana: CaseDocument = {
  profile: profile({
    name: "Tilapia in cages on the Volta",
    description: "Two cycles a year. Feed is most of the cost: what does a better ratio bring?",
    ...{ date: "2024-06-11", country_id: 71, currency: "GHS", reporting_period: "per-season" },
  }),
  commodities: {
    [tilapia]: focus(1007, {
      ...{ category_id: 101, area_unit: "cubic-metres", cost_unit: null, seasons_per_year: 2 },
    }),
  },
  segments: {
    seg_demo_tilapia_1: segment("One or two cages", 16, [2, 3], 310),
    seg_demo_tilapia_2: segment("Three cages and more", 16, [3, 2], 90),
  },
  values: {
    seg_demo_tilapia_1: {
      ...answers(tilapia, cages, {
        ...{ 7: [90], 8: [24, 28, 18, 30], 9: [2.5, 1.5], 10: [36, 38, 32, 42] },
        ...{ 28: [1.7, 1.45, 1.4, 2.1], 29: [12.6, 12.6, 11, 14.5], 30: [0.9], 31: [2.1], 32: [1.9] },
      }),
      ...answers("diversified", cages, { 36: [14_500, 18_000, 8_000, 22_000], 38: [5_200] }),
    },
    seg_demo_tilapia_2: {
      ...answers(tilapia, cages, {
        ...{ 7: [260], 8: [26, 29, 21, 31], 9: [2, 1.2], 10: [37, 39, 33, 43] },
        ...{
          28: [1.6, 1.4, 1.35, 1.9],
          29: [12.1, 12.1, 10.8, 14],
          30: [0.8],
          31: [2],
          32: [2.3],
          34: [0.7],
        },
      }),
      ...answers("diversified", cages, { 36: [11_000] }),
    },
  },
  scenarios: {
    scn_demo_tilapia_1: {
      name: "Better feed",
      description: "A dearer feed of which less is needed.",
      segments: ["seg_demo_tilapia_1", "seg_demo_tilapia_2"].map((segment_id) => ({
        segment_id,
        changes: [
          { key: `${tilapia}:28`, kind: "absolute" as const, value: 1.4 },
          { key: `${tilapia}:29`, kind: "percent" as const, value: 6 },
        ],
      })),
      investment: null,
    },
  },
  views: {},
};

const dairy = "cco_demo_dairy";
const collection = from("document", 2024, {
  note: "Books of the milk collection centre",
  confidence: "high",
});
const keepers = from("survey", 2024, { note: "Survey of 160 keepers", confidence: "medium" });

/** Milk: animals in place of land, litres. */
export const dairyRwanda: CaseDocument = {
  profile: profile({
    name: "Milk for a collection centre",
    description: "Keepers of one to four cows who deliver every morning.",
    ...{ date: "2024-08-19", country_id: 153, currency: "RWF" },
  }),
  commodities: {
    [dairy]: focus(1043, {
      ...{ category_id: 102, area_unit: null, volume_unit: "litres", cost_unit: null },
    }),
  },
  segments: {
    seg_demo_dairy_1: segment("One or two cows", 17, [2, 3], 740),
    seg_demo_dairy_2: segment("Three cows and more", 17, [2, 3], 180),
  },
  values: {
    seg_demo_dairy_1: {
      ...answers(dairy, collection, { 41: [1900, 2800, 1300, 2600], 42: [400, 430, 350, 450] }),
      ...answers(dairy, keepers, {
        40: [1.6, 2],
        44: [165_000, 240_000, 120_000, 230_000],
        47: [48_000],
        49: [60_000],
      }),
      ...answers("diversified", keepers, {
        36: [410_000, 520_000],
        38: [690_000, 780_000, 350_000, 950_000],
      }),
    },
    seg_demo_dairy_2: {
      ...answers(dairy, collection, { 41: [2400, 3300, 1700, 3200], 42: [415, 430, 360, 460] }),
      ...answers(dairy, keepers, {
        40: [3.4, 4],
        44: [225_000, 290_000, 160_000, 300_000],
        47: [56_000],
        49: [88_000],
      }),
      ...answers("diversified", keepers, { 36: [520_000], 38: [840_000, 900_000] }),
    },
  },
  ...{ scenarios: {}, views: {} },
};

const teak = "cco_demo_teak";

/** A case that somebody is still at: timber, with costs by tree, the second segment without a target. */
export const timberTanzania: CaseDocument = {
  profile: profile({
    name: "Woodlots on the farm",
    description: "Trees for timber beside food crops. The second group is still being asked.",
    ...{ date: "2025-10-02", country_id: 179, currency: "TZS" },
  }),
  commodities: {
    [teak]: focus(1018, { category_id: 103, volume_unit: "tons", cost_unit: "per-tree" }),
  },
  segments: {
    seg_demo_teak_1: segment("Woodlots of ten years", 17, [2, 4], 220),
    seg_demo_teak_2: { ...segment("Young woodlots", 17, [2, 3], 260), region_id: null },
  },
  values: {
    seg_demo_teak_1: {
      ...answers(
        teak,
        from("expert", 2024, { note: "Forest officers of the district", confidence: "medium" }),
        {
          ...{ 2: [1.4], 3: [9, 11, 6, 13], 4: [210_000, 240_000, 160_000, 290_000] },
        },
      ),
      ...answers(teak, from("assumption", 2024, { note: "Three metres apart", confidence: "low" }), {
        ...{ 5: [450], 50: [1_100, 900] },
      }),
      ...answers(
        "diversified",
        from("survey", 2024, { note: "Survey of 60 households", confidence: "medium" }),
        {
          ...{ 36: [920_000], 38: [1_450_000, 1_700_000, 800_000, 2_100_000] },
        },
      ),
    },
    seg_demo_teak_2: {
      [`${teak}:2`]: {
        ...{ current: 0.8, feasible: null, low: null, high: null, source: null, feasible_source: null },
      },
    },
  },
  ...{ scenarios: {}, views: {} },
};
