// Pure.
import type { CaseDocument } from "../cases/document";
import { answers, beside, focus, from, profile, reference, segment } from "./make";

const survey = (year: number, note: string) => from("survey", year, { note, confidence: "medium" });

const cocoa = "cco_demo_ghana";

/** Cocoa in Ghana: with and without a programme, by the studies of the reference data. */
export const cocoaGhana: CaseDocument = {
  profile: profile({
    name: "Cocoa with and without a programme",
    description: "Farmers who have been supported for three years beside their neighbours.",
    ...{ date: "2024-09-02", country_id: 71, currency: "GHS" },
  }),
  commodities: { [cocoa]: focus(1004), cco_demo_ghana_2: beside("secondary", 1047) },
  segments: {
    seg_demo_ghana_1: segment("With the programme", 23, [2, 3], 2400),
    seg_demo_ghana_2: segment("Without", 23, [2, 4], 5100),
  },
  values: {
    seg_demo_ghana_1: {
      ...answers(cocoa, reference(33, 2023, "Farms of the programme"), {
        2: [2.5, null, 1.5, 3],
        8: [1026, 1150, 720, 1280],
        10: [23.8, 26, 20.9, 28],
      }),
      ...answers(cocoa, survey(2024, "Cost records of 140 farms"), {
        ...{ 12: [4300, 4300, 3600, 5200], 14: [2600], 16: [1900], 18: [1150] },
      }),
      ...answers(
        "cco_demo_ghana_2",
        from("expert", 2024, { note: "Extension officers", confidence: "low" }),
        {
          1: [2600, 3400, 1200, 4200],
        },
      ),
      ...answers("diversified", survey(2024, "Household survey"), {
        36: [6400, 8000, 2500, 11000],
        38: [3100],
      }),
    },
    seg_demo_ghana_2: {
      ...answers(cocoa, reference(36, 2023, "Farms without a programme"), {
        2: [2.5, null, 1.5, 3],
        8: [344, 720, 220, 560],
        10: [20.94384, 23.8, 19.5, 23.8],
      }),
      ...answers(cocoa, survey(2024, "Cost records of 60 farms"), {
        ...{ 12: [2100, 3600, 1500, 2900], 14: [350, 1800], 16: [620, 1200] },
      }),
      ...answers(
        "cco_demo_ghana_2",
        from("expert", 2024, { note: "Extension officers", confidence: "low" }),
        {
          1: [2100, 3000],
        },
      ),
      ...answers("diversified", reference(36, 2023, "Farms without a programme"), {
        36: [4018, 6500, 1500, 7000],
      }),
    },
  },
  scenarios: {
    scn_demo_ghana_1: {
      name: "The programme for everybody",
      description: "Those without come to the yield and the price of those with it.",
      segments: [
        {
          segment_id: "seg_demo_ghana_2",
          changes: [
            { key: `${cocoa}:8`, kind: "absolute", value: 1026 },
            { key: `${cocoa}:10`, kind: "absolute", value: 23.8 },
            { key: `${cocoa}:14`, kind: "absolute", value: 2600 },
            { key: `${cocoa}:12`, kind: "absolute", value: 4300 },
          ],
        },
      ],
      investment: {
        ...{ mode: "all_farmers", unit: "total", years: 5, discount_percent: 12 },
        components: [
          { kind: "training", name: "Field schools", amount: 5_600_000 },
          { kind: "input_provision", name: "Seedlings", amount: 3_900_000 },
        ],
      },
    },
  },
  views: {},
};

const tea = "cco_demo_tea";

/** Tea in Kenya, told in acres; maize and milk beside it. */
export const teaKenya: CaseDocument = {
  profile: profile({
    name: "Smallholder tea in Kericho",
    description: "Green leaf for two factories. Land is told in acres, as farmers do.",
    ...{ date: "2025-03-20", year: 2025, country_id: 95, currency: "KES" },
  }),
  commodities: { [tea]: focus(1001, { area_unit: "acres" }), cco_demo_tea_2: beside("secondary", 1005) },
  segments: {
    seg_demo_tea_1: segment("Certified", 27, [2, 3], 1900),
    seg_demo_tea_2: segment("Not certified", 27, [2, 3], 3200),
  },
  values: {
    seg_demo_tea_1: {
      ...answers(tea, survey(2025, "Survey of 220 growers"), { 2: [1.6], 9: [60, 30], 12: [41_000, 45_000] }),
      ...answers(tea, reference(57, 2023, "Yield in acres"), { 8: [2500, 3400, 1900, 3300] }),
      ...answers(tea, reference(58, 2018, "Price with the yearly bonus"), { 10: [52.83, 58, 44, 60] }),
      ...answers(tea, survey(2025, "Survey of 220 growers"), {
        11: [3, 6],
        14: [19_500, 24_000],
        18: [6_000],
      }),
      ...answers("cco_demo_tea_2", survey(2025, "Survey of 220 growers"), { 1: [46_000, 62_000] }),
      ...answers("diversified", survey(2025, "Survey of 220 growers"), {
        35: [88_000, 130_000],
        36: [96_000],
      }),
    },
    seg_demo_tea_2: {
      ...answers(tea, survey(2025, "Survey of 130 growers"), {
        ...{ 2: [1.1], 8: [1900, 2500, 1400, 2400], 9: [70, 40], 12: [36_000, 41_000], 14: [14_000, 19_500] },
      }),
      ...answers(tea, from("assumption", 2025, { note: "A tenth below the certified", confidence: "low" }), {
        10: [47.5, 52.83, 40, 54],
      }),
      ...answers("cco_demo_tea_2", survey(2025, "Survey of 130 growers"), { 1: [39_000, 55_000] }),
      ...answers("diversified", survey(2025, "Survey of 130 growers"), {
        35: [61_000, 95_000],
        36: [118_000],
      }),
    },
  },
  ...{ scenarios: {}, views: {} },
};

const vietnam = "cco_demo_vietnam";
const pepper = "cco_demo_pepper";

/** Coffee and pepper of the same farms in Vietnam, in dollars: both broken down, and the target reached. */
export const coffeeVietnam: CaseDocument = {
  profile: profile({
    name: "Robusta and pepper in the Central Highlands",
    description: "Two crops of the same farms, told in dollars so that buyers can compare.",
    ...{ date: "2024-05-06", country_id: 199, currency: "USD", segmentation: false },
  }),
  commodities: {
    [vietnam]: focus(1000),
    [pepper]: focus(1038, { type: "secondary" }),
  },
  segments: { seg_demo_vietnam_1: segment("All farmers", 33, [2, 2], 640) },
  values: {
    seg_demo_vietnam_1: {
      ...answers(vietnam, reference(183, 2019, "Farms of one hectare"), {
        ...{ 2: [1.1], 5: [1985, 1850, 1600, 2400] },
      }),
      ...answers(vietnam, reference(176, 2023, "2.7 tons a hectare"), { 3: [2700, 3200, 2200, 3300] }),
      ...answers(
        vietnam,
        from("document", 2024, { note: "Price lists of two traders", confidence: "high" }),
        {
          4: [2.6, 2.9, 1.6, 3.4],
        },
      ),
      ...answers(pepper, reference(186, 2019, "Farms of 1.6 hectares"), {
        ...{ 2: [0.4], 3: [1700, 2100, 1100, 2600], 5: [1262, 1200] },
      }),
      ...answers(pepper, survey(2024, "Survey of 90 farms"), { 4: [3.3, 3.6, 2.1, 4.2] }),
      ...answers("diversified", survey(2024, "Survey of 90 farms"), { 36: [620, 800] }),
    },
  },
  ...{ scenarios: {}, views: {} },
};
