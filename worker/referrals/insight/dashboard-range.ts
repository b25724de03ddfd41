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
    const end = query.to && isDate(query.to) ? query.to : null;
    // Two dates the wrong way round are meant the other way.
    const [from, to] = end !== null && end < query.from ? [end, query.from] : [query.from, end ?? today];
    const length = daysBetween(from, to);
    const preset = rangePresets.find((days) => to === today && days === length) ?? null;
    if (length >= 1 && length <= 1100) return { from, to, days: preset };
  }
  const length = days ?? 30;
  return { from: addDays(today, 1 - length), to: today, days: length };
}
