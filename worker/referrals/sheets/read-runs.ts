import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import { readOrganisation } from "../../core/organisation/organisation";
import { toInstant } from "../../core/time";
import type { sheetRuns } from "../tables";
import { nextRun } from "./next-run";
import { type ScheduledReport, scheduledReports } from "./report-range";
import type { ReportSettings } from "./report-settings";

type Row = RawRow<typeof sheetRuns, "report" | "period" | "status" | "at" | "errorCode" | "errorMessage">;

/** Of each report the latest: of raw data's, which come every few minutes, fewer. */
const shown = { raw: 12, others: 100 };

/** The scheduled runs, the latest first. */
export async function readRuns(db: Db) {
  const rows = await db.all<Row>(sql`
    SELECT report, period, status, at, error_code AS errorCode, error_message AS errorMessage FROM (
      SELECT *, row_number() OVER (PARTITION BY report ORDER BY period DESC) AS place FROM sheet_runs)
    WHERE place <= iif(report = 'raw_events', ${shown.raw}, ${shown.others}) ORDER BY at DESC, report, period DESC`);
  return rows.map(({ report, period, status, at, errorCode, errorMessage }) => ({
    ...{ report: report as ScheduledReport, period, status, at: toInstant(at) },
    error: status === "failed" ? { code: errorCode ?? "internal_error", message: errorMessage ?? "" } : null,
  }));
}

/** When each report that is switched on is written next; nothing is where no spreadsheet is connected. */
export async function readNext(db: Db, { spreadsheet_id, schedule }: ReportSettings, now: number) {
  if (spreadsheet_id === null) return [];
  const { timeZone } = await readOrganisation(db);
  return scheduledReports
    .filter((report) => schedule[report])
    .map((report) => ({ report, at: toInstant(nextRun(report, now, timeZone)) }));
}
