import { sql } from "drizzle-orm";
import { atomically, type Db, isUniqueViolation } from "../../core/db/db";
import { mostXlsxRows } from "../../core/export/xlsx-file";
import { claimKey } from "../../core/http/claim";
import { invalid, Problem } from "../../core/http/problem";
import { newJob, ring } from "../../core/jobs/job";
import { type Author, record } from "../../core/trail/record";
import type { Env } from "../../env";
import { statFilter } from "../insight/stat-filter";
import type { Viewer } from "../policies";
import { requireBook } from "../sheets/report-settings";
import { reportsOf } from "./reports-of";
import { exportJob } from "./run-export";
import type { NewExport } from "./schemas";

interface Request {
  env: Env;
  db: Db;
  by: Author;
  viewer: Viewer;
  /** Of the person: what the first sheet of an XLSX is written in. */
  locale: string;
}

/** Rows of all sheets, where each is known before. */
const sum = (counts: readonly (number | null)[]) =>
  counts.reduce<number | null>((total, n) => (total === null || n === null ? null : total + n), 0);

/** Reports that a spreadsheet keeps for everybody: rows of a campaign or an officer alone would stand among the others. */
const kept: readonly string[] = ["raw_events", "weekly_summary", "yoy", "all"];

/** Refuses what cannot be written to a spreadsheet; 409 where none is connected. */
async function requireSheet({ db, viewer }: Request, { report, campaign_id, officer_id }: NewExport) {
  if (viewer.role !== "admin")
    throw new Problem("forbidden", "Only an administrator writes into the spreadsheet: choose CSV or XLSX.");
  if (kept.includes(report) && (campaign_id || officer_id)) {
    const field = campaign_id ? "campaign_id" : "officer_id";
    throw invalid(
      field,
      "This report is everybody's in the spreadsheet. Leave this out, or choose CSV or XLSX.",
    );
  }
  await requireBook(db);
}

/** How many rows there will be; null where nobody knows. An XLSX whose sheet would overflow is refused. */
async function expectRows({ db, by, viewer }: Request, wanted: NewExport) {
  const { from, to, campaign_id, officer_id } = wanted;
  const query = { from, to, campaign_id: campaign_id ?? undefined, officer_id: officer_id ?? undefined };
  const filter = await statFilter(db, viewer, query, by.now);
  const call = { db, filter, asOf: by.now };
  const counts = await Promise.all(reportsOf(wanted.report).map((report) => report.count(call)));
  if (wanted.format === "xlsx" && counts.some((n) => n !== null && n > mostXlsxRows)) {
    const says = `An XLSX sheet holds ${mostXlsxRows.toLocaleString("en")} rows at most, and this would have more. Choose CSV, or a shorter range.`;
    throw new Problem("export_too_large", says);
  }
  // What a spreadsheet has already is not written again, and nobody knows before how much that is.
  const expected = wanted.format === "google_sheets" ? null : sum(counts);
  return { filter, expected };
}

/** `POST /exports`: it waits in the queue. An officer's is of their own rows, whatever they ask for. */
export async function requestExport(request: Request, wanted: NewExport, id: string): Promise<void> {
  const { env, db, by, locale } = request;
  if (wanted.format === "google_sheets") await requireSheet(request, wanted);
  const { filter, expected } = await expectRows(request, wanted);
  const { report, format, delimiter, decimal, from, to } = wanted;
  const job = newJob(exportJob.kind, id, by.now);
  try {
    await atomically(db, [
      ...claimKey(by),
      sql`INSERT INTO exports (id, report, format, from_day, to_day, campaign_id, officer_id, delimiter, decimal_sign,
          locale, rows_expected, created_by, created_at)
        VALUES (${id}, ${report}, ${format}, ${from}, ${to}, ${filter.campaignId}, ${filter.officerId}, ${delimiter},
          ${decimal}, ${locale}, ${expected}, ${by.actor?.id ?? ""}, cast(${by.now} as integer))`,
      job.statement,
      record(db, by, "export.requested", id, { report, format, from, to }),
    ]);
  } catch (error) {
    if (isUniqueViolation(error, "exports.id")) return; // the same request came before
    throw error;
  }
  await ring(env, [job]);
}
