// Pure.
import type { KpiChange } from "../../../../web/ui";
import { countsDiffer, ratesDiffer } from "../../figures/chance";
import type { Figures } from "../../insight/overview";
import { pointsAbove } from "../../insight/rates";

/** How far a count moved, up or down alike, in whole percent of what it was. */
export const percentMoved = (now: number, before: number): number =>
  Math.round((100 * Math.abs(now - before)) / before);

/** How far a rate moved, up or down alike, in tenths of a point. */
export const pointsMoved = (now: number, before: number): number =>
  Math.round(10 * Math.abs(pointsAbove(now, before))) / 10;

/** What rounds to nothing did not move: an arrow beside "0%" would say otherwise. */
const directionOf = (now: number, before: number, moved: number) =>
  moved === 0 ? "same" : now > before ? "up" : "down";

/** How a count moved against the period before, in percent; null where there was nothing to compare with. */
export function changeOfCount(now: number, before: number): KpiChange | null {
  if (before === 0) return null;
  const percent = percentMoved(now, before);
  return {
    direction: directionOf(now, before, percent),
    by: { percent },
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
  const points = pointsMoved(rate, rateBefore);
  return {
    direction: directionOf(rate, rateBefore, points),
    by: { points },
    isChance: !ratesDiffer(proportion(now), proportion(before)),
  };
}
