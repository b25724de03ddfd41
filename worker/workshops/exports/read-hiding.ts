import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { hider } from "./hide-names";
import { type Shared, stakeholderKey } from "./told";

/** What fewer share would tell who somebody is. */
const ENOUGH = 5;

/** What at least five of those who take part share: a municipality, a barangay, a stakeholder type in a province. */
export async function readShared(db: Db, assessmentId: string): Promise<Shared> {
  const rows = await db.all<{ place: string | null; province_id: string | null; type: string | null }>(sql`
    WITH here AS (SELECT municipality_id, barangay_id, province_id, stakeholder_type FROM participants
      WHERE assessment_id = ${assessmentId} AND status <> 'withdrawn')
    SELECT municipality_id AS place, NULL AS province_id, NULL AS type FROM here
      WHERE municipality_id IS NOT NULL GROUP BY municipality_id HAVING count(*) >= ${ENOUGH}
    UNION ALL SELECT barangay_id, NULL, NULL FROM here
      WHERE barangay_id IS NOT NULL GROUP BY barangay_id HAVING count(*) >= ${ENOUGH}
    UNION ALL SELECT NULL, province_id, stakeholder_type FROM here
      WHERE stakeholder_type IS NOT NULL GROUP BY province_id, stakeholder_type HAVING count(*) >= ${ENOUGH}`);
  return {
    places: new Set(rows.flatMap(({ place }) => (place === null ? [] : [place]))),
    stakeholders: new Set(
      rows.flatMap(({ place, province_id, type }) =>
        place === null ? [stakeholderKey(province_id, type)] : [],
      ),
    ),
  };
}

/** What is hidden in an assessment: names of all who ever took part, and what few share. */
export async function readHiding(db: Db, assessmentId: string) {
  const [shared, names] = await Promise.all([
    readShared(db, assessmentId),
    db.all<{ name: string }>(sql`SELECT name FROM participants WHERE assessment_id = ${assessmentId}`),
  ]);
  return { shared, rewrite: hider(names.map(({ name }) => name)) };
}
