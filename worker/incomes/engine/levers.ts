// Pure.
import type { Answers } from "./figures";
import { isBrokenDown } from "./household";
import type { Model } from "./model";
import { DIVERSIFIED } from "./plan";
import type { QuestionRole } from "./question";

/** A figure that can be turned. */
export interface Lever {
  key: string;
  /** What it is to its commodity; null for a whole income. */
  role: QuestionRole | null;
}

/**
 * The levers of a segment: of each commodity the questions right below its income, or that income itself where nothing
 * below it is asked or answered; at the end all income that no commodity brings, as one.
 */
export function leversOf(model: Model, answers: Answers): Lever[] {
  const ofCommodities = model.plans.flatMap((plan) => {
    const isOne = !plan.commodity.breakdown || !isBrokenDown(plan, answers);
    return (isOne ? [plan.income] : plan.income.children).map(({ key, question }) => ({
      key,
      role: question.role,
    }));
  });
  return [...ofCommodities, { key: DIVERSIFIED, role: null }];
}
