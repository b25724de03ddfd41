import { type SQL, sql } from "drizzle-orm";

/** Whether somebody (alias p of people) reviews and publishes: a moderator or an administrator at work. */
export const isReviewer: SQL = sql`(p.deactivated_at IS NULL AND EXISTS (SELECT 1 FROM grants g WHERE g.person_id = p.id
  AND ((g.module = 'casebook' AND g.role IN ('moderator', 'admin')) OR (g.module = 'organisation' AND g.role = 'admin'))))`;

/** Whether somebody (alias p of people) reads the case: who reviews, and a contributor while they are on it. */
export const readsCase = (caseId: string): SQL => sql`(${isReviewer} OR (p.deactivated_at IS NULL
  AND EXISTS (SELECT 1 FROM grants g WHERE g.person_id = p.id AND g.module = 'casebook' AND g.role = 'contributor')
  AND EXISTS (SELECT 1 FROM casebook_case_people k WHERE k.case_id = ${caseId} AND k.person_id = p.id)))`;
