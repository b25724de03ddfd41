import { sql } from "drizzle-orm";
import { atomically, type Db, guard } from "../../core/db/db";
import { deletePrivateFile } from "../../core/files/private-files";
import { type Author, record } from "../../core/trail/record";
import type { Env } from "../../env";
import { endAllAccounts } from "../participants/end-all-accounts";
import { hasAnswers } from "../participants/has-answers";
import { endFacilitating } from "../people/facilitators";
import { documentsOf } from "../records/find-records";
import { findAssessment } from "./find-assessments";

/** It goes with its workshops, its accounts, their drafts and its records: 409 `has_answers` once anything was submitted. */
export async function deleteAssessment(env: Env, db: Db, by: Author, id: string): Promise<void> {
  const { team } = await findAssessment(db, id);
  const facilitators = new Set(
    team.filter(({ role }) => role === "facilitator").map(({ person_id }) => person_id),
  );
  const documents = await documentsOf(db, id);
  await atomically(db, [
    guard("has_answers", hasAnswers(id)),
    ...endAllAccounts(by, id),
    sql`DELETE FROM assessment_team WHERE assessment_id = ${id}`,
    ...[...facilitators].flatMap((person) => endFacilitating(by, person)),
    // What staff found out stays theirs; the answers that it came of are gone.
    sql`UPDATE needs SET assessment_id = NULL, answer_ids = '[]' WHERE assessment_id = ${id}`,
    sql`DELETE FROM staff_records WHERE assessment_id = ${id}`,
    sql`DELETE FROM survey_questions WHERE assessment_id = ${id}`,
    sql`DELETE FROM workshop_reminders WHERE assessment_id = ${id}`,
    sql`DELETE FROM workshop_questions WHERE assessment_id = ${id}`,
    sql`DELETE FROM assessment_workshops WHERE assessment_id = ${id}`,
    sql`DELETE FROM assessments WHERE id = ${id}`,
    record(db, by, "assessment.deleted", id),
  ]);
  for (const { file } of documents) await deletePrivateFile(env, file);
}
