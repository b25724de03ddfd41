// Pure.
import { type CaseDocument, inputOf } from "../cases/document";
import { modelOf } from "../engine/model";
import type { Question } from "../engine/question";

/** What a change would take away, in words; `members` are those of the problem that refused it. */
export function lostWords(
  questions: readonly Question[],
  document: CaseDocument,
  members: unknown,
  locale: string,
): string[] {
  const { lost = [] } = (members ?? {}) as { lost?: { segment_id: string; key: string }[] };
  const { plans, diversified } = modelOf(questions, inputOf(document));
  const asked = [...plans.flatMap((plan) => plan.asked), ...diversified];
  const language = locale.startsWith("fr") ? "fr" : "en";
  return lost.map(({ segment_id, key }) => {
    const label = asked.find((one) => one.key === key)?.question.label[language] ?? key;
    return `${document.segments[segment_id]?.name ?? ""}: ${label}`;
  });
}
