// Pure.
import { daysBetween } from "../../core/time";

/** A goal between two local days, and how many there were of them so far. */
export interface Progress {
  goal: number;
  done: number;
  from: string;
  /** Null: open end, so there is nothing to project to. */
  to: string | null;
  /** The organisation's local date. */
  today: string;
}

export interface Pace {
  state: "ahead" | "running" | "open" | "over";
  /** Where it ends if it goes on as it went; null before the first day and without a last one. */
  onCourseFor: number | null;
  /** Whether that reaches the goal; a goal that is reached is on course whatever comes. */
  isOnCourse: boolean | null;
  isReached: boolean;
}

/** Before so many days, and this share of all of them, a pace tells nothing: nobody is called for a first morning. */
export const leastDays = 3;
export const leastShare = 0.1;

/** Whether so much of a target's days is over, today not counted, that its pace is worth a word. */
export function isTelling({ from, to, today }: Pick<Progress, "from" | "today"> & { to: string }): boolean {
  const over = daysBetween(from, today) - 1;
  return over >= leastDays && over >= leastShare * daysBetween(from, to);
}

/**
 * How a target goes: done ÷ days so far × days in all, rounded down. Today counts as a whole day, so that the
 * projection is never rosier than the day itself, and on the last day it is what was done.
 */
export function pace({ goal, done, from, to, today }: Progress): Pace {
  const isReached = done >= goal;
  const known = (state: Pace["state"], onCourseFor: number | null): Pace => ({
    state,
    onCourseFor,
    isOnCourse: isReached ? true : onCourseFor === null ? null : onCourseFor >= goal,
    isReached,
  });
  if (today < from) return known("ahead", null);
  if (to === null) return known("open", null);
  if (today > to || to < from) return known("over", done);
  return known("running", Math.floor((done * daysBetween(from, to)) / daysBetween(from, today)));
}
