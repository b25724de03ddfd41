// Pure.
import { currentOf, isSubmitted, type Progress, waitingFor } from "../progress/progress";
import { numberOf, type WorkshopType, workshopTypes } from "../workshop-types";

/** Where somebody is, from who needs help most to who needs none. */
export const helps = [
  ...(["late", "behind", "not_opened", "no_consent", "not_begun", "writing"] as const),
  ...(["waiting", "done", "withdrawn"] as const),
] as const;
export type Help = (typeof helps)[number];

/** Whom a facilitator goes to. */
export const needsHelp = (help: Help): boolean => helps.indexOf(help) < helps.indexOf("not_begun");

export interface Helped {
  progress: Progress;
  /** How many drafts say something, by workshop. */
  answered: Partial<Record<WorkshopType, number>>;
  /** Milliseconds; null: has never come. */
  last_seen_at: number | null;
}

/** What somebody's state is judged by. */
export interface Room {
  now: number;
  /** Milliseconds. */
  dueAt: Partial<Record<WorkshopType, number | null>>;
  /** The number of the workshop that at least half of those who came in have reached. */
  group: number;
}

/** Where somebody is: the number of their workshop, 6 once they have sent all. */
const placeOf = (progress: Progress): number => {
  const here = currentOf(progress) || waitingFor(progress);
  return here ? numberOf(here) : workshopTypes.length + 1;
};

export function groupOf(all: readonly Helped[]): number {
  const places = all
    .filter(({ progress }) => progress.status === "active")
    .map((one) => placeOf(one.progress));
  const sorted = places.sort((a, b) => b - a);
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? 1;
}

export function helpOf({ progress, answered, last_seen_at }: Helped, { now, dueAt, group }: Room): Help {
  if (progress.status === "withdrawn") return "withdrawn";
  if (progress.status === "invited") return last_seen_at === null ? "not_opened" : "no_consent";
  if (workshopTypes.every((one) => isSubmitted(progress, one))) return "done";
  const current = currentOf(progress);
  if (current === "") return "waiting";
  if ((dueAt[current] ?? now) < now) return "late";
  if (numberOf(current) < group) return "behind";
  return (answered[current] ?? 0) > 0 ? "writing" : "not_begun";
}
