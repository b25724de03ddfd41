import { sql } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { claimKey } from "../../core/http/claim";
import { hashPassword, newInvitation, temporaryPassword } from "../../core/identity/people";
import type { Author } from "../../core/trail/record";
import { contactHeld } from "./contact-held";
import { insertOfficers } from "./insert-officers";
import type { NewOfficer } from "./schemas";

/** What the officer signs in with at first; never to be had again. */
export interface Credentials {
  temporaryPassword: string;
  /** For `credentialUrl`. */
  invitationToken: string;
}

/**
 * A person, the officer they are and the role, at once. `credentials` is null where `id` exists already (a
 * repeated idempotency key): they were shown the first time. A taken address or phone is a conflict.
 */
export async function createOfficer(
  db: Db,
  by: Author,
  officer: NewOfficer,
  id: string = newId("officer", by.now),
): Promise<{ id: string; credentials: Credentials | null }> {
  const personId = newId("person", by.now);
  const password = temporaryPassword();
  const passwordHash = await hashPassword(password);
  const invitation = newInvitation(personId, by);
  try {
    await atomically(db, [
      ...claimKey(by),
      ...insertOfficers(by, "officer.created", [{ id, personId, officer, passwordHash }]),
      ...invitation.statements,
    ]);
  } catch (error) {
    if (await db.get(sql`SELECT 1 FROM officers WHERE id = ${id}`)) return { id, credentials: null };
    throw (await contactHeld(db, error, officer)) ?? error;
  }
  return { id, credentials: { temporaryPassword: password, invitationToken: invitation.token } };
}
