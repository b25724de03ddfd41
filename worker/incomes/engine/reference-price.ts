// Pure.
import type { Answers } from "./figures";
import { step } from "./formula";
import { type Household, householdOf } from "./household";
import type { Lever } from "./levers";
import { type Model, planOf } from "./model";
import { available, solve } from "./needed";
import { askedOfRole } from "./plan";

export interface ReferencePrice {
  key: string;
  current: number | null;
  /** The price at which households reach the target, all else feasible. */
  with_other_income: number | null;
  /** The price at which the focus alone brings the target. */
  without_other_income: number | null;
  premium: number | null;
  /** What a buyer who pays the premium spends in a year. */
  buyer_cost: number | null;
}

/** The price of the focus that brings the target, with the rest at feasible; null unless that price is a lever. */
export function referencePriceOf(
  model: Model,
  answers: Answers,
  levers: readonly Lever[],
  households: { current: Household; feasible: Household },
  { target, farmers }: { target: number | null; farmers: number | null },
): ReferencePrice | null {
  const plan = planOf(model, "focus");
  const price = plan && askedOfRole(plan, "price");
  if (!price || !levers.some(({ key }) => key === price.key)) return null;
  const current = households.current.value(price.key);

  const priced = (y: number): Household =>
    householdOf(model, answers, "feasible", { mode: "feasible", values: new Map([[price.key, y]]) });
  const at = (f: (y: number) => number) => (target === null ? null : solve(f, target).needed);
  const withOther = at((y) => priced(y).income);
  const feasibleOf = (role: "land" | "volume"): number => {
    const asked = askedOfRole(plan, role);
    return asked ? households.feasible.value(asked.key) : Number.NaN;
  };
  const premium = withOther === null ? Number.NaN : step(withOther - current);
  const sold = step(feasibleOf("land") * feasibleOf("volume") * plan.seasons);
  return {
    key: price.key,
    current: available(current),
    with_other_income: withOther,
    without_other_income: at((y) => priced(y).focus),
    premium: available(premium),
    buyer_cost: available(step(Math.max(0, premium) * sold * (farmers ?? Number.NaN))),
  };
}
