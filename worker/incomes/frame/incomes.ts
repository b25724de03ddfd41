import { type CaseDocument, inputOf } from "../cases/document";
import { householdOf } from "../engine/household";
import { modelOf, targetOf } from "../engine/model";
import { available } from "../engine/needed";
import { questionsOf } from "../master/question-sets";
import type { SegmentIncome } from "./views/income-card";

/** What the households of each segment have in a year and need, in the case's currency. */
export function incomesOf(document: CaseDocument): SegmentIncome[] {
  const input = inputOf(document);
  const model = modelOf(questionsOf(document.profile.question_set), input);
  return input.segments.map((segment) => ({
    name: segment.name,
    current: available(householdOf(model, segment.answers, "current").income),
    feasible: available(householdOf(model, segment.answers, "feasible").income),
    target: targetOf(segment).value,
  }));
}
