import { sql } from "drizzle-orm";
import { atomically, type Db, guard } from "../../core/db/db";
import { invalid } from "../../core/http/problem";
import { accountById } from "../../core/identity/account";
import { ring } from "../../core/jobs/job";
import { type Author, record } from "../../core/trail/record";
import type { Env } from "../../env";
import { caseWith } from "../access/case-facts";
import type { Caller } from "../access/member";
import { newLetters } from "../people/mails";
import { grantCases } from "../people/member-rows";
import { readersOf } from "../people/readers";
import { everybodyHere } from "../people/role-sql";
import { roleOf } from "../roles";
import { casePage } from "./decide-request";

/** 400 for whoever has not signed in yet, may not any more, is nobody here or external. */
async function refuseUnfit(db: Db, personId: string): Promise<void> {
  const account = await accountById(db, personId);
  const role = account && roleOf(account.grants);
  if (!role) throw invalid("person_id", "There is no such person here.");
  if (role === "user" || !account.active || account.passwordHash === null) {
    throw invalid("person_id", "A case is owned by somebody active who is not external.");
  }
}

/**
 * The case becomes somebody else's, and they hear of it; whose it was may edit it still. Harmless where it is theirs
 * already. 404 and 403 as the caller's right on the case has it, 409 where either of them changed meanwhile.
 */
export async function handOverCase(
  { env, db, by }: { env: Env; db: Db; by: Author },
  caller: Caller,
  caseId: string,
  personId: string,
): Promise<void> {
  const { name, ownerId } = await caseWith(db, caller, caseId, "own");
  await refuseUnfit(db, personId);
  if (ownerId === personId) return;
  const mail = await newLetters(env, by.now, await readersOf(db, [personId], by.actor?.id), {
    ...{ subject: "incomes.handed_subject", words: "incomes.handed_words" },
    ...{ values: { case: name, by: caller.name }, link: casePage(caseId) },
  });
  const isOvertaken = sql`NOT EXISTS (SELECT 1 FROM incomes_cases
      WHERE id = ${caseId} AND owner_id = ${ownerId} AND deleted_at IS NULL)
    OR NOT EXISTS (SELECT 1 FROM people p
      WHERE p.id = ${personId} AND p.deactivated_at IS NULL AND p.id IN ${everybodyHere})`;
  await atomically(db, [
    guard("conflict", isOvertaken),
    sql`UPDATE incomes_cases SET owner_id = ${personId}, updated_at = cast(${by.now} AS integer),
      updated_by = ${by.actor?.id ?? null} WHERE id = ${caseId}`,
    sql`DELETE FROM case_grants WHERE case_id = ${caseId} AND person_id = ${personId}`,
    grantCases(by, ownerId, [{ case_id: caseId, permission: "edit" }]),
    ...mail.statements,
    record(db, by, "case.handed_over", caseId),
  ]);
  await ring(env, mail.jobs);
}
