// Pure.
import type { Answers, Mode } from "./figures";
import { readFigures } from "./figures";
import { evaluate, type Formula, step } from "./formula";
import { householdOf } from "./household";
import { type Model, planOf } from "./model";
import { type Asked, DIVERSIFIED, type Place, type Plan } from "./plan";

const number = (value: number): Formula => ({ kind: "number", value });
const sum = (left: Formula, right: Formula): Formula => ({ kind: "+", left, right });

/** A formula in which the questions that `put` knows are replaced. */
function replace(formula: Formula, put: (id: number) => Formula): Formula {
  switch (formula.kind) {
    case "number":
      return formula;
    case "question":
      return put(formula.id);
    case "minus":
      return { kind: "minus", of: replace(formula.of, put) };
    default:
      return { ...formula, left: replace(formula.left, put), right: replace(formula.right, put) };
  }
}

/** What a commodity brings in a year; levers that are set stand as `#i`, their place in `levers`. */
function commodityFormula(plan: Plan, answers: Answers, mode: Mode, levers: readonly string[]): Formula {
  const { income, byId } = plan;
  const own = plan.asked.filter(({ key }) => levers.includes(key));
  const values = new Map(own.map(({ key }) => [key, 0]));
  const reader = readFigures(plan, answers, own.length > 0 ? { mode, values } : null);
  const figure = (asked: Asked | undefined): Formula => {
    const at = asked ? levers.indexOf(asked.key) : -1;
    return at >= 0 ? { kind: "question", id: at } : number(asked ? reader.value(asked, mode) : 0);
  };
  const derived = () =>
    income.formula
      ? replace(income.formula, (id) => figure(byId.get(id)))
      : income.children.reduce((all, child) => sum(all, figure(child)), number(0));
  const isSet = own.some(({ key }) => key !== income.key);
  const whole = isSet && !levers.includes(income.key) ? derived() : figure(income);
  return { kind: "*", left: whole, right: number(plan.seasons) };
}

/**
 * A household's income as a formula of levers alone, `#i` for the i-th of `levers`; all else stands in it as a number.
 * It takes the steps that `householdOf` takes, in their order, and so comes to the same bits.
 */
export function incomeFormula(
  model: Model,
  answers: Answers,
  mode: Mode,
  levers: readonly string[],
): Formula {
  const income = (place: Place): Formula => {
    const plan = planOf(model, place);
    return plan ? commodityFormula(plan, answers, mode, levers) : number(0);
  };
  const at = levers.indexOf(DIVERSIFIED);
  const other: Formula =
    at >= 0 ? { kind: "question", id: at } : number(householdOf(model, answers, mode).other);
  return sum(income("focus"), sum(sum(income("secondary"), income("tertiary")), other));
}

/** A formula with some questions known: each part that needs no other is worked out once. */
export function fold(formula: Formula, known: (id: number) => number | undefined): Formula {
  switch (formula.kind) {
    case "number":
      return formula;
    case "question": {
      const value = known(formula.id);
      return value === undefined ? formula : number(step(value));
    }
    case "minus": {
      const of = fold(formula.of, known);
      const folded: Formula = { kind: "minus", of };
      return of.kind === "number" ? number(evaluate(folded, () => 0)) : folded;
    }
    default: {
      const left = fold(formula.left, known);
      const right = fold(formula.right, known);
      const folded: Formula = { kind: formula.kind, left, right };
      return left.kind === "number" && right.kind === "number" ? number(evaluate(folded, () => 0)) : folded;
    }
  }
}
