// Pure.
import { addDays, localDay, weekdayOf } from "../../core/time";
import { lastOfMonth, type Period } from "../rollups/periods";

/** Reports that are written by themselves. */
export const scheduledReports = [
  "raw_events",
  "officer_summary",
  "campaign_summary",
  "weekly_summary",
  "yoy",
] as const;
export type ScheduledReport = (typeof scheduledReports)[number];

const hour = 3_600_000;

/** The last `count` days that end with this one. */
const daysTo = (to: string, count: number): Period => ({ from: addDays(to, 1 - count), to });

/** How many days the summaries are of: as many as statistics are where nobody says otherwise. */
const summaryDays = 30;

const mondayOf = (day: string) => addDays(day, 1 - weekdayOf(day));

/**
 * What a report's scheduled period is about, of the period in which it fell due: an hour of the officers' (UTC), the last
 * local day that was over at 03:00 UTC of a campaigns' day, the Monday of the week before, the month before.
 */
export function aboutPeriod(
  report: Exclude<ScheduledReport, "raw_events">,
  due: string,
  timeZone: string,
): string {
  if (report === "officer_summary") return due;
  if (report === "campaign_summary") return addDays(localDay(Date.parse(`${due}T03:00:00Z`), timeZone), -1);
  if (report === "weekly_summary") return addDays(due, -7);
  return addDays(`${due}-01`, -1).slice(0, 7);
}

/** The days that a scheduled report is of. `period`: what it is about; `firstDay`: the first on which anything is counted. */
export function rangeOfPeriod(
  report: ScheduledReport,
  period: string,
  { today, firstDay }: { today: string; firstDay: string | null },
): Period {
  if (report === "campaign_summary") return daysTo(period, summaryDays);
  if (report === "weekly_summary") {
    const longest = addDays(period, -7 * 52);
    const first = firstDay === null ? period : mondayOf(firstDay);
    return { from: first > longest ? (first < period ? first : period) : longest, to: addDays(period, 6) };
  }
  if (report === "yoy") {
    const longest = `${Number(period.slice(0, 4)) - 1}${period.slice(4)}-01`;
    const first = firstDay === null ? `${period}-01` : `${firstDay.slice(0, 7)}-01`;
    const from = first > longest ? first : longest;
    return { from: from < `${period}-01` ? from : `${period}-01`, to: lastOfMonth(period) };
  }
  return daysTo(today, summaryDays);
}

/** The period that a report written at this very moment is about. */
export function periodNow(report: ScheduledReport, now: number, timeZone: string): string {
  const today = localDay(now, timeZone);
  if (report === "raw_events") return new Date(now).toISOString().slice(0, 16);
  if (report === "officer_summary") return new Date(Math.floor(now / hour) * hour).toISOString().slice(0, 13);
  if (report === "campaign_summary") return addDays(today, -1);
  if (report === "weekly_summary") return addDays(mondayOf(today), -7);
  return addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7);
}
