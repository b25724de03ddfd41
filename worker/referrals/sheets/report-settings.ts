import { sql } from "drizzle-orm";
import * as z from "zod";
import { atomically, type Db, type Statement } from "../../core/db/db";
import { Problem } from "../../core/http/problem";
import { type Author, record } from "../../core/trail/record";

const schedule = z.object({
  raw_events: z.boolean().default(true),
  officer_summary: z.boolean().default(true),
  campaign_summary: z.boolean().default(true),
  weekly_summary: z.boolean().default(true),
  yoy: z.boolean().default(true),
});
const digests = z.object({ weekly: z.boolean().default(true) });

/** The id, or the whole address that a person copies out of the browser. */
const spreadsheetId = z
  .string()
  .trim()
  .max(500)
  .transform((text) => /\/spreadsheets\/d\/([\w-]+)/.exec(text)?.[1] ?? text)
  .pipe(z.string().regex(/^[\w-]{1,200}$/, "Give the spreadsheet's ID, or its address from the browser."));

export const reportSettings = z.object({
  spreadsheet_id: spreadsheetId
    .nullable()
    .describe("The ID in the spreadsheet's address; null: none is connected"),
  schedule: schedule.prefault({}),
  digests: digests.prefault({}),
});
export type ReportSettings = z.output<typeof reportSettings>;

/** `book`: the number of the spreadsheet that is connected, among all that were. */
const stored = reportSettings.extend({
  spreadsheet_id: z.string().nullable().default(null),
  book: z.int().nullable().default(null),
});
type Stored = z.output<typeof stored>;

const key = "referrals.reports";

export async function readReportSettings(db: Db): Promise<Stored> {
  const row = await db.get<{ value: string }>(sql`SELECT value FROM settings WHERE key = ${key}`);
  return stored.parse(row ? JSON.parse(row.value) : {});
}

/**
 * A spreadsheet has a number for each time that it is connected, and its raw data goes on from there. One that comes back
 * before another was given any keeps its number; one that comes back later begins anew, in a tab behind those it has.
 */
async function bookFor(db: Db, id: string): Promise<{ number: number; statements: Statement[] }> {
  const books = await db.all<{ number: number; spreadsheetId: string; tab: number; isUsed: number }>(sql`
    SELECT number, spreadsheet_id AS spreadsheetId, tab, rows_written > 0 OR waiting IS NOT NULL AS isUsed
    FROM spreadsheets ORDER BY number DESC`);
  const known = books.find((book) => book.spreadsheetId === id);
  const since = books.filter(({ number }) => known && number > known.number);
  if (known && !since.some(({ isUsed }) => isUsed)) return { number: known.number, statements: [] };
  const number = (books[0]?.number ?? 0) + 1;
  const tab = known?.isUsed ? known.tab + 1 : 1;
  return {
    number,
    statements: [
      sql`INSERT INTO spreadsheets (number, spreadsheet_id, tab)
        VALUES (cast(${number} as integer), ${id}, cast(${tab} as integer))`,
    ],
  };
}

/** `PUT /settings/reports` */
export async function changeReportSettings(db: Db, by: Author, change: ReportSettings): Promise<void> {
  const now = await readReportSettings(db);
  const { spreadsheet_id: id } = change;
  const isSame = id === now.spreadsheet_id;
  const book = isSame
    ? { number: now.book, statements: [] }
    : id === null
      ? { number: null, statements: [] }
      : await bookFor(db, id);
  const value = JSON.stringify({ ...change, book: book.number });
  await atomically(db, [
    ...book.statements,
    sql`INSERT INTO settings (key, value, updated_at, updated_by)
      VALUES (${key}, ${value}, cast(${by.now} as integer), ${by.actor?.id ?? null})
      ON CONFLICT DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at, updated_by = excluded.updated_by`,
    record(db, by, "reports.configured", "org", { spreadsheet_id: id, ...change.schedule }),
  ]);
}

/** The number of the connected spreadsheet; 409 where none is. */
export async function requireBook(db: Db): Promise<number> {
  const { book } = await readReportSettings(db);
  if (book === null)
    throw new Problem("no_spreadsheet", "No spreadsheet is connected. Connect one in Settings, Reports.");
  return book;
}
