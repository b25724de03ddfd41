import type { SheetRow } from "../../core/export/sheet";
import { clock } from "../../core/google/clock";
import { addressOfSpreadsheet } from "../../core/google/local-spreadsheet";
import { openSpreadsheet } from "../../core/google/open-spreadsheet";
import { appendMissing, replaceRows } from "../../core/google/write-sheet";
import type { JobCall } from "../../core/jobs/job";
import type { StatFilter } from "../insight/stat-filter";
import type { Report, ReportCall } from "../reports/report";
import { type ReportName, reports } from "../reports/reports";
import { wholeMonths, wholeWeeks } from "../rollups/periods";
import { appendRawEvents } from "./append-raw-events";
import { holdBook, readBook, releaseBook } from "./spreadsheet";
import type { Writing } from "./writing";

/** Ms that a run goes on; then others of the queue have their turn. */
const turn = 20_000;

/** Seconds that a run leaves the spreadsheet alone between two turns: whoever waits for it looks every five. */
export const whileOthersLook = 6;

async function readAll(report: Report, call: ReportCall): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  let mark: string | null = null;
  do {
    const read = await report.read(call, mark);
    rows.push(...read.rows);
    mark = read.next;
  } while (mark !== null);
  return rows;
}

/** The part of the filter's days in which a sheet lacks something: the figures of the rest are not worked out. */
function lackingDays(
  name: "weekly_summary" | "yoy",
  filter: StatFilter,
  known: ReadonlySet<string>,
): StatFilter | null {
  const { period, today } = filter;
  if (name === "weekly_summary") {
    const weeks = wholeWeeks(period).filter(({ from, to }) => to < today && !known.has(from));
    const [first, last] = [weeks[0], weeks.at(-1)];
    return first && last ? { ...filter, period: { from: first.from, to: last.to } } : null;
  }
  return wholeMonths(period) === null ? null : filter;
}

/** Writes one report into its sheet. Answers how many rows it wrote, and whether there are more. */
export async function writeReport(
  writing: Writing,
  name: ReportName,
  filter: StatFilter,
  asOf: number,
): Promise<{ rows: number; isDone: boolean }> {
  if (name === "raw_events") return appendRawEvents(writing);
  const { client, db } = writing;
  const report = reports[name];
  const call = { db, filter, asOf };
  if (name !== "weekly_summary" && name !== "yoy") {
    const rows = await readAll(report, call);
    await replaceRows(client, report, rows);
    return { rows: rows.length, isDone: true };
  }
  // A row of these is known by its first cell, the year over year's by the month and the metric.
  const keyColumns = name === "yoy" ? 2 : 1;
  const rows = await appendMissing(client, report, keyColumns, async (known) => {
    const lacking = lackingDays(name, filter, known);
    return lacking ? readAll(report, { ...call, filter: lacking }) : [];
  });
  return { rows, isDone: true };
}

/** Does work on a spreadsheet alone. Null: another run has it now. */
export async function withSpreadsheet<T>(
  { env, db, now }: Pick<JobCall, "env" | "db" | "now">,
  number: number,
  progress: (rows: number) => Promise<void>,
  work: (writing: Writing) => Promise<T>,
): Promise<T | null> {
  const book = await readBook(db, number);
  if (!book) throw new Error("a spreadsheet that is not known");
  const client = openSpreadsheet(env, book.spreadsheetId);
  const run = crypto.randomUUID();
  if (!(await holdBook(db, number, run, Date.now()))) return null;
  try {
    const held = (await readBook(db, number)) ?? book; // what the run before left
    return await work({ env, db, now, client, book: held, run, until: clock.now() + turn, progress });
  } finally {
    await releaseBook(db, number, run);
  }
}

/** Where people look at a spreadsheet. */
export async function addressOf({ client, book }: Pick<Writing, "client" | "book">): Promise<string> {
  const { url } = await client.read();
  return url ?? addressOfSpreadsheet(book.spreadsheetId);
}
