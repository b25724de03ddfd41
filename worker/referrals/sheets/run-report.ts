import { type SQL, sql } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import { SheetsError } from "../../core/google/sheets-error";
import { type JobCall, newJob, ring, type WaitingWork } from "../../core/jobs/job";
import { readOrganisation } from "../../core/organisation/organisation";
import { localDay } from "../../core/time";
import type { StatFilter } from "../insight/stat-filter";
import { firstDay } from "../reports/raw-span";
import type { ReportName } from "../reports/reports";
import type { Period } from "../rollups/periods";
import { mailOfFailingRuns } from "./failing-runs";
import { rangeOfPeriod, type ScheduledReport } from "./report-range";
import { readReportSettings } from "./report-settings";
import { whileOthersLook, withSpreadsheet, writeReport } from "./write-report";

const kind = "sheet_run";

/** A report's run for a period waits in the queue, once, however often it is asked for. */
export async function requestRun(call: JobCall, report: ScheduledReport, period: string): Promise<void> {
  const { env, db, now } = call;
  const job = newJob(kind, `${report} ${period}`, now, { ifChanged: true });
  const [added] = await atomically(db, [
    sql`INSERT INTO sheet_runs (report, period, due_at, at)
      VALUES (${report}, ${period}, cast(${now} as integer), cast(${now} as integer)) ON CONFLICT DO NOTHING`,
    job.statement,
  ]);
  if (added?.meta.changes) await ring(env, [job]);
}

/** The filter of everybody's figures on the days of a report's period. */
export async function filterOfRun(
  db: Db,
  report: ScheduledReport,
  period: string,
  now: number,
): Promise<StatFilter> {
  const { timeZone } = await readOrganisation(db);
  const today = localDay(now, timeZone);
  const everybody = { campaignId: null, officerId: null, timeZone, today };
  const all: Period = { from: "0000-01-01", to: today };
  const first = await db.get<{ day: string | null }>(
    firstDay({ ...everybody, period: all }, all.from, all.to),
  );
  return { ...everybody, period: rangeOfPeriod(report, period, { today, firstDay: first?.day ?? null }) };
}

/** The sheets that a run writes: the days' figures come with the campaigns'. */
const sheetsOf = (report: ScheduledReport): ReportName[] =>
  report === "campaign_summary" ? ["campaign_summary", "time_series"] : [report];

interface Run {
  report: ScheduledReport;
  period: string;
}

const runOf = (subject: string): Run => {
  const [report, period = ""] = subject.split(" ");
  return { report: report as ScheduledReport, period };
};

/**
 * Ends a run, and with it those of earlier periods that wait: their sheets are written by the same figures. What is
 * waited for no more and old goes.
 */
const endRuns = ({ report, period }: Run, now: number, set: SQL): SQL[] => [
  sql`UPDATE sheet_runs SET ${set}, at = cast(${now} as integer)
    WHERE report = ${report} AND period <= ${period} AND status IN ('queued', 'running')`,
  sql`DELETE FROM sheet_runs WHERE report = ${report} AND status IN ('done', 'failed') AND at < ${now - keptFor(report)}`,
];

const day = 86_400_000;
const keptFor = (report: ScheduledReport) =>
  report === "raw_events" ? 2 * day : report === "officer_summary" ? 14 * day : 800 * day;

const failRuns = (run: Run, now: number, { code, message }: { code: string; message: string }) =>
  endRuns(run, now, sql`status = 'failed', error_code = ${code}, error_message = ${message}`);

/** Whether this one must be written: not where it is done, nor where a later one waits, which does it too. */
async function isDue(db: Db, { report, period }: Run): Promise<boolean> {
  const waiting = await db.all<{ period: string }>(sql`SELECT period FROM sheet_runs
    WHERE report = ${report} AND period >= ${period} AND status IN ('queued', 'running') ORDER BY period LIMIT 2`);
  return waiting.length === 1 && waiting[0]?.period === period;
}

async function writeRun(call: JobCall, run: Run, book: number, again: (seconds?: number) => void) {
  const { db, now } = call;
  const outcome = await withSpreadsheet(
    call,
    book,
    async () => {},
    async (writing) => {
      const filter = await filterOfRun(db, run.report, run.period, now);
      let isDone = true;
      for (const name of sheetsOf(run.report)) {
        isDone = (await writeReport(writing, name, filter, now)).isDone && isDone;
      }
      return { isDone };
    },
  );
  if (outcome === null) return again(5); // another run writes it now
  if (!outcome.isDone) return again(whileOthersLook);
  await atomically(
    db,
    endRuns(run, Date.now(), sql`status = 'done', error_code = NULL, error_message = NULL`),
  );
}

const notWritten = "The report could not be written, though it was tried several times.";

/** Writes a scheduled report into the connected spreadsheet. */
export const sheetRunJob: WaitingWork = {
  kind,
  retryDelays: [30, 120, 600, 1800],
  lease: 180,
  async run(call, subject, again) {
    const { db, now } = call;
    const run = runOf(subject);
    if (!(await isDue(db, run))) return;
    const { book, schedule } = await readReportSettings(db);
    if (book === null || !schedule[run.report]) {
      const message = "No spreadsheet is connected any more, or this report was switched off meanwhile.";
      await atomically(db, failRuns(run, now, { code: "no_spreadsheet", message }));
      return;
    }
    const here = sql`report = ${run.report} AND period = ${run.period}`;
    await db.run(sql`UPDATE sheet_runs SET status = 'running', at = cast(${now} as integer) WHERE ${here}`);
    try {
      await writeRun(call, run, book, again);
    } catch (error) {
      if (error instanceof SheetsError && error.retryAfter === null) {
        await atomically(db, [
          ...(await mailOfFailingRuns(call, error.message)),
          ...failRuns(run, Date.now(), error),
        ]);
        return;
      }
      const message = error instanceof SheetsError ? error.message : null;
      await db.run(sql`UPDATE sheet_runs SET status = 'queued', error_message = ${message} WHERE ${here}`);
      throw error;
    }
  },
  failed: async (call, subject) => {
    const run = runOf(subject);
    const code = sql`iif(error_message IS NULL, 'internal_error', 'sheets_unavailable')`;
    const message = sql`coalesce(error_message, ${notWritten})`;
    const told = await call.db.get<{
      message: string | null;
    }>(sql`SELECT error_message AS message FROM sheet_runs
      WHERE report = ${run.report} AND period = ${run.period}`);
    return [
      ...(await mailOfFailingRuns(call, told?.message ?? notWritten)),
      ...endRuns(run, call.now, sql`status = 'failed', error_code = ${code}, error_message = ${message}`),
    ];
  },
};
