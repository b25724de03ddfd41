import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";

/** How something that was public came not to be. */
export interface Gone {
  at: number;
  change_summary: string;
}

/**
 * When and why a case, or a version of it, was withdrawn: null for one that is public, that never was, or that there
 * is none of. Of a version that stands in a case that was withdrawn, the closing of the case is told.
 */
export async function findGone(db: Db, caseId: string, version?: number): Promise<Gone | null> {
  const row = await db.get<{ at: number | null; change_summary: string | null }>(sql`
    SELECT e.at, e.change_summary FROM casebook_cases c
      JOIN casebook_versions v ON v.case_id = c.case_id
        AND v.version = ${version === undefined ? sql`c.last_published` : sql`cast(${version} as integer)`}
      JOIN casebook_events e ON e.case_id = c.case_id AND e.action = 'closed'
        AND e.version = iif(v.state = 'CLOSED', v.version, c.last_published)
    WHERE c.case_id = ${caseId} AND v.first_published_at IS NOT NULL
      AND (v.state = 'CLOSED' OR c.public_version IS NULL)
    ORDER BY e.n DESC LIMIT 1`);
  return row?.at ? { at: row.at, change_summary: row.change_summary ?? "" } : null;
}
