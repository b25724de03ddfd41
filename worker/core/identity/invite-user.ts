import { sql } from "drizzle-orm";
import type { Env } from "../../env";
import type { Grant } from "../access/actor";
import { isOpenRole } from "../access/roles";
import { mayGrant } from "../access/roles-within";
import { mustStandAbove } from "../access/stand-above";
import { atomically, type Db, guard, isUniqueViolation } from "../db/db";
import { claimKey } from "../http/claim";
import { invalid, notFound, Problem } from "../http/problem";
import { ring } from "../jobs/job";
import { newMail } from "../mail/mail";
import { invitationMail } from "../mail/messages";
import { readOrganisation } from "../organisation/organisation";
import { type Author, record } from "../trail/record";
import { accountById } from "./account";
import { contactTaken, credentialUrl, grantRole, newInvitation, newPerson } from "./people";

export interface Invitation {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  locale?: string | undefined;
  grants: Grant[];
}

export const makesNoAdministrators = () => new Problem("forbidden", "A key makes no administrators.");

interface Invited {
  id: string;
  name: string;
  email: string | null;
  locale: string;
}

/** A link that lets somebody choose a password, and the message that brings it where there is an address. */
export async function newInvitationLink(env: Env, by: Author, { id, name, email, locale }: Invited) {
  const { token, statements } = newInvitation(id, by);
  const link = credentialUrl(env, token);
  const letter = email ? invitationMail({ to: email, name, locale, link }) : null;
  const mail = letter ? await newMail(env, letter, by.now) : { statements: [], jobs: [] };
  return { link, statements: [...statements, ...mail.statements], jobs: mail.jobs };
}

/**
 * Makes a person with these grants, and a link to choose a password, which is mailed where there is an address and
 * returned to be shown once. Null where `id` exists already (a repeated idempotency key). 400 for a role that is
 * unknown or that its module manages, 409 for a taken address or phone.
 */
export async function inviteUser(env: Env, db: Db, by: Author, input: Invitation): Promise<string | null> {
  if (!input.grants.every(isOpenRole)) throw invalid("grants", "There is no such role to grant.");
  if (!input.grants.every((grant) => mayGrant(by.actor, grant))) throw makesNoAdministrators();
  if (await db.get(sql`SELECT 1 FROM people WHERE id = ${input.id}`)) return null;
  const locale = input.locale ?? (await readOrganisation(db)).locale;
  const { link, statements, jobs } = await newInvitationLink(env, by, { ...input, locale });
  const person = {
    id: input.id,
    name: input.name,
    email: input.email,
    phone: input.phone,
    locale: input.locale,
    passwordHash: null,
    mustChangePassword: false,
  };
  try {
    await atomically(db, [
      ...claimKey(by),
      newPerson(person, by),
      ...input.grants.map(({ module, role }) => grantRole(input.id, module, role, by)),
      ...statements,
      record(db, by, "person.invited", input.id, { grants: input.grants }),
    ]);
  } catch (error) {
    if (isUniqueViolation(error, "people.id")) return null; // the same key, at the same time
    throw contactTaken(error) ?? error;
  }
  await ring(env, jobs);
  return link;
}

/**
 * A new link for somebody who has not chosen a password yet: the one before ended, or went to a mistyped address. It
 * is mailed and returned like the first. 409 for whoever has a password or is deactivated.
 */
export async function inviteAgain(env: Env, db: Db, by: Author, id: string): Promise<string> {
  const account = await accountById(db, id);
  if (!account) throw notFound();
  const { link, statements, jobs } = await newInvitationLink(env, by, account);
  await atomically(db, [
    ...mustStandAbove(by, id),
    // The address changed a moment ago: nothing goes to the old one.
    guard("conflict", sql`EXISTS (SELECT 1 FROM people WHERE id = ${id} AND email IS NOT ${account.email})`),
    guard(
      "not_invited",
      sql`EXISTS (SELECT 1 FROM people
        WHERE id = ${id} AND (password_hash IS NOT NULL OR deactivated_at IS NOT NULL))`,
    ),
    ...statements,
    record(db, by, "person.invited", id),
  ]);
  await ring(env, jobs);
  return link;
}
