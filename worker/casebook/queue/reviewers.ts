import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";

/** Who may review: active moderators and administrators, by name. */
export const listReviewers = (db: Db): Promise<{ id: string; name: string }[]> =>
  db.all(sql`SELECT p.id, p.name FROM people p
    WHERE p.deactivated_at IS NULL AND EXISTS (SELECT 1 FROM grants g WHERE g.person_id = p.id
      AND ((g.module = 'casebook' AND g.role IN ('moderator', 'admin'))
        OR (g.module = 'organisation' AND g.role = 'admin')))
    ORDER BY p.name_key, p.id`);
