import { sql } from "drizzle-orm";
import type { Env } from "../../env";
import type { Grant } from "../access/actor";
import { isOpenRole } from "../access/roles";
import { atomically, type Db, isUniqueViolation } from "../db/db";
import { claimKey } from "../http/claim";
import { log } from "../http/log";
import { invalid } from "../http/problem";
import { send } from "../mail/mail";
import { invitationMail } from "../mail/messages";
import { readOrganisation } from "../organisation/organisation";
import { type Author, record } from "../trail/record";
import { contactTaken, credentialUrl, grantRole, newInvitation, newPerson } from "./people";

export interface Invitation {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  locale?: string | undefined;
  grants: Grant[];
}

/**
 * Makes a person with these grants, and a link to choose a password, which is mailed where there is an address and
 * returned to be shown once. Null where `id` exists already (a repeated idempotency key). 400 for a role that is
 * unknown or that its module manages, 409 for a taken address or phone.
 */
export async function inviteUser(
  env: Env,
  db: Db,
  by: Author,
  input: Invitation,
  requestUrl: string,
): Promise<string | null> {
  if (!input.email && !input.phone) throw invalid("email", "Give an e-mail address or a phone number.");
  if (!input.grants.every(isOpenRole)) throw invalid("grants", "There is no such role to grant.");
  if (await db.get(sql`SELECT 1 FROM people WHERE id = ${input.id}`)) return null;
  const { token, statements } = newInvitation(input.id, by);
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
  const link = credentialUrl(env, requestUrl, token);
  if (input.email) {
    // The link is shown to the administrator too: a mail that fails loses nothing.
    const locale = input.locale ?? (await readOrganisation(db)).locale;
    const mail = invitationMail({ to: input.email, name: input.name, locale, link });
    await send(env, db, mail, by.now).catch(() =>
      log("error", "invitation.not_sent", { request_id: by.requestId, person_id: input.id }),
    );
  }
  return link;
}
