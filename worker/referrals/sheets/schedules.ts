import { sql } from "drizzle-orm";
import type { Schedule } from "../../core/jobs/schedule";
import { readOrganisation } from "../../core/organisation/organisation";
import { campaignHour, morning, rawSlot } from "./next-run";
import { aboutPeriod, type ScheduledReport } from "./report-range";
import { readReportSettings } from "./report-settings";
import { requestRun } from "./run-report";

/** A report of a period is asked for where a spreadsheet is connected and the report is switched on. */
const written = (
  report: Exclude<ScheduledReport, "raw_events">,
): Pick<Extract<Schedule, { catchUp: string }>, "run"> => ({
  async run(call, due) {
    const { book, schedule } = await readReportSettings(call.db);
    if (book === null || !schedule[report]) return;
    const { timeZone } = await readOrganisation(call.db);
    await requestRun(call, report, aboutPeriod(report, due, timeZone));
  },
});

/** Reports are written to the connected spreadsheet by themselves; a period that was missed is caught up. */
export const sheetSchedules: Schedule[] = [
  {
    every: "minute",
    name: "reports.raw_events",
    async run(call) {
      const { db, now } = call;
      const { book, schedule } = await readReportSettings(db);
      if (book === null || !schedule.raw_events) return;
      const active = await db.get(sql`SELECT 1 FROM sheet_runs
        WHERE report = 'raw_events' AND status IN ('queued', 'running') LIMIT 1`);
      if (!active) await requestRun(call, "raw_events", rawSlot(now));
    },
  },
  { every: "hour", catchUp: "each", name: "reports.officer_summary", ...written("officer_summary") },
  {
    ...{ every: "day", atHour: campaignHour, catchUp: "each" },
    ...{ name: "reports.campaign_summary", ...written("campaign_summary") },
  },
  {
    ...{ every: "week", atHour: morning, zone: "organisation", catchUp: "each" },
    ...{ name: "reports.weekly_summary", ...written("weekly_summary") },
  },
  {
    ...{ every: "month", atHour: morning, zone: "organisation", catchUp: "each" },
    ...{ name: "reports.yoy", ...written("yoy") },
  },
];
