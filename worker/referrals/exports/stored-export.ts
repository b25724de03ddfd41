import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import type { Segment } from "../../core/export/segments";
import type { exports } from "../tables";

type Stored =
  | "id"
  | "report"
  | "format"
  | "status"
  | "delimiter"
  | "decimalSign"
  | "locale"
  | "fromDay"
  | "toDay"
  | "campaignId"
  | "officerId"
  | "rowsWritten"
  | "attempts"
  | "state"
  | "createdBy";

/** An export as its job needs it. */
export type StoredExport = RawRow<typeof exports, Stored>;

/** Where a run put the file down. */
export interface ExportState {
  /** When this attempt began, in ms: what AsOf says. */
  asOf: number;
  /** The sheet that is being written, by its place; −1 before the first. */
  place: number;
  isBegun: boolean;
  /** When the reading of each sheet's first and last rows began, in ms, by its name. */
  readAt: Record<string, [first: number, last: number]>;
  /** Where its next rows begin. */
  mark: string | null;
  /** What the file's writer remembers. */
  file: unknown;
  segments: Segment[];
}

export async function readStored(db: Db, id: string): Promise<StoredExport | null> {
  const row =
    await db.get<StoredExport>(sql`SELECT id, report, format, status, delimiter, decimal_sign AS decimalSign,
    locale, from_day AS fromDay, to_day AS toDay, campaign_id AS campaignId, officer_id AS officerId,
    rows_written AS rowsWritten, attempts, state, created_by AS createdBy FROM exports WHERE id = ${id} AND deleted_at IS NULL`);
  return row ?? null;
}

/** Where the pieces of exports' files are, a folder each. */
export const exportsFolder = "exports";
export const folderOf = (id: string): string => `${exportsFolder}/${id}`;

export const keptDays = 30;
