// Pure.
import { type Answers, type FigureReader, type Mode, readFigures, type Setting } from "./figures";
import { step } from "./formula";
import { type Model, planOf } from "./model";
import { askedOfRole, DIVERSIFIED, type Place, type Plan } from "./plan";

/** What a household has in a year, in one mode; NaN where a figure is not available. */
export interface Household {
  income: number;
  focus: number;
  secondary: number;
  tertiary: number;
  other: number;
  diversified: number;
  /** Of each asked key. */
  value: (key: string) => number;
}

/** A household's income from one commodity in a year. */
const incomeOf = (plan: Plan, reader: FigureReader, mode: Mode): number =>
  step(reader.value(plan.income, mode) * plan.seasons);

/** Income that no commodity brings: the sum of its questions, or what it was set to as one lever. */
function otherIncome(model: Model, answers: Answers, mode: Mode, setting: Setting | null): number {
  const whole = setting?.mode === mode ? setting.values.get(DIVERSIFIED) : undefined;
  if (whole !== undefined) return step(whole);
  return model.diversified.reduce((sum, { key }) => step(sum + once(key, answers, mode, setting)), 0);
}

/** One question of it. Nothing of it counts where the sum was set. */
function once(key: string, answers: Answers, mode: Mode, setting: Setting | null): number {
  const isSet = setting?.mode === mode;
  if (isSet && setting.values.has(DIVERSIFIED)) return 0;
  const set = isSet ? setting.values.get(key) : undefined;
  const answer = answers[key];
  return step(set ?? (mode === "feasible" ? answer?.feasible : null) ?? answer?.current ?? 0);
}

/** The household of a segment's answers in one mode, with some levers or questions set to other figures. */
export function householdOf(
  model: Model,
  answers: Answers,
  mode: Mode,
  setting: Setting | null = null,
): Household {
  const readers = model.plans.map((plan) => ({ plan, reader: readFigures(plan, answers, setting) }));
  const income = (place: Place): number => {
    const found = readers.find(({ plan }) => plan.commodity.type === place);
    return found ? incomeOf(found.plan, found.reader, mode) : 0;
  };
  const focus = income("focus");
  const secondary = income("secondary");
  const tertiary = income("tertiary");
  const other = otherIncome(model, answers, mode, setting);
  const diversified = step(step(secondary + tertiary) + other);
  const value = (key: string): number => {
    for (const { plan, reader } of readers) {
      const asked = plan.asked.find((item) => item.key === key);
      if (asked) return reader.value(asked, mode);
    }
    return once(key, answers, mode, setting);
  };
  return { income: step(focus + diversified), focus, secondary, tertiary, other, diversified, value };
}

/** A lever's figure: what a question is, or the sum of income that no commodity brings. */
export const leverFigure = (household: Household, key: string): number =>
  key === DIVERSIFIED ? household.other : household.value(key);

export interface Money {
  revenue: number;
  cost: number;
}

/**
 * A commodity in money, of its income in that mode: what it brings in a year before its costs are taken off, and those;
 * NaN where it is not broken down.
 */
export function revenueOf(plan: Plan | undefined, answers: Answers, mode: Mode, income: number): Money {
  if (!plan || !isBrokenDown(plan, answers)) return { revenue: Number.NaN, cost: Number.NaN };
  const costs = plan.asked.filter(({ question }) => question.role === "cost");
  const values = new Map(costs.map(({ key }) => [key, 0]));
  const reader = readFigures(plan, answers, { mode, values });
  const revenue = incomeOf(plan, reader, mode);
  return { revenue, cost: step(revenue - income) };
}

/** The focus in money. */
export const revenueOfFocus = (model: Model, answers: Answers, mode: Mode, income: number): Money =>
  revenueOf(planOf(model, "focus"), answers, mode, income);

/** Whether anything below question 1 is answered, in either mode. */
export const isBrokenDown = (plan: Plan, answers: Answers): boolean =>
  plan.income.below.some(({ key }) => {
    const answer = answers[key];
    return typeof answer?.current === "number" || typeof answer?.feasible === "number";
  });

/** Figures that advisers know a crop by, of the focus; NaN where one is not available. */
export function indicatorsOf(model: Model, { value, focus }: Household, { revenue, cost }: Money) {
  const plan = planOf(model, "focus");
  const figure = (role: "land" | "volume"): number => {
    const asked = plan && askedOfRole(plan, role);
    return asked ? value(asked.key) : Number.NaN;
  };
  const land = figure("land");
  const volume = step(step((plan?.seasons ?? 1) * land) * figure("volume"));
  return {
    cost_per_volume: step(cost / volume),
    revenue_to_cost: step(revenue / cost),
    income_per_land: step(focus / land),
  };
}
