import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { isCritical } from "../needs/critical";
import type { AssessmentGroup, Groups, NeedGroup, ParticipantGroup, ReportGroup } from "./count-overview";

/** Where a need is: its place (alias p0) or what that stands below. */
const above = (level: "region" | "province"): SQL => sql`CASE ${level} WHEN p0.level THEN p0.id
  WHEN p1.level THEN p1.id WHEN p2.level THEN p2.id WHEN p3.level THEN p3.id END`;

const inPlaces = (provinces: readonly string[] | null, column: SQL): SQL =>
  provinces === null
    ? sql`TRUE`
    : sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(provinces)}))`;

/**
 * All that is counted, by region and province; of some provinces alone where they are named. An assessment, its
 * reports and its participants count where the assessment stands, a need where its own place is.
 */
export async function readGroups(db: Db, provinces: readonly string[] | null = null): Promise<Groups> {
  const here = inPlaces(provinces, sql`a.province_id`);
  const [assessments, needs, reports, participants] = await Promise.all([
    db.all<AssessmentGroup>(sql`
      SELECT a.region_id, a.province_id, a.status, a.primary_methodology AS method, count(*) AS n
      FROM assessments a WHERE ${here} GROUP BY a.region_id, a.province_id, a.status, a.primary_methodology`),
    db.all<NeedGroup>(sql`
      SELECT region_id, province_id, sum(total) AS total, sum(critical) AS critical, sum(validated) AS validated
      FROM (SELECT ${above("region")} AS region_id, ${above("province")} AS province_id, n.total, n.critical,
          n.validated
        FROM (SELECT n.place_id, count(*) AS total, sum(${isCritical}) AS critical,
            sum(n.status = 'validated') AS validated FROM needs n GROUP BY n.place_id) n
          CROSS JOIN places p0 ON p0.id = n.place_id LEFT JOIN places p1 ON p1.id = p0.parent_id
          LEFT JOIN places p2 ON p2.id = p1.parent_id LEFT JOIN places p3 ON p3.id = p2.parent_id) a
      WHERE ${here} GROUP BY region_id, province_id`),
    db.all<ReportGroup>(sql`
      SELECT a.region_id, a.province_id, r.details ->> 'state' AS state, count(*) AS n
      FROM assessments a CROSS JOIN staff_records r ON r.assessment_id = a.id AND r.kind = 'report'
      WHERE ${here} GROUP BY a.region_id, a.province_id, state`),
    db.all<ParticipantGroup>(sql`
      SELECT a.region_id, a.province_id, count(*) AS participants,
        sum((SELECT count(*) FROM json_each(p.completed))) AS submitted
      FROM assessments a CROSS JOIN participants p ON p.assessment_id = a.id AND p.status <> 'withdrawn'
      WHERE ${here} GROUP BY a.region_id, a.province_id`),
  ]);
  return { assessments, needs, reports, participants };
}
