import { sql } from "drizzle-orm";
import { atomically } from "../../core/db/db";
import { SheetsError } from "../../core/google/sheets-error";
import type { JobCall } from "../../core/jobs/job";
import { newEvent, ringForEvents } from "../../core/webhooks/new-event";
import { filterOf } from "../exports/sheet-source";
import type { StoredExport } from "../exports/stored-export";
import { mailOfFailure } from "../exports/tell-failure";
import { type ReportName, reports } from "../reports/reports";
import { readReportSettings } from "./report-settings";
import { addressOf, whileOthersLook, withSpreadsheet, writeReport } from "./write-report";

/** Where a run put an export to a spreadsheet down. */
interface State {
  /** When it began, in ms. */
  asOf: number;
  /** The report that is being written, by its place. */
  place: number;
  rows: number;
}

/** Seconds until a run looks again whether the spreadsheet is free. */
const otherwise = 5;

/** The events last: they may be many, and the summaries need not wait for them. */
const everything = (Object.keys(reports) as ReportName[]).sort(
  (a, b) => Number(a === "raw_events") - Number(b === "raw_events"),
);

const namesOf = (report: string): ReportName[] => (report === "all" ? everything : [report as ReportName]);

/** Ends an export that trying again would not mend, with what has to be done. */
async function refuse(call: JobCall, id: string, { code, message }: { code: string; message: string }) {
  await atomically(call.db, [
    sql`UPDATE exports SET status = 'failed', error_code = ${code}, error_message = ${message},
      finished_at = cast(${call.now} as integer) WHERE id = ${id} AND status IN ('queued', 'running')`,
    ...(await mailOfFailure(call, id)),
  ]);
}

/** Writes an export into the connected spreadsheet, for a moment; then it has its turn again. */
export async function writeExport(
  call: JobCall,
  stored: StoredExport,
  again: (afterSeconds?: number) => void,
): Promise<void> {
  const { db, now } = call;
  const { id, fromDay, toDay, campaignId, officerId } = stored;
  const { book } = await readReportSettings(db);
  if (book === null) {
    const message = "No spreadsheet is connected any more. Connect one in Settings, Reports.";
    await refuse(call, id, { code: "no_spreadsheet", message });
    return;
  }
  const state: State = stored.state === null ? { asOf: now, place: 0, rows: 0 } : JSON.parse(stored.state);
  const names = namesOf(stored.report);
  const save = (rows: number) =>
    db.run(sql`UPDATE exports SET state = ${JSON.stringify({ ...state, rows })},
      rows_written = cast(${rows} as integer) WHERE id = ${id} AND status = 'running'`);
  try {
    const outcome = await withSpreadsheet(
      call,
      book,
      async (rows) => {
        await save(state.rows + rows);
      },
      async (writing) => {
        const filter = await filterOf(db, { fromDay, toDay, campaignId, officerId }, state.asOf);
        const name = names[state.place];
        if (!name) return { isCut: false, isDone: true, url: null };
        const { rows, isDone } = await writeReport(writing, name, filter, state.asOf);
        state.rows += rows;
        if (isDone) state.place += 1;
        await save(state.rows);
        const isOver = state.place >= names.length;
        return { isCut: !isDone, isDone: isOver, url: isOver ? await addressOf(writing) : null };
      },
    );
    if (outcome === null) return again(otherwise);
    if (!outcome.isDone) return again(outcome.isCut ? whileOthersLook : 0);
    const now = Date.now();
    const results = await atomically(db, [
      sql`UPDATE exports SET status = 'done', rows_expected = cast(${state.rows} as integer),
        sheet_url = ${outcome.url}, finished_at = cast(${now} as integer) WHERE id = ${id} AND status = 'running'`,
      newEvent("export.done", id, now, { when: sql`changes() > 0` }),
    ]);
    await ringForEvents(call.env, results);
  } catch (error) {
    if (!(error instanceof SheetsError)) throw error;
    if (error.retryAfter !== null) {
      // Told where the last try fails too.
      await db.run(
        sql`UPDATE exports SET error_message = ${error.message} WHERE id = ${id} AND status = 'running'`,
      );
      throw error;
    }
    await refuse(call, id, error);
  }
}
