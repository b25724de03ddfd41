// Pure.
import { type Answers, MODES, type Mode, readFigures } from "../engine/figures";
import type { Model } from "../engine/model";
import type { Asked, Plan } from "../engine/plan";

const planWith = (model: Model, key: string): { plan: Plan; asked: Asked } | undefined => {
  for (const plan of model.plans) {
    const asked = plan.asked.find((item) => item.key === key);
    if (asked) return { plan, asked };
  }
};

/** Keys of the drivers below an income that come from their parts in one of these segments at least. */
export function drivenBy(model: Model, segments: readonly Answers[]): string[] {
  return model.plans.flatMap((plan) => {
    const readers = segments.map((answers) => readFigures(plan, answers, null));
    return plan.asked
      .filter((asked) => asked !== plan.income && asked.children.length > 0)
      .filter((asked) => readers.some((reader) => MODES.some((mode) => reader.isDerived(asked, mode))))
      .map(({ key }) => key);
  });
}

export interface Opened {
  /** NaN where it is not available. */
  total: number;
  /**
   * What each part does to it, in the order in which they are asked: below zero what is taken off. Null where it is a
   * number of its own, or where its parts are multiplied, so that none has a share.
   */
  parts: { key: string; amount: number }[] | null;
}

/**
 * A driver opened into its parts. A part’s amount is what the driver loses without it; the amounts add up to the driver
 * wherever its formula adds and subtracts.
 */
export function openDriver(model: Model, answers: Answers, key: string, mode: Mode): Opened {
  const found = planWith(model, key);
  if (!found) return { total: Number.NaN, parts: null };
  const { plan, asked } = found;
  const reader = readFigures(plan, answers, null);
  const total = reader.value(asked, mode);
  const fallsBack = mode === "feasible" && typeof answers[key]?.feasible !== "number";
  const from = reader.isDerived(asked, mode) ? mode : fallsBack ? "current" : null;
  if (!from || !reader.isDerived(asked, from)) return { total, parts: null };
  const without = (part: Asked) =>
    readFigures(plan, answers, { mode: from, values: new Map([[part.key, 0]]) }).value(asked, from);
  const parts = asked.children.map((part) => ({
    key: part.key,
    amount: reader.value(part, from) === 0 ? 0 : total - without(part),
  }));
  const sum = parts.reduce((all, { amount }) => all + amount, 0);
  return { total, parts: Math.abs(sum - total) <= 1e-9 * Math.max(1, Math.abs(total)) ? parts : null };
}
