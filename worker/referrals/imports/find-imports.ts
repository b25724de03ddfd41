import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { toInstant } from "../../core/time";

/** One import of the past. */
export interface EarlierImport {
  id: string;
  at: string;
  /** Who did it; null for an API key. */
  by: string | null;
  clicks: number;
  signups: number;
}

const shown = 20;
/** Of one call there are at most 10. */
const batches = shown * 10;

/** The latest imports that brought something. */
export async function latestImports(db: Db): Promise<EarlierImport[]> {
  const rows = await db.all<Omit<EarlierImport, "at"> & { at: number }>(sql`
    SELECT b.import_id AS id, min(b.at) AS at, p.name AS by, sum(b.clicks) AS clicks, sum(b.signups) AS signups
    FROM (SELECT * FROM import_batches ORDER BY number DESC LIMIT ${batches}) b LEFT JOIN people p ON p.id = b.by
    GROUP BY b.import_id ORDER BY max(b.number) DESC LIMIT ${shown}`);
  return rows.map((row) => ({ ...row, at: toInstant(row.at) }));
}
