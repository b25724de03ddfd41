// Pure.
import { addDays, localDay, localHour, startOfDay, weekdayOf } from "../../core/time";
import { nextMonth } from "../rollups/periods";
import type { ScheduledReport } from "./report-range";

const minute = 60_000;
const hour = 60 * minute;

/** Minutes between two runs of raw data: with what a run takes, an event is in the sheet within five. */
const rawMinutes = 4;

/** The slot of raw data that an instant is in, as its first minute: 2026-11-28T03:04. */
export const rawSlot = (now: number): string =>
  new Date(Math.floor(now / (rawMinutes * minute)) * rawMinutes * minute).toISOString().slice(0, 16);

/** The local hour at which weeks and months are written: what came around midnight is counted by then. */
export const morning = 4;

/** UTC: campaigns' days. */
export const campaignHour = 3;

/** When it is morning on a local day, whatever its clocks do. */
function morningOf(day: string, timeZone: string): number {
  const start = startOfDay(day, timeZone);
  for (let at = start; ; at += hour) {
    const local = localHour(at, timeZone);
    if (local.day > day || (local.day === day && local.hour >= morning)) return at;
  }
}

/** When a report is written next. */
export function nextRun(report: ScheduledReport, now: number, timeZone: string): number {
  const after = (every: number, offset = 0) => (Math.floor((now - offset) / every) + 1) * every + offset;
  if (report === "raw_events") return after(rawMinutes * minute);
  if (report === "officer_summary") return after(hour);
  if (report === "campaign_summary") return after(24 * hour, campaignHour * hour);
  const today = localDay(now, timeZone);
  const isWeek = report === "weekly_summary";
  const first = isWeek ? addDays(today, 1 - weekdayOf(today)) : `${today.slice(0, 7)}-01`;
  const at = morningOf(first, timeZone);
  if (at > now) return at;
  return morningOf(isWeek ? addDays(first, 7) : `${nextMonth(first.slice(0, 7))}-01`, timeZone);
}
