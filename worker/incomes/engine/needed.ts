// Pure.
import type { Answers, Mode } from "./figures";
import { householdOf, leverFigure } from "./household";
import type { Model } from "./model";

export type Goal =
  | { kind: "target" }
  | { kind: "percent" | "absolute" | "close_gap" | "feasible_share"; value: number };

/** The income that a goal asks for; null where it needs a target, or an income, that there is not. */
export function goalIncome(
  goal: Goal,
  { target, current, feasible }: { target: number | null; current: number; feasible: number },
): number | null {
  const found = ((): number => {
    switch (goal.kind) {
      case "target":
        return target ?? Number.NaN;
      case "percent":
        return (target ?? Number.NaN) * (1 + goal.value / 100);
      case "absolute":
        return goal.value;
      case "close_gap":
        return current + (goal.value / 100) * ((target ?? Number.NaN) - current);
      case "feasible_share":
        return current + goal.value * (feasible - current);
    }
  })();
  return available(found);
}

/** Reached means everywhere: the goal but for a billionth of it, which doubles may lose. */
export const reaches = (income: number, goal: number): boolean => income >= goal - 1e-9 * Math.abs(goal);

/** NaN and infinities are null on the wire; −0 is 0. */
export const available = (value: number): number | null => (Number.isFinite(value) ? value + 0 : null);

/** 100·(to − from) ÷ |from|; null on ÷ 0. */
export const changePercent = (from: number, to: number): number | null =>
  available((100 * (to - from)) / Math.abs(from));

export type Reason = "not_available" | "not_linear" | "no_effect" | "negative";

export interface Solved {
  needed: number | null;
  reason: Reason | null;
}

/** The y at which f, a straight line, is G; why there is none, or none that can be. */
export const solve = (f: (y: number) => number, goal: number): Solved => solveOf(f(0), f(1), f(2), goal);

/** The same of what f is at 0, 1 and 2. */
export function solveOf(f0: number, f1: number, f2: number, goal: number): Solved {
  // The difference of a number and itself is 0, but where it is not finite.
  if (f0 - f0 !== 0 || f1 - f1 !== 0 || f2 - f2 !== 0) return { needed: null, reason: "not_available" };
  if (Math.abs(f2 - 2 * f1 + f0) > 1e-9 * Math.max(1, Math.abs(f2))) {
    return { needed: null, reason: "not_linear" };
  }
  const slope = f1 - f0;
  if (slope === 0) return { needed: null, reason: "no_effect" };
  const needed = available((goal - f0) / slope);
  if (needed === null) return { needed: null, reason: "not_available" };
  return { needed, reason: needed < 0 ? "negative" : null };
}

export interface Needed {
  key: string;
  needed: number | null;
  needed_change_percent: number | null;
  feasible_change_percent: number | null;
  status: "reached" | "not_possible" | "within_feasible" | "outside_feasible" | null;
  reason: Reason | null;
}

/** What a lever would have to be, by itself, for a household to have the goal; the others stand as the base says. */
export function neededOf(
  model: Model,
  answers: Answers,
  key: string,
  base: Mode,
  goal: number | null,
): Needed {
  const current = leverFigure(householdOf(model, answers, "current"), key);
  const feasible = leverFigure(householdOf(model, answers, "feasible"), key);
  const feasible_change_percent = changePercent(current, feasible);
  const nothing = { key, needed: null, needed_change_percent: null, feasible_change_percent };
  if (goal === null) return { ...nothing, status: null, reason: null };

  const f = (y: number) =>
    householdOf(model, answers, base, { mode: base, values: new Map([[key, y]]) }).income;
  const { needed, reason } = solve(f, goal);
  const found = {
    ...nothing,
    needed,
    needed_change_percent: needed === null ? null : changePercent(current, needed),
  };
  if (reaches(householdOf(model, answers, base).income, goal)) {
    return { ...found, status: "reached", reason: null };
  }
  if (needed === null || reason) return { ...found, status: "not_possible", reason };
  const isWithin = needed >= Math.min(current, feasible) && needed <= Math.max(current, feasible);
  return { ...found, status: isWithin ? "within_feasible" : "outside_feasible", reason: null };
}
