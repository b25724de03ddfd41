// Pure.
import type { Hue } from "../../../../web/ui/hue";
import { niceCeiling } from "./line-path";

/** A value and the one of the period before that stands at the same place; null where there is none. */
export interface TrendPoint {
  t: string;
  now: number | null;
  before: number | null;
  /** The day, week, month or hour that `before` is of; empty where there is none. */
  beforeT: string;
}

export interface TrendPictureProps {
  points: TrendPoint[];
  unit: "count" | "rate";
  hue: Hue;
  /** The last point runs still: its line is dashed. */
  isUnfinished: boolean;
  /** Notes of the organisation: at which points, and what their marks say. */
  marks: { at: number; number: number; words: string }[];
  /** The words of the drawing, in its reader's language; an island has no catalogue. */
  words: { now: string; before: string; keys: string };
  locale: string;
}

export interface TrendLine {
  look: "before" | "now" | "unfinished";
  values: (number | null)[];
}

/** The lines of a picture, the furthest behind first, and the top of their axis. */
export function linesOf({ points, isUnfinished }: TrendPictureProps): {
  lines: TrendLine[];
  ceiling: number;
} {
  const last = points.length - 1;
  const runs = isUnfinished && last > 0;
  const lines: TrendLine[] = [
    { look: "before", values: points.map(({ before }) => before) },
    { look: "now", values: points.map(({ now }, i) => (runs && i === last ? null : now)) },
    ...(runs
      ? [
          {
            look: "unfinished" as const,
            values: points.map(({ now }, i) => (i >= last - 1 ? now : null)),
          },
        ]
      : []),
  ];
  const most = Math.max(0, ...points.flatMap(({ now, before }) => [now ?? 0, before ?? 0]));
  return { lines, ceiling: niceCeiling(most) };
}
