// Pure.

import type { Question } from "../engine/question";
import { resultsOf } from "../engine/results";
import { type CaseDocument, inputOf } from "./document";

/** What lists tell of a case, counted with each change. */
export function summaryOf(questions: readonly Question[], document: CaseDocument) {
  const { segments, totals } = resultsOf(questions, inputOf(document));
  const focus = Object.values(document.commodities).find(({ type }) => type === "focus");
  return {
    focus_commodity_id: focus?.commodity_id ?? null,
    commodity_count: Object.keys(document.commodities).length,
    segment_count: segments.length,
    segments_reached: segments.filter(({ current }) => current.reached).length,
    farmers: totals.farmers,
    share_of_target: totals.current.share_of_target,
  };
}
