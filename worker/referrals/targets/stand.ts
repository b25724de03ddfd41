// Pure.
import type { TargetRecord } from "./schemas";

/** How a target stands: each in one of these, so that they add up to all. */
export const stands = ["reached", "on_course", "behind", "running", "ahead", "missed"] as const;
export type Stand = (typeof stands)[number];

type Standing = Pick<TargetRecord, "is_reached" | "is_on_course" | "state">;

/** "running": without a pace yet. */
export function standOf({ is_reached, is_on_course, state }: Standing): Stand {
  if (is_reached) return "reached";
  if (state === "ahead") return "ahead";
  if (state === "over") return "missed";
  if (is_on_course === null) return "running";
  return is_on_course ? "on_course" : "behind";
}

/** Who needs help comes first. */
const byNeed: readonly Stand[] = ["behind", "missed", "running", "on_course", "ahead", "reached"];

/**
 * The place of a target among all: those behind first, and of these whoever is on course for the least of their goal.
 * A number, least first; 0 to 6.
 */
export function placeByNeed(
  target: Pick<TargetRecord, "goal" | "done" | "on_course_for"> & Standing,
): number {
  const share = Math.min(1, (target.on_course_for ?? target.done) / target.goal);
  return byNeed.indexOf(standOf(target)) + share * 0.999;
}

/** How many stand so. */
export function countStands(targets: readonly Standing[]): Record<Stand, number> {
  const counts: Record<Stand, number> = {
    reached: 0,
    on_course: 0,
    behind: 0,
    running: 0,
    ahead: 0,
    missed: 0,
  };
  for (const target of targets) counts[standOf(target)] += 1;
  return counts;
}
