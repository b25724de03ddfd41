// Pure.
import type { Investment, Scenario } from "../engine/scenario";
import type { CaseDocument } from "./document";

function ownPartOf(scenario: Scenario, isThere: (segmentId: string) => boolean): Scenario {
  const { investment } = scenario;
  const keepsAll =
    investment?.components.every(({ segment_id }) => !segment_id || isThere(segment_id)) ?? true;
  if (keepsAll && scenario.segments.every(({ segment_id }) => isThere(segment_id))) return scenario;
  const kept: Investment | null = investment && {
    ...investment,
    components: investment.components.filter(({ segment_id }) => !segment_id || isThere(segment_id)),
  };
  const segments = scenario.segments.filter(({ segment_id }) => isThere(segment_id));
  return { ...scenario, segments, investment: kept };
}

/** A case whose scenarios and investments say nothing of segments that are gone, however these went. */
export function withoutStrays(document: CaseDocument): CaseDocument {
  const isThere = (segmentId: string) => document.segments[segmentId] !== undefined;
  const kept = Object.entries(document.scenarios).map(([id, scenario]) => [id, ownPartOf(scenario, isThere)]);
  return { ...document, scenarios: Object.fromEntries(kept) };
}
