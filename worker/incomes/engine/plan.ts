// Pure.
import { type Formula, readFormula } from "./formula";
import { INCOME_QUESTION, type Question, type QuestionUnit, unitUnder } from "./question";
import type { CostUnit } from "./units";

export const PLACES = ["focus", "secondary", "tertiary"] as const;
export type Place = (typeof PLACES)[number];

/** A commodity as the calculation needs it. */
export interface PlannedCommodity {
  id: string;
  type: Place;
  category_id: number;
  breakdown: boolean;
  cost_unit: CostUnit | null;
  seasons_per_year: number;
}

/** A question that the households of a commodity are asked, where it stands among the others. */
export interface Asked {
  key: string;
  question: Question;
  unit: QuestionUnit;
  formula: Formula | null;
  children: Asked[];
  /** At any depth, also through questions that are not asked. */
  below: Asked[];
  above: Asked[];
}

/** All that is asked of one commodity; `seasons` is 1 where the case is told per year. */
export interface Plan {
  commodity: PlannedCommodity;
  seasons: number;
  income: Asked;
  asked: Asked[];
  byId: ReadonlyMap<number, Asked>;
}

export const keyOf = (owner: string, id: number): string => `${owner}:${id}`;
export const DIVERSIFIED = "diversified";

/** Trees per land unit multiply a cost per tree and nothing else. */
const isAsked = (question: Question, { category_id, breakdown, cost_unit }: PlannedCommodity): boolean => {
  if (question.type === "diversified" || !question.category_ids.includes(category_id)) return false;
  if (!breakdown) return question.id === INCOME_QUESTION;
  return question.role !== "density" || cost_unit === "per-tree";
};

const formulaOf = ({ formula, formulas }: Question, costUnit: CostUnit | null): Formula | null => {
  const text = (costUnit && costUnit !== "per-area" ? formulas[costUnit] : null) ?? formula;
  if (text === null) return null;
  const read = readFormula(text);
  if ("position" in read)
    throw new Error(`A question set holds a formula that is none, at ${read.position}.`);
  return read.formula;
};

/** The ids above a question, nearest first. */
function ancestorsOf(question: Question, byId: ReadonlyMap<number, Question>): Question[] {
  const parent = question.parent_id === null ? undefined : byId.get(question.parent_id);
  return parent ? [parent, ...ancestorsOf(parent, byId)] : [];
}

/** Lays out what a commodity is asked. Throws where a set has no question 1 for it: sets are checked when they come. */
export function planCommodity(
  questions: readonly Question[],
  commodity: PlannedCommodity,
  perSeason: boolean,
): Plan {
  const known = new Map(questions.map((question) => [question.id, question]));
  const asked = questions
    .filter((question) => isAsked(question, commodity))
    .sort((a, b) => a.id - b.id)
    .map((question): Asked => {
      const above = ancestorsOf(question, known);
      const isOfCost = [question, ...above].some(({ role }) => role === "cost");
      return {
        key: keyOf(commodity.id, question.id),
        question,
        unit: unitUnder(question, isOfCost, commodity.cost_unit),
        formula: formulaOf(question, commodity.cost_unit),
        children: [],
        below: [],
        above: [],
      };
    });
  const byId = new Map(asked.map((item) => [item.question.id, item]));
  for (const item of asked) {
    byId.get(item.question.parent_id ?? Number.NaN)?.children.push(item);
    for (const { id } of ancestorsOf(item.question, known)) {
      const above = byId.get(id);
      if (!above) continue;
      item.above.push(above);
      above.below.push(item);
    }
  }
  const income = byId.get(INCOME_QUESTION);
  if (!income) throw new Error("A question set asks nothing of this category.");
  return { commodity, seasons: perSeason ? commodity.seasons_per_year : 1, income, asked, byId };
}

/** The question of a role; undefined where none is asked. */
export const askedOfRole = (plan: Plan, role: Question["role"]): Asked | undefined =>
  plan.asked.find(({ question }) => question.role === role);
