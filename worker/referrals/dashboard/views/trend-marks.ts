// Pure.
import type { TrendSeries } from "../../insight/trend";

/** A note on the line: at which point it stands, by its place. */
export interface TrendMark {
  id: string;
  at: number;
  /** What marks of the line and of the list below are known by, from 1. */
  number: number;
  date: string;
  /** "Radio spot (Nursing Assistants)" */
  words: string;
}

/** Each note at the point that holds its day: the last that does not begin after it. By the hour, the day's first. */
export function marksOf({ notes, points }: Pick<TrendSeries, "notes" | "points">): TrendMark[] {
  return notes.map(({ id, date, text, campaign }, i) => {
    const sameDay = points.findIndex(({ t }) => t.slice(0, 10) === date);
    const at = sameDay >= 0 ? sameDay : points.findLastIndex(({ t }) => t.slice(0, 10) < date);
    const words = campaign === null ? text : `${text} (${campaign})`;
    return { id, at: Math.max(0, at), number: i + 1, date, words };
  });
}
