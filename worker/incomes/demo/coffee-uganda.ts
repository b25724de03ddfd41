// Pure.
import { Random } from "../../core/demo/random";
import type { CaseDocument, Segment } from "../cases/document";
import { blockOf, type RowBlock } from "../farmers/row-block";
import { percentile, sortedOf } from "../farmers/statistics";
import { focus, from, profile, segment } from "./make";

const coffee = "cco_demo_coffee";
export const rowsId = "fro_demo";
const keys = [
  ...[`${coffee}:2`, `${coffee}:8`, `${coffee}:9`, `${coffee}:10`, `${coffee}:12`, `${coffee}:14`],
  ...["diversified:36", "diversified:38", "adults", "children"],
] as const;

/** Farmers of a cooperative: hectares, kilograms a hectare, shillings. Larger farms yield and earn a little more. */
const FARMERS = 1200;
const cuts = [0.8, 2];
const names = ["Below 0.8 hectares", "0.8 to 2 hectares", "Above 2 hectares"];

function farmer(random: Random): number[] {
  const land = Math.max(0.15, Math.exp(0.05 + 0.62 * random.normal()));
  const skill = random.normal();
  const yields = Math.max(120, 690 + 170 * skill + 40 * Math.min(land, 3));
  const round = (value: number, to: number) => Math.round(value / to) * to;
  return [
    Math.round(land * 100) / 100,
    round(yields, 5),
    round(yields * random.between(0.03, 0.09), 1),
    round(random.between(8_300, 10_100), 50),
    round(random.between(1_250_000, 1_900_000), 5_000),
    random.chance(0.3) ? round(random.between(90_000, 320_000), 5_000) : 0,
    random.chance(0.62) ? round(Math.max(0, 2_600_000 + 1_300_000 * random.normal()), 10_000) : 0,
    round(Math.max(150_000, 1_450_000 + 500_000 * random.normal()), 10_000),
    ...[random.weighted([1, 2, 3].map((n) => [n, n === 2 ? 7 : 2])), Math.min(8, random.poisson(3))],
  ];
}

/** The rows as an applied file leaves them: the same each time, whatever else the demo holds. */
export function farmersOfDemo(): RowBlock {
  const random = new Random(1200);
  const rows = Array.from({ length: FARMERS }, () => farmer(random));
  const columns = new Map(keys.map((key, i) => [key, Float64Array.from(rows, (row) => row[i] ?? 0)]));
  const places = Int8Array.from(rows, ([land = 0]) => cuts.filter((cut) => land > cut).length);
  return blockOf(columns, places, names.length);
}

/** Current is the median of a segment's rows, feasible their 80th percentile; 20th where less is better. */
function segmentsOf({ counts, numbers }: RowBlock): [Segment, CaseDocument["values"][string]][] {
  const source = from("import", 2024, { note: "Survey of the cooperative’s members", confidence: "high" });
  let next = 0;
  return counts.map((farmers, place) => {
    const told = keys.map((key): [string, number, number] => {
      const sorted = sortedOf(numbers.subarray(next, next + farmers));
      next += farmers;
      return [key, percentile(sorted, 0.5), percentile(sorted, key.endsWith(":9") ? 0.2 : 0.8)];
    });
    const household = (of: string) => told.find(([key]) => key === of)?.[1] ?? 0;
    const values = told
      .filter(([key]) => key.includes(":"))
      .map(([key, current, feasible]) => [
        key,
        {
          ...{ current, feasible: key.endsWith(":2") ? null : feasible, low: null, high: null, source },
          feasible_source: key.endsWith(":2") ? null : source,
        },
      ]);
    const made = segment(names[place] ?? "", 29, [household("adults"), household("children")], farmers);
    return [made, Object.fromEntries(values)];
  });
}

const ids = names.map((_, place) => `seg_demo_coffee_${place + 1}`);
const [small = "", middle = "", large = ""] = ids;

/** Coffee of the Lake Victoria basin: a farmers' file of 1,200, a scenario that closes a gap, a view that is kept. */
export function coffeeUganda(): CaseDocument {
  const made = segmentsOf(farmersOfDemo());
  const of = <T>(pick: (one: (typeof made)[number], place: number) => T) =>
    Object.fromEntries(made.map((one, place) => [ids[place] ?? "", pick(one, place)]));
  return {
    profile: profile({
      name: "Robusta around Lake Victoria",
      description:
        "1,200 members of a cooperative, by the size of their farms. Which of them can live from coffee, and what would bring the others there?",
      ...{ date: "2024-10-14", country_id: 190, currency: "UGX" },
    }),
    commodities: { [coffee]: focus(1000) },
    segments: of(([one]) => one),
    values: of(([, values]) => values),
    scenarios: {
      scn_demo_coffee_1: {
        name: "Better yields, a premium and work beside the farm",
        description:
          "Pruning, fertiliser and a premium for quality; with off-farm work the middle farms reach a living income.",
        segments: [
          {
            segment_id: middle,
            changes: [
              { key: `${coffee}:8`, kind: "absolute", value: 1_180 },
              { key: `${coffee}:10`, kind: "percent", value: 10 },
              { key: `${coffee}:14`, kind: "absolute", value: 250_000 },
              { key: "diversified:36", kind: "absolute", value: 2_600_000 },
            ],
          },
          { segment_id: small, changes: [{ key: "diversified:36", kind: "absolute", value: 3_600_000 }] },
        ],
        investment: {
          ...{ mode: "per_segment", unit: "per_farmer", years: 5, discount_percent: 9 },
          components: [
            { kind: "training", name: "Farmer field schools", amount: 380_000, segment_id: middle },
            { kind: "input_provision", name: "Fertiliser for one year", amount: 320_000, segment_id: middle },
            { kind: "financing", name: "Starting capital", amount: 450_000, segment_id: small },
          ],
        },
      },
      scn_demo_coffee_2: {
        name: "A premium alone",
        description: "The buyer pays 15 % more for all.",
        segments: [small, middle, large].map((segment_id) => ({
          segment_id,
          changes: [{ key: `${coffee}:10`, kind: "percent" as const, value: 15 }],
        })),
        investment: null,
      },
    },
    views: {
      sensitivity_analysis: {
        ...{ segment: middle, base: "current", goal: "target", x: `${coffee}:3`, y: `${coffee}:4` },
        ...{ bin: `${coffee}:2`, bins: "3", steps: "12" },
      },
    },
    rows: of((_, place) => ({
      block: rowsId,
      place,
      factors: Object.fromEntries(keys.map((key) => [key, 1])),
    })),
  };
}
