import { rangePresets } from "../../../web/ui/range-presets";
import { addDays, daysBetween, isDate } from "../../core/time";

export interface AskedRange {
  from?: string | undefined;
  to?: string | undefined;
  days?: string | undefined;
}

/**
 * The days a dashboard's address asks for: `days` (a preset) that end today, or `from` and `to`. A page is never
 * refused for its address: what makes no sense becomes the last 30 days.
 */
export function dashboardRange(asked: AskedRange, today: string) {
  const days = rangePresets.find((preset) => String(preset) === asked.days);
  if (days === undefined && asked.from && isDate(asked.from)) {
    const to = asked.to && isDate(asked.to) ? asked.to : today;
    const length = daysBetween(asked.from, to);
    const preset = rangePresets.find((days) => to === today && days === length) ?? null;
    if (length >= 1 && length <= 1100) return { from: asked.from, to, days: preset };
  }
  const length = days ?? 30;
  return { from: addDays(today, 1 - length), to: today, days: length };
}
