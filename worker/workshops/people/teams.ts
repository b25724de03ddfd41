import { sql } from "drizzle-orm";
import { type Db, guard, type Statement } from "../../core/db/db";
import { notValid } from "../../core/http/parse";
import type { Author } from "../../core/trail/record";

/** 400 names each that is no assessment. */
export async function refuseAssessments(db: Db, ids: readonly string[]): Promise<void> {
  const rows = await db.all<{ at: number }>(sql`
    SELECT n.key AS at FROM json_each(${JSON.stringify(ids)}) n
    WHERE n.value NOT IN (SELECT id FROM assessments)`);
  if (rows.length === 0) return;
  throw notValid(
    rows
      .slice(0, 20)
      .map(({ at }) => ({ path: `assessment_ids.${at}`, message: "There is no such assessment." })),
  );
}

/** What was read of these assessments and their teams is read no more. */
const touch = (by: Author, ids: string): Statement =>
  sql`UPDATE assessments SET updated_at = max(cast(${by.now} AS integer), updated_at + 1)
    WHERE id IN (SELECT value FROM json_each(${ids}))`;

/** They facilitate these assessments, too. 409 for one that has gone, and for a team of more than 50. */
export function joinTeams(by: Author, personId: string, assessmentIds: readonly string[]): Statement[] {
  const ids = JSON.stringify(assessmentIds);
  return [
    guard(
      "conflict",
      sql`EXISTS (SELECT 1 FROM json_each(${ids}) WHERE value NOT IN (SELECT id FROM assessments))`,
    ),
    sql`INSERT INTO assessment_team (assessment_id, person_id, role, n)
      SELECT value, ${personId}, 'facilitator',
        (SELECT coalesce(max(n), -1) + 1 FROM assessment_team t WHERE t.assessment_id = value)
      FROM json_each(${ids}) WHERE TRUE ON CONFLICT DO NOTHING`,
    guard(
      "conflict",
      sql`EXISTS (SELECT 1 FROM json_each(${ids})
        WHERE (SELECT count(*) FROM assessment_team t WHERE t.assessment_id = value) > 50)`,
    ),
    touch(by, ids),
  ];
}

/** They facilitate none but these. */
export function leaveTeamsBut(by: Author, personId: string, assessmentIds: readonly string[]): Statement[] {
  const kept = sql`(SELECT value FROM json_each(${JSON.stringify(assessmentIds)}))`;
  const left = sql`person_id = ${personId} AND role = 'facilitator' AND assessment_id NOT IN ${kept}`;
  return [
    sql`UPDATE assessments SET updated_at = max(cast(${by.now} AS integer), updated_at + 1)
      WHERE id IN (SELECT assessment_id FROM assessment_team WHERE ${left})`,
    sql`DELETE FROM assessment_team WHERE ${left}`,
  ];
}
