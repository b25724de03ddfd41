import { sql } from "drizzle-orm";
import { isAdministrator } from "../../core/access/actor";
import { mayGrant } from "../../core/access/roles-within";
import { atomically, type Db, guard } from "../../core/db/db";
import { claimKey } from "../../core/http/claim";
import { invalid, Problem } from "../../core/http/problem";
import { type Account, accountById } from "../../core/identity/account";
import { makesNoAdministrators } from "../../core/identity/invite-user";
import {
  contactTaken,
  credentialUrl,
  endFormerSecrets,
  endHandedSecrets,
  grantRole,
  newInvitation,
  newPerson,
  reactivateWithoutRole,
} from "../../core/identity/people";
import { ring } from "../../core/jobs/job";
import { newMail } from "../../core/mail/mail";
import { invitationMail } from "../../core/mail/messages";
import { readOrganisation } from "../../core/organisation/organisation";
import { type Author, record } from "../../core/trail/record";
import type { Env } from "../../env";
import type { Caller } from "../access/caller";
import type { Role } from "../roles";
import { insufficient } from "./find-people";
import type { NewCasebookPerson } from "./schemas";

interface Call {
  env: Env;
  db: Db;
  by: Author;
}

type Invited = Pick<Account, "id" | "name" | "email" | "locale">;

interface LetIn {
  id: string;
  /** Where a password is chosen, shown this once; null for whoever keeps their own. */
  invitationUrl: string | null;
}

/** Moderators make contributors alone, and a key no administrators. */
export function refuseRole({ actor }: Author, caller: Caller, role: Role): void {
  if (caller.role !== "admin" && role !== "contributor") throw insufficient();
  if (!mayGrant(actor, { module: "casebook", role })) throw makesNoAdministrators();
}

/** A link to choose a password, which is mailed where there is an address. */
async function invite(env: Env, by: Author, { id, name, email, locale }: Invited) {
  const { token, statements } = newInvitation(id, by);
  const link = credentialUrl(env, token);
  const letter = email ? invitationMail({ to: email, name, locale, link }) : null;
  const mail = letter ? await newMail(env, letter, by.now) : { statements: [], jobs: [] };
  return { link, statements: [...statements, ...mail.statements], jobs: mail.jobs };
}

/** 403 but for whoever administers the organisation, 400 for nobody, 409 for somebody who has a role here. */
async function letInKnown({ env, db, by }: Call, personId: string, role: Role): Promise<LetIn> {
  if (!by.actor || !isAdministrator(by.actor)) throw insufficient();
  const account = await accountById(db, personId);
  if (!account) throw invalid("person_id", "There is no such person.");
  if (!account.active && account.grants.length > 0) {
    throw new Problem("conflict", "This person is deactivated. An administrator lets them in again first.");
  }
  const has = sql`EXISTS (SELECT 1 FROM grants WHERE person_id = ${personId} AND module = 'casebook')`;
  if (await db.get(sql`SELECT 1 WHERE ${has}`)) {
    throw new Problem("conflict", "This person has a role here already.");
  }
  // Who left every module comes back as somebody new does: what opened the account before opens it no more.
  const invited = account.active ? null : await invite(env, by, account);
  await atomically(db, [
    ...claimKey(by),
    guard("conflict", has),
    ...endFormerSecrets(by, personId),
    ...reactivateWithoutRole(by, personId),
    ...endHandedSecrets(personId, by.now),
    grantRole(personId, "casebook", role, by),
    ...(invited?.statements ?? []),
    record(db, by, "casebook_person.let_in", personId, { role }),
  ]);
  await ring(env, invited?.jobs ?? []);
  return { id: personId, invitationUrl: invited?.link ?? null };
}

/**
 * Lets somebody in: somebody new, with a link to choose a password that is mailed where there is an address, or somebody
 * known. 403 beyond the caller's reach, 409 for a contact that somebody holds. `id`: of somebody new; where they exist
 * (a repeated idempotency key), nothing is done.
 */
export async function letIn(
  call: Call,
  caller: Caller,
  id: string,
  given: NewCasebookPerson,
): Promise<LetIn> {
  const { env, db, by } = call;
  refuseRole(by, caller, given.role);
  const { name, email = null, phone = null, locale, person_id } = given;
  if (person_id !== undefined) return letInKnown(call, person_id, given.role);
  if (name === undefined) throw invalid("name", "Give a name.");
  if (email === null && phone === null) throw invalid("email", "Give an e-mail address or a phone number.");
  if (await db.get(sql`SELECT 1 FROM people WHERE id = ${id}`)) return { id, invitationUrl: null };
  const read = locale ?? (await readOrganisation(db)).locale;
  const { link, statements, jobs } = await invite(env, by, { id, name, email, locale: read });
  try {
    await atomically(db, [
      ...claimKey(by),
      newPerson({ id, name, email, phone, locale, passwordHash: null, mustChangePassword: false }, by),
      grantRole(id, "casebook", given.role, by),
      ...statements,
      record(db, by, "casebook_person.let_in", id, { role: given.role }),
    ]);
  } catch (error) {
    throw contactTaken(error) ?? error;
  }
  await ring(env, jobs);
  return { id, invitationUrl: link };
}
