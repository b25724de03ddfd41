// Pure.
import { addDays } from "../../core/time";

/**
 * Of each of some points in time whether anything could be counted in it: whether it ends before the first day that
 * has a figure (`since`; null: none has). `through`: the last day of the last of them.
 */
export function areCounted(
  points: readonly { t: string }[],
  through: string,
  since: string | null,
): boolean[] {
  return points.map(({ t }, i) => {
    const day = t.slice(0, 10);
    const next = points[i + 1]?.t.slice(0, 10);
    // The next hour may be of the same day.
    const last = next === undefined ? through : next === day ? day : addDays(next, -1);
    return since !== null && last >= since;
  });
}
