import { type RangePreset, rangePresets } from "../../../web/ui/range-presets";
import { addDays, daysBetween, isDate } from "../../core/time";
import type { Comparison } from "../rollups/periods";

export interface RangeQuery {
  from?: string | undefined;
  to?: string | undefined;
  days?: string | undefined;
  range?: string | undefined;
}

export interface DashboardRange {
  from: string;
  to: string;
  /** The usual range that it is, if it is one. */
  preset: RangePreset | null;
  /** The dates came the wrong way round, and were taken the other way. */
  isSwapped: boolean;
}

const usual: RangePreset = "30";
const longest = 1100;

/** The days of a usual range, as of today. */
export function daysOf(preset: RangePreset, today: string): { from: string; to: string } {
  const month = `${today.slice(0, 7)}-01`;
  const lastOfBefore = addDays(month, -1);
  switch (preset) {
    case "today":
      return { from: today, to: today };
    case "yesterday":
      return { from: addDays(today, -1), to: addDays(today, -1) };
    case "this_month":
      return { from: month, to: today };
    case "last_month":
      return { from: `${lastOfBefore.slice(0, 7)}-01`, to: lastOfBefore };
    case "this_year":
      return { from: `${today.slice(0, 4)}-01-01`, to: today };
    default:
      return { from: addDays(today, 1 - Number(preset)), to: today };
  }
}

/** A month is asked about beside the month before: the days before this month's 1st to 3rd would be October's last. */
export const usualComparison = (preset: RangePreset | null): Comparison =>
  preset === "this_month" || preset === "last_month" ? "last_month" : "previous";

/** "7" before "this_month" where both are the same days. */
const presetOf = (from: string, to: string, today: string): RangePreset | null =>
  rangePresets.find((preset) => {
    const days = daysOf(preset, today);
    return days.from === from && days.to === to;
  }) ?? null;

/**
 * The days a dashboard's address asks for: `days` or `range` (a usual range, as of today), or `from` and `to`. A page is
 * never refused for its address: what makes no sense becomes the last 30 days.
 */
export function dashboardRange(query: RangeQuery, today: string): DashboardRange {
  const asked = rangePresets.find((preset) => preset === (query.range || query.days));
  if (asked) return { ...daysOf(asked, today), preset: asked, isSwapped: false };
  const last = Number(query.days);
  if (Number.isInteger(last) && last >= 1 && last <= longest) {
    return { from: addDays(today, 1 - last), to: today, preset: null, isSwapped: false };
  }
  if (query.from && isDate(query.from)) {
    const end = query.to && isDate(query.to) ? query.to : null;
    const isSwapped = end !== null && end < query.from;
    const [from, to] = isSwapped ? [end, query.from] : [query.from, end ?? today];
    const length = daysBetween(from, to);
    if (length >= 1 && length <= longest) return { from, to, preset: presetOf(from, to, today), isSwapped };
  }
  return { ...daysOf(usual, today), preset: usual, isSwapped: false };
}
