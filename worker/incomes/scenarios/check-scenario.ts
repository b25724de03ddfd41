import { invalid, notFound } from "../../core/http/problem";
import type { CaseDocument } from "../cases/document";
import { inputOf } from "../cases/document";
import { ownOf } from "../cases/own";
import { modelOf } from "../engine/model";
import { type ChangeFault, faultOf, type Scenario } from "../engine/scenario";
import { questionsOf } from "../master/question-sets";

const sentences: Record<ChangeFault, string> = {
  not_asked: "Nobody is asked this in this case.",
  twice: "Name each question once.",
  below_another: "What lies above this is changed already.",
  below_typed: "The figure above this is typed as a whole: break it down first.",
};

/** Refuses what cannot be changed in the case as it stands, and segments that are not there. */
export function refuseWrongScenario(document: CaseDocument, { segments, investment }: Scenario): void {
  const input = inputOf(document);
  const model = modelOf(questionsOf(document.profile.question_set), input);
  for (const [at, { segment_id, changes }] of segments.entries()) {
    const segment = input.segments.find(({ id }) => id === segment_id);
    if (!segment) throw notFound("This segment is no longer there.");
    const found = faultOf(model, segment.answers, changes);
    if (found) throw invalid(`segments.${at}.changes.${found.index}.key`, sentences[found.fault]);
  }
  for (const { segment_id } of investment?.components ?? []) {
    if (segment_id !== undefined && !ownOf(document.segments, segment_id)) {
      throw notFound("This segment is no longer there.");
    }
  }
}
