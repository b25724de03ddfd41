import { sql } from "drizzle-orm";
import { atomically, type Db, guard, type Statement } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { claimKey } from "../../core/http/claim";
import { Problem } from "../../core/http/problem";
import { contactTaken } from "../../core/identity/people";
import { ring } from "../../core/jobs/job";
import { type Author, record } from "../../core/trail/record";
import type { Env } from "../../env";
import type { Caller } from "../access/member";
import { allNames } from "../names/find-names";
import { businessUnitKind } from "../names/kinds";
import { checkWanted, refuseUnits } from "../people/check-wanted";
import { letIn } from "../people/let-in";
import { newLetters } from "../people/mails";
import { findRegistration } from "./find-registrations";
import type { Approval, RegistrationRecord } from "./schemas";

interface Deciding {
  env: Env;
  db: Db;
  by: Author;
}

const decidedAlready = () => new Problem("conflict", "This registration is decided already.");

const closing = (
  { db, by }: Deciding,
  id: string,
  status: "approved" | "rejected",
  personId: string | null,
): Statement[] => [
  ...claimKey(by),
  guard("conflict", sql`NOT EXISTS (SELECT 1 FROM registrations WHERE id = ${id} AND status = 'pending')`),
  sql`UPDATE registrations SET status = ${status}, person_id = ${personId}, decided_at = cast(${by.now} AS integer),
    decided_by = ${by.actor?.id ?? null} WHERE id = ${id}`,
  record(db, by, `registration.${status}`, id),
];

/** The units that a registration names, as far as they are there and the caller's own. */
async function unitsAskedFor(db: Db, caller: Caller, asked: RegistrationRecord): Promise<string[]> {
  const known = new Set((await allNames(db, businessUnitKind)).map(({ id }) => id));
  return asked.business_unit_ids.filter(
    (id) => known.has(id) && (caller.role === "super_admin" || caller.unitIds.has(id)),
  );
}

/**
 * Lets in whoever registered, or gives the role to whoever has that address; the mail of it is part of the batch. 409
 * where it is decided, or that person has a role here.
 */
export async function approveRegistration(
  call: Deciding,
  caller: Caller,
  id: string,
  { role, business_unit_ids, all_cases: allCases }: Approval,
): Promise<RegistrationRecord> {
  const { env, db, by } = call;
  const { record: asked, locale } = await findRegistration(db, caller, id);
  if (asked.status !== "pending") throw decidedAlready();
  const unitIds = business_unit_ids ?? (role === "user" ? [] : await unitsAskedFor(db, caller, asked));
  // An administrator lets people without a unit in by this way alone.
  const given = role === "user" ? undefined : role;
  await checkWanted(db, caller, { role: given, unitIds }, { unitIds: [], tags: [], cases: [] });
  refuseUnits(role, unitIds);
  const { name, email } = asked;
  const made = await letIn(call, newId("person", by.now), { name, email, locale, role, allCases, unitIds });
  try {
    await atomically(db, [...made.statements, ...closing(call, id, "approved", made.personId)]);
  } catch (error) {
    throw contactTaken(error) ?? error;
  }
  await ring(env, made.jobs);
  return (await findRegistration(db, caller, id)).record;
}

/** Whoever registered is told, with the reason where there is one. 409 where it is decided. */
export async function rejectRegistration(
  call: Deciding,
  caller: Caller,
  id: string,
  reason: string | null,
): Promise<RegistrationRecord> {
  const { env, db, by } = call;
  const { record: asked, locale } = await findRegistration(db, caller, id);
  if (asked.status !== "pending") throw decidedAlready();
  const mail = await newLetters(env, by.now, [{ name: asked.name, email: asked.email, locale }], {
    ...{ subject: "incomes.rejected_subject", words: "incomes.rejected_words" },
    ...(reason ? { quoted: reason } : {}),
  });
  await atomically(db, [...closing(call, id, "rejected", null), ...mail.statements]);
  await ring(env, mail.jobs);
  return (await findRegistration(db, caller, id)).record;
}
