import { sql } from "drizzle-orm";
import type { Actor } from "../../core/access/actor";
import type { Db } from "../../core/db/db";
import { roleOf } from "../roles";

/** Assessments that somebody writes needs and records of: staff all, a facilitator theirs; the latest first. */
export const assessmentChoices = (db: Db, actor: Actor | null): Promise<{ id: string; name: string }[]> =>
  roleOf(actor) === "staff"
    ? db.all(sql`SELECT id, title AS name FROM assessments ORDER BY created_at DESC, id DESC`)
    : db.all(sql`SELECT a.id, a.title AS name FROM assessment_team t CROSS JOIN assessments a ON a.id = t.assessment_id
        WHERE t.person_id = ${actor?.id ?? ""} AND t.role = 'facilitator' ORDER BY a.created_at DESC, a.id DESC`);

/** Their titles, of those among these that there are. */
export async function titlesOf(db: Db, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const rows = await db.all<{ id: string; title: string }>(sql`
    SELECT a.id, a.title FROM json_each(${JSON.stringify([...new Set(ids)])}) j CROSS JOIN assessments a
      ON a.id = j.value`);
  return new Map(rows.map(({ id, title }) => [id, title]));
}
