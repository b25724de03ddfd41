import type { KpiChange } from "../../../../web/ui";

/** How a count moved against the period before. */
export function changeOf(now: number | null, before: number | null): KpiChange | null {
  if (now === null || before === null) return null;
  if (before === 0)
    return now === 0 ? { direction: "same", percent: 0 } : { direction: "new", percent: null };
  const percent = Math.round(((now - before) / before) * 100);
  // What rounds to nothing did not move: an arrow beside "0%" would say otherwise.
  return { direction: percent > 0 ? "up" : percent < 0 ? "down" : "same", percent: Math.abs(percent) };
}
