// Pure.
import type { Mode } from "./figures";
import { available } from "./needed";

interface TotalsOfMode {
  income: number | null;
  share_of_target: number | null;
  gap_all_farmers: number | null;
  farmers_reached: number | null;
}

export interface Totals {
  farmers: number | null;
  current: TotalsOfMode;
  feasible: TotalsOfMode;
}

interface Counted {
  income: number | null;
  share_of_target: number | null;
  gap_all_farmers: number | null;
  reached: boolean | null;
}

type Segment = { farmers: number | null } & Record<Mode, Counted>;

function totalsOfMode(segments: readonly Segment[], mode: Mode, farmers: number): TotalsOfMode {
  const sum = (of: (segment: Segment) => number | null): number =>
    segments.reduce((total, segment) => total + (of(segment) ?? Number.NaN), 0);
  const mean = (of: (counted: Counted) => number | null): number | null =>
    available(
      sum((segment) => {
        const figure = of(segment[mode]);
        return figure === null ? null : figure * (segment.farmers ?? Number.NaN);
      }) / farmers,
    );
  return {
    income: mean(({ income }) => income),
    share_of_target: mean(({ share_of_target }) => share_of_target),
    gap_all_farmers: available(sum((segment) => segment[mode].gap_all_farmers)),
    farmers_reached: mean(({ reached }) => (reached === null ? null : Number(reached))),
  };
}

/** A case's farmers together. Means are weighted by farmers; all is null where a segment does not say how many. */
export function totalsOf(segments: readonly Segment[]): Totals {
  const farmers = segments.reduce((sum, segment) => sum + (segment.farmers ?? Number.NaN), 0);
  return {
    farmers: available(farmers),
    current: totalsOfMode(segments, "current", farmers),
    feasible: totalsOfMode(segments, "feasible", farmers),
  };
}
