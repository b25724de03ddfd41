import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";

const MOST = 500;

/**
 * Places to choose among, each called with what it stands below: of an assessment its own and all below it, else regions
 * and provinces; of very many the first. `also`: one that is chosen already.
 */
export async function placeChoices(
  db: Db,
  assessmentId: string | null,
  also: string | null = null,
): Promise<{ id: string; name: string }[]> {
  const assessment = assessmentId
    ? await db.get<{ place: string | null }>(sql`SELECT
        coalesce(barangay_id, municipality_id, province_id, region_id) AS place
        FROM assessments WHERE id = ${assessmentId}`)
    : null;
  const root = assessment?.place ?? null;
  const rows = await db.all<{ id: string; name: string }>(sql`
    WITH RECURSIVE within (id, name, key, n) AS (
      SELECT id, name, name_key, 0 FROM places WHERE ${root === null ? sql`level = 'region'` : sql`id = ${root}`}
      UNION ALL SELECT p.id, w.name || ' › ' || p.name, w.key || char(1) || p.name_key, w.n + 1
        FROM within w CROSS JOIN places p ON p.parent_id = w.id WHERE w.n < ${root === null ? 1 : 3})
    SELECT id, name FROM within ORDER BY key LIMIT ${MOST}`);
  if (also === null || rows.some(({ id }) => id === also)) return rows;
  const chosen = await db.get<{ id: string; name: string }>(
    sql`SELECT id, name FROM places WHERE id = ${also}`,
  );
  return chosen ? [chosen, ...rows] : rows;
}

/** Their names, of those among these that there are. */
export async function placeNames(db: Db, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const rows = await db.all<{ id: string; name: string }>(sql`
    SELECT p.id, p.name FROM json_each(${JSON.stringify([...new Set(ids)])}) j CROSS JOIN places p ON p.id = j.value`);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
