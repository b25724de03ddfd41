// Pure.
import { modelOf } from "../engine/model";
import type { Question } from "../engine/question";
import { changeableKeys, type Investment, type Scenario } from "../engine/scenario";
import { type CaseDocument, inputOf } from "./document";
import { ownOf } from "./own";

/** What a case has that scenarios may speak of. */
interface There {
  segment: (id: string) => boolean;
  key: (key: string) => boolean;
}

function ownPartOf(scenario: Scenario, there: There): Scenario {
  const { investment } = scenario;
  const isOwn = ({ segment_id }: { segment_id?: string }) => !segment_id || there.segment(segment_id);
  const keepsAll =
    (investment?.components.every(isOwn) ?? true) &&
    scenario.segments.every((one) => isOwn(one) && one.changes.every(({ key }) => there.key(key)));
  if (keepsAll) return scenario;
  const kept: Investment | null = investment && {
    ...investment,
    components: investment.components.filter(isOwn),
  };
  const segments = scenario.segments
    .filter(isOwn)
    .map((one) => ({ ...one, changes: one.changes.filter(({ key }) => there.key(key)) }));
  return { ...scenario, segments, investment: kept };
}

/**
 * A case whose scenarios and investments say nothing of segments that are gone, nor of what is asked no more, however
 * these went. `questions`: those of its question set.
 */
export function withoutStrays(document: CaseDocument, questions: readonly Question[]): CaseDocument {
  const scenarios = Object.entries(document.scenarios);
  if (scenarios.length === 0) return document;
  const keys = new Set(changeableKeys(modelOf(questions, inputOf(document))));
  const there: There = {
    segment: (id) => ownOf(document.segments, id) !== undefined,
    key: (key) => keys.has(key),
  };
  const kept = scenarios.map(([id, scenario]) => [id, ownPartOf(scenario, there)]);
  return { ...document, scenarios: Object.fromEntries(kept) };
}
