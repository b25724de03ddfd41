// Pure.
import type { Answers, Setting } from "./figures";
import { step } from "./formula";
import { type Household, householdOf, leverFigure } from "./household";
import type { Model } from "./model";
import { DIVERSIFIED } from "./plan";

export const CHANGE_KINDS = ["percent", "absolute"] as const;

/** What a scenario changes in one segment: a question, or all income that no commodity brings, as one. */
export interface ScenarioChange {
  key: string;
  kind: (typeof CHANGE_KINDS)[number];
  value: number;
}

export const INVESTMENT_MODES = ["all_farmers", "per_segment"] as const;
export const INVESTMENT_UNITS = ["total", "per_farmer", "per_land_unit"] as const;
export const COMPONENT_KINDS = [
  "training",
  "capacity_building",
  "input_provision",
  "financing",
  "other",
] as const;

export interface Component {
  kind: (typeof COMPONENT_KINDS)[number];
  name: string;
  amount: number;
  /** Per segment alone: whose it is. */
  segment_id?: string;
}

export interface Investment {
  mode: (typeof INVESTMENT_MODES)[number];
  unit: (typeof INVESTMENT_UNITS)[number];
  components: Component[];
  years: number;
  discount_percent: number;
}

export interface Scenario {
  name: string;
  description: string;
  segments: { segment_id: string; changes: ScenarioChange[] }[];
  investment: Investment | null;
}

/** Every key that a scenario may change: what is asked, and other income as one. */
export const changeableKeys = (model: Model): string[] => [...model.keys, DIVERSIFIED];

/** The keys above a key, nearest first; other income as one lies above its parts. */
export function keysAbove(model: Model, key: string): string[] {
  for (const { asked } of model.plans) {
    const found = asked.find((item) => item.key === key);
    if (found) return found.above.map((item) => item.key);
  }
  return model.diversified.some((item) => item.key === key) ? [DIVERSIFIED] : [];
}

/** Whether a number is typed at a key and counts: nothing below it is answered. */
export function isTypedAndCounts(model: Model, answers: Answers, key: string): boolean {
  if (typeof answers[key]?.current !== "number") return false;
  for (const { asked } of model.plans) {
    const found = asked.find((item) => item.key === key);
    if (found) return !found.below.some((item) => typeof answers[item.key]?.current === "number");
  }
  return true;
}

export type ChangeFault = "not_asked" | "twice" | "below_another" | "below_typed";

/** The first change that cannot be made in a segment, and why; null where all can. */
export function faultOf(
  model: Model,
  answers: Answers,
  changes: readonly ScenarioChange[],
): { index: number; fault: ChangeFault } | null {
  const known = new Set(changeableKeys(model));
  const keys = changes.map(({ key }) => key);
  for (const [index, key] of keys.entries()) {
    if (!known.has(key)) return { index, fault: "not_asked" };
    if (keys.indexOf(key) < index) return { index, fault: "twice" };
    const above = keysAbove(model, key);
    if (above.some((other) => keys.includes(other))) return { index, fault: "below_another" };
    if (above.some((other) => isTypedAndCounts(model, answers, other))) {
      return { index, fault: "below_typed" };
    }
  }
  return null;
}

/** The figures that changes set, from what is current: percent is of the figure, absolute is the figure. */
export function settingOf(
  model: Model,
  answers: Answers,
  changes: readonly ScenarioChange[],
  current: Household = householdOf(model, answers, "current"),
): Setting {
  const known = new Set(changeableKeys(model));
  const values = changes
    .filter(({ key }) => known.has(key))
    .map(({ key, kind, value }): [string, number] => [
      key,
      kind === "absolute" ? value : step(leverFigure(current, key) * (1 + value / 100)),
    ]);
  return { mode: "current", values: new Map(values) };
}

/** The household of a segment under a scenario: what is current, with what the scenario changes in that segment. */
export function householdUnder(
  model: Model,
  answers: Answers,
  scenario: Pick<Scenario, "segments">,
  segmentId: string,
): Household {
  const own = scenario.segments.find(({ segment_id }) => segment_id === segmentId);
  const setting = own && own.changes.length > 0 ? settingOf(model, answers, own.changes) : null;
  return householdOf(model, answers, "current", setting);
}
