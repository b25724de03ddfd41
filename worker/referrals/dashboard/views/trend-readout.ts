// Pure.
import { formatNumber, formatPoint, formatRate } from "../../../../web/i18n/format";
import type { TrendPanel, TrendPoint } from "./trend-panels";

/** "14 Nov · 1,512" of the point at a place; more than one line with their names. */
export function readout(panel: TrendPanel, points: TrendPoint[], at: number, locale: string): string {
  const point = points[at];
  if (!point) return "";
  const value = (n: number | null) =>
    n === null ? "–" : panel.unit === "rate" ? formatRate(n, locale) : formatNumber(n, locale);
  const parts = panel.lines.map(({ label, values }) =>
    panel.lines.length > 1 ? `${label} ${value(values[at] ?? null)}` : value(values[at] ?? null),
  );
  return [formatPoint(point.t, locale), ...parts].join(" · ");
}

/** The longest that a panel's readout gets: its room is kept, so that nothing moves when it says something. */
export function longestReadout(panel: TrendPanel, points: TrendPoint[], locale: string): string {
  let longest = "";
  for (const at of points.keys()) {
    const words = readout(panel, points, at, locale);
    if (words.length > longest.length) longest = words;
  }
  return longest;
}
