import { type SQL, sql } from "drizzle-orm";

/** Whether somebody (alias p of people) reviews and publishes: a moderator or an administrator at work. */
export const isReviewer: SQL = sql`(p.deactivated_at IS NULL AND EXISTS (SELECT 1 FROM grants g WHERE g.person_id = p.id
  AND ((g.module = 'casebook' AND g.role IN ('moderator', 'admin')) OR (g.module = 'organisation' AND g.role = 'admin'))))`;
