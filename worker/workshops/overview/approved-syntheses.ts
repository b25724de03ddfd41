import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { toInstant } from "../../core/time";
import type { ApprovedSynthesis } from "./schemas";

/** The latest approved ones of a province's assessments, at most so many. */
export async function approvedSyntheses(
  db: Db,
  provinceId: string,
  most: number,
): Promise<ApprovedSynthesis[]> {
  const rows = await db.all<Omit<ApprovedSynthesis, "approved_at"> & { approved_at: number }>(sql`
    SELECT s.id, s.assessment_id, s.workshop, s.synthesis_text, s.approved_at
    FROM assessments a CROSS JOIN workshop_syntheses s ON s.assessment_id = a.id
    WHERE a.province_id = ${provinceId} AND s.status = 'approved'
    ORDER BY s.approved_at DESC, s.id DESC LIMIT cast(${most} as integer)`);
  return rows.map((row) => ({ ...row, approved_at: toInstant(row.approved_at) }));
}
