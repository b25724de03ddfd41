// Pure.
import type { Answers, Mode } from "./figures";
import { step } from "./formula";
import { type Household, householdOf, leverFigure } from "./household";
import type { Lever } from "./levers";
import type { Model } from "./model";
import { available, changePercent } from "./needed";
import type { QuestionRole } from "./question";

export interface Impact {
  key: string;
  role: QuestionRole | null;
  current: number | null;
  feasible: number | null;
  change_percent: number | null;
  /** What income gains where this lever alone becomes feasible. */
  alone: number | null;
  alone_percent: number | null;
  /** What income loses where this lever alone stays as it is. */
  last: number | null;
  last_percent: number | null;
}

export interface Bar {
  key: string;
  amount: number | null;
}

/** What each lever does to income, first alone, then as the last of all. */
export function impactsOf(
  model: Model,
  answers: Answers,
  levers: readonly Lever[],
  { current, feasible }: Record<Mode, Household>,
): Impact[] {
  const incomeWith = (mode: Mode, key: string, figure: number) =>
    householdOf(model, answers, mode, { mode, values: new Map([[key, figure]]) }).income;
  return levers.map(({ key, role }) => {
    const from = leverFigure(current, key);
    const to = leverFigure(feasible, key);
    const alone = step(incomeWith("current", key, to) - current.income);
    const last = step(feasible.income - incomeWith("feasible", key, from));
    return {
      key,
      role,
      current: available(from),
      feasible: available(to),
      change_percent: changePercent(from, to),
      alone: available(alone),
      alone_percent: available((100 * alone) / current.income),
      last: available(last),
      last_percent: available((100 * last) / current.income),
    };
  });
}

/** Bars from current to feasible income: what each lever does alone, and what they do together. They add up. */
export function waterfallOf(
  impacts: readonly Impact[],
  { current, feasible }: Record<Mode, Household>,
): Bar[] {
  const alone = impacts.map(({ alone }) => alone ?? Number.NaN);
  const together = feasible.income - current.income - alone.reduce((sum, amount) => sum + amount, 0);
  return [
    { key: "current", amount: available(current.income) },
    ...impacts.map(({ key, alone }) => ({ key, amount: alone })),
    { key: "interaction", amount: available(together) },
    { key: "feasible", amount: available(feasible.income) },
  ];
}
