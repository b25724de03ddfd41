// Pure.
import type { KpiChange } from "../../../../web/ui";
import { countsDiffer, ratesDiffer } from "../../figures/chance";
import type { Figures } from "../../insight/overview";

const directionOf = (difference: number) => (difference > 0 ? "up" : difference < 0 ? "down" : "same");

/**
 * How a count moved against the period before, in percent; null where there was nothing to compare with. What rounds to
 * nothing did not move: an arrow beside "0%" would say otherwise.
 */
export function changeOfCount(now: number, before: number): KpiChange | null {
  if (before === 0) return null;
  const percent = Math.round(((now - before) / before) * 100);
  return {
    direction: directionOf(percent),
    by: { percent: Math.abs(percent) },
    isChance: !countsDiffer(now, before),
  };
}

/** What each rate is of. */
const partsOf = {
  click_to_signup_rate: ["signups", "clicks"],
  signup_to_enrollment_rate: ["enrollments", "signups"],
  total_conversion_rate: ["enrollments", "clicks"],
} as const;
export type Rate = keyof typeof partsOf;

export const isRate = (name: string): name is Rate => Object.hasOwn(partsOf, name);

/** How a rate moved, in points of percent; null where either period has none that tells something. */
export function changeOfRate(name: Rate, now: Figures, before: Figures): KpiChange | null {
  const [rate, rateBefore] = [now[name], before[name]];
  if (rate === null || rateBefore === null || rate > 100 || rateBefore > 100) return null;
  const [part, whole] = partsOf[name];
  const proportion = (of: Figures) => ({ part: Math.min(of[part], of[whole]), whole: of[whole] });
  const points = Math.round((rate - rateBefore) * 10) / 10;
  return {
    direction: directionOf(points),
    by: { points: Math.abs(points) },
    isChance: !ratesDiffer(proportion(now), proportion(before)),
  };
}
