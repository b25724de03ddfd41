import type { Db } from "../../core/db/db";
import { readOrganisation } from "../../core/organisation/organisation";
import { addDays, localDay } from "../../core/time";
import type { Period } from "../rollups/periods";
import { periodNow, type ScheduledReport, scheduledReports } from "./report-range";
import { filterOfRun } from "./run-report";

const isScheduled = (report: string): report is ScheduledReport =>
  (scheduledReports as readonly string[]).includes(report);

/** The days of a report that is written now, as its schedule would choose them; of all reports, the last 30. */
export async function daysOfRunNow(db: Db, report: string, now: number): Promise<Period> {
  const { timeZone } = await readOrganisation(db);
  const today = localDay(now, timeZone);
  if (!isScheduled(report)) return { from: addDays(today, -29), to: today };
  return (await filterOfRun(db, report, periodNow(report, now, timeZone), now)).period;
}
