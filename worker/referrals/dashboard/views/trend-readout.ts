// Pure.
import { formatNumber, formatPoint, formatRate } from "../../../../web/i18n/format";
import type { TrendPictureProps } from "./trend-picture";

/** "14 Nov · 1,512 · 15 Oct: 1,204" of the point at a place. */
export function readout({ points, unit, locale }: TrendPictureProps, at: number): string {
  const point = points[at];
  if (!point) return "";
  const value = (n: number | null) =>
    n === null ? "–" : unit === "rate" ? formatRate(n, locale) : formatNumber(n, locale);
  const now = `${formatPoint(point.t, locale)} · ${value(point.now)}`;
  return point.beforeT ? `${now} · ${formatPoint(point.beforeT, locale)}: ${value(point.before)}` : now;
}

/** The longest that a readout gets: its room is kept, so that nothing moves when it says something. */
export function longestReadout(picture: TrendPictureProps): string {
  let longest = "";
  for (const at of picture.points.keys()) {
    const words = readout(picture, at);
    if (words.length > longest.length) longest = words;
  }
  return longest;
}
