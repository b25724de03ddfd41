import { sql } from "drizzle-orm";
import { type Db, guard, type Statement } from "../../core/db/db";
import {
  deactivateWithoutRole,
  endHandedSecrets,
  grantRole,
  reactivateWithoutRole,
} from "../../core/identity/people";
import type { Author } from "../../core/trail/record";

/**
 * Statements after those that put somebody on teams as facilitator: whoever has not had the role gets it. 409
 * `role_conflict` for who takes part in some assessment.
 */
export async function beginFacilitating(
  db: Db,
  by: Author,
  personIds: readonly string[],
): Promise<Statement[]> {
  if (personIds.length === 0) return [];
  const people = JSON.stringify(personIds);
  const known = await db.all<{ id: string; has: number }>(sql`SELECT p.id,
      EXISTS (SELECT 1 FROM grants g WHERE g.person_id = p.id AND g.module = 'workshops' AND g.role = 'facilitator')
        AS has
    FROM json_each(${people}) n JOIN people p ON p.id = n.value`);
  const isHeld = (id: string) => known.some((one) => one.id === id && one.has === 1);
  // Whoever this very batch makes is shown what they sign in with; what was handed out before opens nothing more.
  const isKnown = (id: string) => known.some((one) => one.id === id);
  return [
    guard(
      "role_conflict",
      sql`EXISTS (SELECT 1 FROM json_each(${people}) n JOIN grants g ON g.person_id = n.value
        WHERE g.module = 'workshops' AND g.role = 'participant')`,
    ),
    ...personIds
      .filter((id) => !isHeld(id))
      .flatMap((id) => [
        ...(isKnown(id) ? [...reactivateWithoutRole(by, id), ...endHandedSecrets(id, by.now)] : []),
        grantRole(id, "workshops", "facilitator", by),
      ]),
  ];
}

/** Statements after those that take somebody off a team: who facilitates nowhere any more loses the role at once. */
export function endFacilitating(by: Author, personId: string): Statement[] {
  return [
    sql`DELETE FROM grants WHERE person_id = ${personId} AND module = 'workshops' AND role = 'facilitator'
      AND NOT EXISTS (
      SELECT 1 FROM assessment_team WHERE person_id = ${personId} AND role = 'facilitator')`,
    ...deactivateWithoutRole(by, personId),
  ];
}
