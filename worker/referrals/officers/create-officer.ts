import { sql } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { claimKey } from "../../core/http/claim";
import {
  contactTaken,
  grantRole,
  hashPassword,
  newInvitation,
  newPerson,
  temporaryPassword,
} from "../../core/identity/people";
import { type Author, record } from "../../core/trail/record";
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
  input: NewOfficer,
  id: string = newId("officer", by.now),
): Promise<{ id: string; credentials: Credentials | null }> {
  const personId = newId("person", by.now);
  const password = temporaryPassword();
  const passwordHash = await hashPassword(password);
  const invitation = newInvitation(personId, by);
  const { name, email, phone } = input;
  try {
    await atomically(db, [
      ...claimKey(by),
      newPerson({ id: personId, name, email, phone, passwordHash, mustChangePassword: true }, by),
      grantRole(personId, "referrals", "officer", by),
      sql`INSERT INTO officers (id, number, person_id, region, max_links, created_at, created_by)
        VALUES (${id}, (SELECT coalesce(max(number), 0) + 1 FROM officers), ${personId}, ${input.region},
          ${input.max_links}, ${by.now}, ${by.actor?.id ?? null})`,
      ...invitation.statements,
      record(db, by, "officer.created", id),
    ]);
  } catch (error) {
    if (await db.get(sql`SELECT 1 FROM officers WHERE id = ${id}`)) return { id, credentials: null };
    throw contactTaken(error) ?? error;
  }
  return { id, credentials: { temporaryPassword: password, invitationToken: invitation.token } };
}
