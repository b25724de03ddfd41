// Pure.
import { readDecimal } from "../../../web/i18n/decimal";
import type { Mode } from "../engine/figures";
import { firstWithGap } from "../engine/first-with-gap";
import type { Model, SegmentInput } from "../engine/model";
import type { Goal } from "../engine/needed";
import { leverBands, type SensitivityInput } from "../engine/sensitivity";
import { type Axis, axisOf, type Band } from "../engine/sensitivity-axes";

export const GOALS = ["target", "percent", "absolute", "close_gap", "feasible_share"] as const;
type GoalKind = (typeof GOALS)[number];
export const STEPS = [8, 12, 20, 50, 100] as const;
/** Of more values the table is made only where it is opened: the page's HTML would be mostly cells. */
export const MOST_IN_TABLE = 20;
export const MOST_BINS = 5;

/** What the address, the form and a kept view have: each field as text, as it was typed. */
export const choiceFields = [
  ...["segment", "base", "goal", "value", "x", "x_min", "x_max", "y", "y_min", "y_max"],
  ...["bin", "bins", "third", "steps"],
] as const;
export type ChoiceFields = Readonly<Record<string, string | undefined>>;

/** What is chosen, with what was left out filled in. */
export interface Choice {
  segment: SegmentInput;
  base: Mode;
  goalKind: GoalKind;
  /** As it is typed: percent for all but an amount; "" for the target. */
  goalValue: number;
  x: Axis | null;
  y: Axis | null;
  bin: Axis | null;
  third: string | null;
  bins: number;
  steps: number;
  levers: string[];
}

const DEFAULT_VALUE: Record<GoalKind, number> = {
  target: 0,
  percent: 0,
  absolute: 1000,
  close_gap: 50,
  feasible_share: 50,
};

/** Where a lever cannot be moved between current and feasible, half as much again and half of it. */
function rangeOf([lower, higher]: Band): [number, number] {
  if (lower === null || higher === null) return [0, 1];
  if (lower < higher) return [lower, higher];
  return lower === 0 ? [0, 1] : [lower - Math.abs(lower) / 2, lower + Math.abs(lower) / 2];
}

/** A range that was typed is of the lever that was chosen beside it, and of none that stands in its place. */
export const rangeFields = (fields: ChoiceFields, name: string, lever: string) =>
  !fields[name] || fields[name] === lever ? { min: fields[`${name}_min`], max: fields[`${name}_max`] } : {};

/** Levers that differ between now and feasible come first: there is something to find. */
function inOrder(bands: ReadonlyMap<string, Band>): string[] {
  const moves = (key: string) => {
    const [lower, higher] = bands.get(key) ?? [null, null];
    return lower !== null && higher !== null && lower < higher;
  };
  const keys = [...bands.keys()];
  return [...keys.filter(moves), ...keys.filter((key) => !moves(key))];
}

/** Reads what is chosen for a case; what is not known, or cannot be, falls back to what is useful at first. */
export function readChoice(
  model: Model,
  segments: readonly SegmentInput[],
  fields: ChoiceFields,
  locale: string,
): Choice | null {
  const segment = segments.find(({ id }) => id === fields.segment) ?? firstWithGap(model, segments);
  if (!segment) return null;
  const bands = leverBands(model, segment);
  const figure = (text: string | undefined) => readDecimal(text ?? "", locale) ?? undefined;
  const order = inOrder(bands);
  const taken = new Set<string>();
  const lever = (name: "x" | "y"): string | undefined => {
    const own = fields[name];
    const found =
      own !== undefined && bands.has(own) && !taken.has(own) ? own : order.find((key) => !taken.has(key));
    if (found !== undefined) taken.add(found);
    return found;
  };
  const optional = (name: "bin" | "third"): string | null => {
    const own = fields[name];
    if (own === undefined || !bands.has(own) || taken.has(own)) return null;
    taken.add(own);
    return own;
  };
  const steps = STEPS.find((one) => String(one) === fields.steps) ?? STEPS[0];
  const axis = (key: string | undefined, name: string, count: number): Axis | null => {
    if (key === undefined) return null;
    const band = bands.get(key) ?? ([null, null] as const);
    const [min, max] = rangeOf(band);
    const typed = rangeFields(fields, name, key);
    const own = { min: figure(typed.min) ?? min, max: figure(typed.max) ?? max };
    return (
      axisOf({ lever: key, ...own, steps: count }, band, count) ??
      axisOf({ lever: key, min, max, steps: count }, band, count)
    );
  };
  const [x, y] = [lever("x"), lever("y")];
  const [bin, third] = [optional("bin"), optional("third")];
  const bins = Math.min(MOST_BINS, Math.max(1, Math.round(Number(fields.bins)) || 3));
  const goalKind = GOALS.find((kind) => kind === fields.goal) ?? "target";
  return {
    segment,
    base: fields.base === "feasible" ? "feasible" : "current",
    goalKind,
    goalValue: figure(fields.value) ?? DEFAULT_VALUE[goalKind],
    x: axis(x, "x", steps),
    y: axis(y, "y", steps),
    bin: axis(bin ?? undefined, "bin", bins),
    third,
    ...{ bins, steps, levers: [...bands.keys()] },
  };
}

/** A goal in the calculation's terms: shares are typed in percent. */
const goalOf = ({ goalKind: kind, goalValue: value }: Choice): Goal => {
  if (kind === "target") return { kind };
  return { kind, value: kind === "feasible_share" ? value / 100 : value };
};

export const askedBy = (choice: Choice): SensitivityInput => ({
  base: choice.base,
  goal: goalOf(choice),
  axes: choice.x && choice.y ? { x: choice.x, y: choice.y, bin: choice.bin, third: choice.third } : null,
});

/** The address's query for what is chosen, without what was left out. */
export function queryOf(fields: ChoiceFields): string {
  const query = new URLSearchParams();
  for (const name of choiceFields) if (fields[name]) query.set(name, fields[name]);
  return query.toString();
}
