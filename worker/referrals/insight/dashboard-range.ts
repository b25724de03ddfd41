import { rangePresets } from "../../../web/ui/range-presets";
import { addDays, daysBetween, isDate } from "../../core/time";

export interface RangeQuery {
  from?: string | undefined;
  to?: string | undefined;
  days?: string | undefined;
}

/**
 * The days a dashboard's address asks for: `days` (a preset) that end today, or `from` and `to`. A page is never
 * refused for its address: what makes no sense becomes the last 30 days.
 */
export function dashboardRange(query: RangeQuery, today: string) {
  const days = rangePresets.find((preset) => String(preset) === query.days);
  if (days === undefined && query.from && isDate(query.from)) {
    const to = query.to && isDate(query.to) ? query.to : today;
    const length = daysBetween(query.from, to);
    const preset = rangePresets.find((days) => to === today && days === length) ?? null;
    if (length >= 1 && length <= 1100) return { from: query.from, to, days: preset };
  }
  const length = days ?? 30;
  return { from: addDays(today, 1 - length), to: today, days: length };
}
