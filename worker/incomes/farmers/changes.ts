// Pure.
import { combine, type Figure, type HouseholdProgram } from "../engine/program";

/** One change of a scenario: a question, or `diversified`, is raised by percent or set. */
export interface FigureChange {
  key: string;
  kind: "percent" | "absolute";
  value: number;
}

/** What a scenario keeps of a case's segments. */
export interface SegmentChanges {
  segments: readonly { segment_id: string; changes: readonly FigureChange[] }[];
}

/** What a scenario sets, from what each household has now: current(q)·(1 + v ÷ 100), or v. */
export const setBy = (changes: readonly FigureChange[], now: HouseholdProgram): Map<string, Figure> =>
  new Map(
    changes.map(({ key, kind, value }) => [
      key,
      kind === "absolute" ? value : combine("*", now.value(key), 1 + value / 100),
    ]),
  );

export const changesOf = (scenario: SegmentChanges | null, segmentId: string): readonly FigureChange[] =>
  scenario?.segments.find(({ segment_id }) => segment_id === segmentId)?.changes ?? [];
