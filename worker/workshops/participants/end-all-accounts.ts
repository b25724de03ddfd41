import { sql } from "drizzle-orm";
import type { Statement } from "../../core/db/db";
import { deactivateEachWithoutRole } from "../../core/identity/people";
import type { Author } from "../../core/trail/record";

/** Every account of an assessment ends, with its drafts. Who takes part nowhere else has the role no more. */
export function endAllAccounts(by: Author, assessmentId: string): Statement[] {
  const ofAssessment = sql`(SELECT person_id FROM participants WHERE assessment_id = ${assessmentId})`;
  const tables = [
    ...["synthesis_votes", "synthesis_statements", "synthesis_quotes", "workshop_syntheses"],
    ...["participant_answers", "participant_past_answers", "unsent_forms", "participant_notices"],
    "participants",
  ];
  return [
    sql`DELETE FROM grants WHERE module = 'workshops' AND role = 'participant' AND person_id IN ${ofAssessment}
      AND NOT EXISTS (SELECT 1 FROM participants p
        WHERE p.person_id = grants.person_id AND p.assessment_id <> ${assessmentId})`,
    ...deactivateEachWithoutRole(by, ofAssessment),
    ...tables.map((table) => sql`DELETE FROM ${sql.raw(table)} WHERE assessment_id = ${assessmentId}`),
  ];
}
