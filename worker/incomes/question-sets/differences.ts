// Pure.
import type { Question } from "../engine/question";

export interface Difference {
  id: number;
  label: { en: string; fr: string };
  what: "added" | "removed" | "changed";
}

/** What another version asks otherwise, by number. */
export function differencesBetween(from: readonly Question[], to: readonly Question[]): Difference[] {
  const [old, fresh] = [from, to].map((questions) => new Map(questions.map((one) => [one.id, one])));
  const ids = [...new Set([...(old?.keys() ?? []), ...(fresh?.keys() ?? [])])].sort((a, b) => a - b);
  return ids.flatMap((id): Difference[] => {
    const [before, after] = [old?.get(id), fresh?.get(id)];
    const label = (after ?? before)?.label ?? { en: "", fr: "" };
    if (!before) return [{ id, label, what: "added" }];
    if (!after) return [{ id, label, what: "removed" }];
    return isSameQuestion(before, after) ? [] : [{ id, label, what: "changed" }];
  });
}

/** Fields may stand in another order where a set came over the API. */
function isSameQuestion(a: Question, b: Question): boolean {
  const told = (question: Question) => [
    ...[question.parent_id, question.type, question.label.en, question.label.fr, question.unit],
    ...[question.description?.en, question.description?.fr, question.role, question.formula],
    ...[question.formulas["per-yield"], question.formulas["per-tree"], [...question.category_ids].sort()],
  ];
  return JSON.stringify(told(a)) === JSON.stringify(told(b));
}
