import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { notValid } from "../../core/http/parse";

/** 400 names each of the people who is no active contributor. */
export async function refuseOthersThanContributors(db: Db, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  const rows = await db.all<{ at: number }>(sql`
    SELECT n.key AS at FROM json_each(${JSON.stringify(personIds)}) n
    WHERE NOT EXISTS (SELECT 1 FROM people p JOIN grants g ON g.person_id = p.id
      WHERE p.id = n.value AND p.deactivated_at IS NULL AND g.module = 'casebook' AND g.role = 'contributor')`);
  if (rows.length === 0) return;
  throw notValid(
    rows.slice(0, 20).map(({ at }) => ({ path: `person_ids.${at}`, message: "Choose active contributors." })),
  );
}

/** Whoever may be put on a case or a source, by name. */
export const activeContributors = (db: Db): Promise<{ id: string; name: string }[]> =>
  db.all(sql`SELECT p.id, p.name FROM people p JOIN grants g ON g.person_id = p.id
    WHERE p.deactivated_at IS NULL AND g.module = 'casebook' AND g.role = 'contributor'
    ORDER BY p.name_key, p.id`);
