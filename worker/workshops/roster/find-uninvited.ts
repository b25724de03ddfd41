import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { Called } from "./views/call-list";

/** Who was not let in yet, and who of them can be reached by no mail. */
export const readToInvite = async (db: Db, assessmentId: string) => {
  const row = await db.get<{ n: number; without_email: number }>(sql`SELECT count(*) AS n,
      coalesce(sum(email IS NULL), 0) AS without_email
    FROM participants WHERE assessment_id = ${assessmentId} AND status = 'invited'`);
  return { all: row?.n ?? 0, withoutEmail: row?.without_email ?? 0 };
};

/** Those without an e-mail address who have something to do: to come in, or to send what is open. */
export const readCallList = (db: Db, assessmentId: string): Promise<Called[]> =>
  db.all<Called>(sql`SELECT p.id, p.number, p.name, p.phone, p.status = 'active' AS is_in,
      p.last_seen_at IS NOT NULL AS has_come,
      (SELECT count(*) FROM json_each(p.opened) o WHERE p.completed -> ('$.' || o.key) IS NULL) AS open
    FROM participants p
    WHERE p.assessment_id = ${assessmentId} AND p.email IS NULL AND p.status <> 'withdrawn'
      AND (p.status = 'invited' OR EXISTS (SELECT 1 FROM json_each(p.opened) o
        WHERE p.completed -> ('$.' || o.key) IS NULL))
    ORDER BY p.status = 'active', p.number LIMIT 500`);
