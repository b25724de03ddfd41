// Pure.
import { type Answers, readFigures } from "./figures";
import { type Formula, step } from "./formula";
import { type Household, householdOf, leverFigure } from "./household";
import type { Model } from "./model";
import { DIVERSIFIED, type Plan } from "./plan";

/** Income as a function of some levers, much faster than a whole household: it is asked thousands of times. */
export interface LeverIncome {
  /** Its levers, grouped so that income is the sum of what the groups bring. */
  groups: readonly (readonly number[])[];
  income: (figures: ArrayLike<number>) => number;
  /** Also how income changes with each figure, written into `slopes`. */
  incomeAndSlopes: (figures: ArrayLike<number>, slopes: Float64Array) => number;
  /** What one group brings. */
  ofGroup: (group: number, figures: ArrayLike<number>) => number;
}

interface Part {
  levers: number[];
  value: (figures: ArrayLike<number>) => number;
  addSlopes: (figures: ArrayLike<number>, slopes: Float64Array) => void;
}

type Figures = ArrayLike<number>;

/** A formula laid out to be asked often: its value, and how it changes with each lever. */
interface Compiled {
  value: (figures: Figures) => number;
  addSlopes: (figures: Figures, weight: number, slopes: Float64Array) => void;
}

const constant = (figure: number): Compiled => ({ value: () => figure, addSlopes: () => {} });
const variable = (lever: number): Compiled => ({
  value: (figures) => step(figures[lever] as number),
  addSlopes: (_, weight, slopes) => {
    slopes[lever] = (slopes[lever] as number) + weight;
  },
});

function compile(formula: Formula, ofQuestion: (id: number) => Compiled): Compiled {
  if (formula.kind === "number") return constant(step(formula.value));
  if (formula.kind === "question") return ofQuestion(formula.id);
  if (formula.kind === "minus") {
    const of = compile(formula.of, ofQuestion);
    return {
      value: (figures) => step(-of.value(figures)),
      addSlopes: (figures, weight, slopes) => of.addSlopes(figures, -weight, slopes),
    };
  }
  const left = compile(formula.left, ofQuestion);
  const right = compile(formula.right, ofQuestion);
  switch (formula.kind) {
    case "+":
    case "-": {
      const sign = formula.kind === "+" ? 1 : -1;
      return {
        value: (figures) => step(left.value(figures) + sign * right.value(figures)),
        addSlopes: (figures, weight, slopes) => {
          left.addSlopes(figures, weight, slopes);
          right.addSlopes(figures, sign * weight, slopes);
        },
      };
    }
    case "*":
      return {
        value: (figures) => step(left.value(figures) * right.value(figures)),
        addSlopes: (figures, weight, slopes) => {
          left.addSlopes(figures, weight * right.value(figures), slopes);
          right.addSlopes(figures, weight * left.value(figures), slopes);
        },
      };
    case "/":
      return {
        value: (figures) => step(left.value(figures) / right.value(figures)),
        addSlopes: (figures, weight, slopes) => {
          const divisor = right.value(figures);
          left.addSlopes(figures, weight / divisor, slopes);
          right.addSlopes(figures, (-weight * left.value(figures)) / (divisor * divisor), slopes);
        },
      };
  }
}

/** What one figure brings, times a factor. */
const single = (lever: number, factor: number): Part => ({
  levers: [lever],
  value: (figures) => step((figures[lever] ?? 0) * factor),
  addSlopes: (_, slopes) => {
    slopes[lever] = (slopes[lever] ?? 0) + factor;
  },
});

/** A commodity some of whose levers are turned. */
function ofPlan(plan: Plan, answers: Answers, keys: readonly string[], current: Household): Part | null {
  const whole = keys.indexOf(plan.income.key);
  if (whole >= 0) return single(whole, plan.seasons);
  const levers = keys.flatMap((key, lever) =>
    plan.income.children.some((child) => child.key === key) ? [lever] : [],
  );
  if (levers.length === 0) return null;
  const set = new Map(
    levers.map((lever): [string, number] => [keys[lever] ?? "", leverFigure(current, keys[lever] ?? "")]),
  );
  // What is not turned stays; nothing below a lever counts.
  const reader = readFigures(plan, answers, { mode: "current", values: set });
  const leverOf = new Map<number, number>();
  const stays = new Map<number, number>();
  for (const asked of plan.income.below) {
    const lever = levers.find((at) => keys[at] === asked.key);
    if (lever === undefined) stays.set(asked.question.id, reader.value(asked, "current"));
    else leverOf.set(asked.question.id, lever);
  }
  const ofQuestion = (id: number): Compiled => {
    const lever = leverOf.get(id);
    return lever === undefined ? constant(stays.get(id) ?? 0) : variable(lever);
  };
  const { formula, children } = plan.income;
  const sum = children.map(({ question }) => ofQuestion(question.id));
  const income: Compiled = formula
    ? compile(formula, ofQuestion)
    : {
        value: (figures) => sum.reduce((total, child) => step(total + child.value(figures)), 0),
        addSlopes: (figures, weight, slopes) => {
          for (const child of sum) child.addSlopes(figures, weight, slopes);
        },
      };
  return {
    levers,
    value: (figures) => step(income.value(figures) * plan.seasons),
    addSlopes: (figures, slopes) => income.addSlopes(figures, plan.seasons, slopes),
  };
}

/** Income by the figures of these levers, with all else as it is now. */
export function leverIncomeOf(model: Model, answers: Answers, keys: readonly string[]): LeverIncome {
  const current = householdOf(model, answers, "current");
  const parts: Part[] = [];
  let rest = keys.includes(DIVERSIFIED) ? 0 : current.other;
  for (const plan of model.plans) {
    const part = ofPlan(plan, answers, keys, current);
    if (part) parts.push(part);
    else rest = step(rest + current[plan.commodity.type]);
  }
  if (keys.includes(DIVERSIFIED)) parts.push(single(keys.indexOf(DIVERSIFIED), 1));
  const income = (figures: Figures) => {
    let sum = rest;
    for (const part of parts) sum += part.value(figures);
    return step(sum);
  };
  return {
    groups: parts.map(({ levers }) => levers),
    income,
    incomeAndSlopes: (figures, slopes) => {
      slopes.fill(0);
      for (const part of parts) part.addSlopes(figures, slopes);
      return income(figures);
    },
    ofGroup: (group, figures) => parts[group]?.value(figures) ?? 0,
  };
}
