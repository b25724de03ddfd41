import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { toInstant } from "../../core/time";
import type { AssessmentBrief } from "./schemas";

/** The latest that fit, at most so many. `a`: the assessment. */
export async function latestAssessments(db: Db, condition: SQL, most: number): Promise<AssessmentBrief[]> {
  const rows = await db.all<Omit<AssessmentBrief, "created_at"> & { created_at: number }>(sql`
    SELECT a.id, a.title, a.status, a.level, a.category, a.priority, a.primary_methodology, a.planned_start_date,
      a.planned_end_date, a.progress, a.region_id, a.province_id, a.created_at
    FROM assessments a WHERE ${condition}
    ORDER BY a.created_at DESC, a.id DESC LIMIT cast(${most} as integer)`);
  return rows.map((row) => ({ ...row, created_at: toInstant(row.created_at) }));
}
