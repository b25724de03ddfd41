// Pure.
import type { CostUnit } from "./units";

export const QUESTION_TYPES = ["aggregator", "question", "diversified"] as const;
export const QUESTION_ROLES = ["land", "volume", "price", "cost", "density"] as const;
export const UNIT_WORDS = ["currency", "area", "volume", "animal", "tree"] as const;

export type QuestionRole = (typeof QUESTION_ROLES)[number];
export type UnitWord = (typeof UNIT_WORDS)[number];
/** Numerator and denominator; the denominator is null where there is none. Null: a ratio. */
export type QuestionUnit = [UnitWord, UnitWord | null] | null;

export interface Question {
  id: number;
  parent_id: number | null;
  type: (typeof QUESTION_TYPES)[number];
  label: { en: string; fr: string };
  description: { en: string; fr: string } | null;
  unit: QuestionUnit;
  role: QuestionRole | null;
  /** How it comes from the questions below it; without one it is their sum. */
  formula: string | null;
  /** What replaces `formula` under a cost unit. */
  formulas: Partial<Record<"per-yield" | "per-tree", string>>;
  /** The categories of commodities whose households are asked it; empty for income that no commodity brings. */
  category_ids: number[];
}

/** The one aggregator: a commodity's net income. */
export const INCOME_QUESTION = 1;
export const CATEGORIES = { crop: 100, aquaculture: 101, livestock: 102, timber: 103 } as const;

/** The unit of a question under a cost unit: a cost per area becomes one per volume or per tree. */
export function unitUnder(question: Question, isOfCost: boolean, costUnit: CostUnit | null): QuestionUnit {
  const { unit } = question;
  if (!unit || !isOfCost || unit[0] !== "currency" || unit[1] !== "area") return unit;
  if (costUnit === "per-yield") return ["currency", "volume"];
  return costUnit === "per-tree" ? ["currency", "tree"] : unit;
}
