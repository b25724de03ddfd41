import { sql } from "drizzle-orm";
import type { Db } from "../db/db";
import type { RawRow } from "../db/raw-row";
import type { recountDifferences, recounts } from "../db/tables";

type RecountRow = RawRow<
  typeof recounts,
  "id" | "startedAt" | "startedBy" | "finishedAt" | "compared" | "differences"
>;

export type DifferenceRow = RawRow<
  typeof recountDifferences,
  "place" | "owner" | "period" | "measure" | "expected" | "found"
>;

/** The last thirty, the latest first. */
export const lastRecounts = (db: Db): Promise<RecountRow[]> =>
  db.all<RecountRow>(sql`SELECT id, started_at AS startedAt, started_by AS startedBy, finished_at AS finishedAt,
    compared, differences FROM recounts ORDER BY id DESC LIMIT 30`);

/** What the last one that found anything found, if the last one of all did. */
export const lastDifferences = (db: Db): Promise<DifferenceRow[]> =>
  db.all<DifferenceRow>(sql`SELECT place, owner, period, measure, expected, found FROM recount_differences
    WHERE recount_id = (SELECT id FROM recounts WHERE finished_at IS NOT NULL ORDER BY id DESC LIMIT 1)
    ORDER BY place, owner, period, measure LIMIT 200`);
