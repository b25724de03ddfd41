// Pure.
import { addDays } from "../../core/time";

/** When a candidate is written to: once they have signed up, after three days, and after two weeks. */
export const groups = ["new", "three_days", "two_weeks"] as const;
export type Group = (typeof groups)[number];

/** Whole local days from the sign-up to the day on which each begins. */
const begins: Record<Group, number> = { new: 0, three_days: 3, two_weeks: 14 };

/** Which it is for somebody who has waited so many whole local days. */
export const groupOf = (daysWaiting: number): Group =>
  daysWaiting >= begins.two_weeks ? "two_weeks" : daysWaiting >= begins.three_days ? "three_days" : "new";

/** The local days of the sign-ups that are in a group on `today`: `after` is not of them, `upTo` is; null: no end. */
export function daysOf(group: Group, today: string): { after: string | null; upTo: string } {
  const next = groups[groups.indexOf(group) + 1];
  return {
    after: next === undefined ? null : addDays(today, -begins[next]),
    upTo: addDays(today, -begins[group]),
  };
}

/**
 * Somebody who signed up on `day` and is written to on `today` is left alone until this local day, when the next group
 * begins; null after the last one: for good.
 */
export function restsUntil(day: string, today: string): string | null {
  const next = groups.map((group) => addDays(day, begins[group])).find((start) => start > today);
  return next ?? null;
}
