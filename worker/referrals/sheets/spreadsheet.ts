import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import type { spreadsheets } from "../tables";

/** Rows that count as sent and may not be in the spreadsheet yet: they are in R2, and belong to one place. */
export interface WaitingRows {
  key: string;
  count: number;
  tab: number;
  /** Where the first of them stands. */
  row: number;
}

/** A spreadsheet that is or was connected, and how far its raw data has come. */
export interface Book {
  number: number;
  spreadsheetId: string;
  tab: number;
  lastRow: number;
  correctionsThrough: number;
  waiting: WaitingRows | null;
  isFull: boolean;
}

type Row = RawRow<
  typeof spreadsheets,
  "number" | "spreadsheetId" | "tab" | "lastRow" | "correctionsThrough" | "waiting" | "fullAt"
>;

export async function readBook(db: Db, number: number): Promise<Book | null> {
  const row = await db.get<Row>(sql`SELECT number, spreadsheet_id AS spreadsheetId, tab, last_row AS lastRow,
    corrections_through AS correctionsThrough, waiting, full_at AS fullAt FROM spreadsheets WHERE number = ${number}`);
  if (!row) return null;
  const { waiting, fullAt, ...book } = row;
  return { ...book, waiting: waiting === null ? null : JSON.parse(waiting), isFull: fullAt !== null };
}

/** Ms after which whoever writes and says nothing counts as dead: more than any step takes. */
const lease = 150_000;

/** Takes a spreadsheet for a run, which then writes alone. False: another run has it. */
export async function holdBook(db: Db, number: number, run: string, now: number): Promise<boolean> {
  const { meta } =
    await db.run(sql`UPDATE spreadsheets SET held_by = ${run}, held_until = cast(${now + lease} as integer)
    WHERE number = ${number} AND (held_until <= ${now} OR held_by = ${run})`);
  return meta.changes > 0;
}

export async function releaseBook(db: Db, number: number, run: string): Promise<void> {
  await db.run(sql`UPDATE spreadsheets SET held_until = 0 WHERE number = ${number} AND held_by = ${run}`);
}

/** Where a run that lost its spreadsheet must not write. */
export const isHeldBy = (number: number, run: string): SQL =>
  sql`EXISTS (SELECT 1 FROM spreadsheets WHERE number = ${number} AND held_by = ${run})`;
