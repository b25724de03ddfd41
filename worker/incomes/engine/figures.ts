// Pure.
import { evaluate, step } from "./formula";
import type { Asked, Plan } from "./plan";

export type Mode = "current" | "feasible";
export const MODES = ["current", "feasible"] as const;

/** What was answered to one question. */
export interface Answer {
  current: number | null;
  feasible: number | null;
}
export type Answers = Readonly<Record<string, Answer | undefined>>;

/** Figures put in place of a segment's own in one mode, by key; nothing below such a key counts in that mode. */
export interface Setting {
  mode: Mode;
  values: ReadonlyMap<string, number>;
}

/** Reads a commodity's questions; NaN where a figure is not available. */
export interface FigureReader {
  value: (asked: Asked, mode: Mode) => number;
  /** Whether a question's figure comes from those below it. */
  isDerived: (asked: Asked, mode: Mode) => boolean;
}

/**
 * What a segment's households have, by three rules of which the first that holds counts. Current: what the questions
 * below come to, where one of them is answered; else its own answer; else 0. Feasible: the same over feasible, else its
 * own, else what is current. So an empty feasible falls back to current, and an explicit 0 stays 0.
 */
export function readFigures(plan: Plan, answers: Answers, setting: Setting | null): FigureReader {
  const memo = { current: new Map<number, number>(), feasible: new Map<number, number>() };
  const setIn = (asked: Asked, mode: Mode) =>
    setting?.mode === mode ? setting.values.get(asked.key) : undefined;
  const isGiven = (asked: Asked, mode: Mode) =>
    setIn(asked, mode) !== undefined || typeof answers[asked.key]?.[mode] === "number";

  const isDerived = (asked: Asked, mode: Mode): boolean =>
    setIn(asked, mode) === undefined && asked.below.some((item) => isGiven(item, mode));

  const derive = (asked: Asked, mode: Mode): number =>
    asked.formula
      ? evaluate(asked.formula, (id) => {
          const named = plan.byId.get(id);
          return named ? value(named, mode) : 0;
        })
      : asked.children.reduce((sum, child) => step(sum + value(child, mode)), 0);

  const find = (asked: Asked, mode: Mode): number => {
    const set = setIn(asked, mode);
    if (set !== undefined) return step(set);
    if (setting && asked.above.some((item) => setIn(item, mode) !== undefined)) return 0;
    if (isDerived(asked, mode)) return derive(asked, mode);
    const own = answers[asked.key]?.[mode];
    if (typeof own === "number") return step(own);
    return mode === "current" ? 0 : value(asked, "current");
  };

  const value = (asked: Asked, mode: Mode): number => {
    const known = memo[mode].get(asked.question.id);
    if (known !== undefined) return known;
    const found = find(asked, mode);
    memo[mode].set(asked.question.id, found);
    return found;
  };
  return { value, isDerived };
}
