import { addDays, daysBetween } from "../../core/time";

export const presets = [7, 30, 60, 90, 365] as const;
const isDate = (text: string | undefined): text is string =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));

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
  const days = presets.find((preset) => String(preset) === asked.days);
  if (days === undefined && isDate(asked.from)) {
    const to = isDate(asked.to) ? asked.to : today;
    const length = daysBetween(asked.from, to);
    const preset = presets.find((days) => to === today && days === length) ?? null;
    if (length >= 1 && length <= 1100) return { from: asked.from, to, days: preset };
  }
  const length = days ?? 30;
  return { from: addDays(today, 1 - length), to: today, days: length };
}
