import { type SQL, sql } from "drizzle-orm";
import { type Db, guard, type Statement } from "../../core/db/db";
import { deactivateWithoutRole } from "../../core/identity/people";
import { endSignInLinks } from "../../core/identity/sign-in-links";
import { type Author, record } from "../../core/trail/record";
import type { ParticipantRow } from "../participants/participant-row";
import { changeAndTell } from "../progress-live/announce-progress";
import { findParticipantRow } from "./find-participants";

/** Nothing of the person is left: their row stays, for the trail names it, without a name or a way to reach them. */
const forgetPerson = (personId: string): Statement => {
  const nobody = `${personId}@erased.invalid`;
  return sql`UPDATE people SET name = '–', name_key = '', email = ${nobody}, email_key = ${nobody}, phone = NULL,
    password_hash = NULL, must_change_password = 0, secret_holder = NULL
    WHERE id = ${personId} AND NOT EXISTS (SELECT 1 FROM grants WHERE person_id = ${personId})`;
};

/** What somebody added to a voting goes, with what others said of it. */
const endStatements = (ofAccount: SQL): Statement[] => [
  sql`DELETE FROM synthesis_votes WHERE statement_id IN (SELECT id FROM synthesis_statements WHERE ${ofAccount})`,
  sql`DELETE FROM synthesis_statements WHERE ${ofAccount}`,
];

/**
 * The account ends, with all that was written in it: answers, their history, notices, links. Who has no other loses the
 * role, and who then has none at all can sign in no more. `erase`: nor is the person known any longer.
 */
export function endAccount(
  by: Author,
  {
    assessment_id,
    number,
    id,
    person_id,
  }: Pick<ParticipantRow, "assessment_id" | "number" | "id" | "person_id">,
  { erase }: { erase: boolean },
): Statement[] {
  const ofAccount = sql`assessment_id = ${assessment_id} AND number = ${number}`;
  const tables = [
    ...["synthesis_quotes", "synthesis_votes", "participant_past_answers", "participant_answers"],
    ...["unsent_forms", "participant_notices", "participants"],
  ];
  return [
    endSignInLinks([{ personId: person_id, subject: id }]),
    ...endStatements(ofAccount),
    ...tables.map((table) => sql`DELETE FROM ${sql.raw(table)} WHERE ${ofAccount}`),
    sql`DELETE FROM grants WHERE person_id = ${person_id} AND module = 'workshops' AND role = 'participant'
      AND NOT EXISTS (SELECT 1 FROM participants WHERE person_id = ${person_id})`,
    ...deactivateWithoutRole(by, person_id),
    ...(erase ? [forgetPerson(person_id)] : []),
  ];
}

/** Ends an account with its drafts. With submitted answers: 409 `has_answers`, unless they are erased, too. */
export async function endParticipant(
  db: Db,
  by: Author,
  assessmentId: string,
  id: string,
  { erase }: { erase: boolean },
): Promise<void> {
  const row = await findParticipantRow(db, assessmentId, id);
  const submitted = sql`EXISTS (SELECT 1 FROM participants WHERE id = ${id} AND completed <> '{}')`;
  await changeAndTell(db, assessmentId, [
    ...(erase ? [] : [guard("has_answers", submitted)]),
    ...endAccount(by, row, { erase }),
    record(db, by, erase ? "workshop_participant.erased" : "workshop_participant.ended", id),
  ]);
}
