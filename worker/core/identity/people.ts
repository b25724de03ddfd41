import { createHash, randomBytes } from "node:crypto";
import { type SQL, sql } from "drizzle-orm";
import type { Env } from "../../env";
import type { Searched } from "../db/conditions";
import { isUniqueViolation, type Statement } from "../db/db";
import { Problem } from "../http/problem";
import { searchKey } from "../text/fold";
import { emailKey } from "../text/read-text";
import type { Author } from "../trail/record";
import { grantEach, type NewPerson, newPeople } from "./new-people";

// What a module that has people of its own (officers, participants) puts into its own batch. Each function returns
// statements for `atomically`; none writes by itself.

export { emailKey } from "../text/read-text";
export { grantEach, type NewPerson, newPeople } from "./new-people";
export { hashPassword, temporaryPassword } from "./password";

/** Where a search for a person (alias p) looks. */
export const searchedOfPeople: Searched = {
  keys: [sql`p.name_key`],
  plain: [sql`p.email_key`],
  phones: [sql`p.phone`],
};

/** The person, without any grant: add `grantRole` to the same batch. */
export const newPerson = (person: NewPerson, by: Author): Statement => newPeople([person], by);

/** What is left out stays. A person keeps at least one of e-mail and phone: check before, the table insists. */
export function changePerson(
  personId: string,
  change: {
    name?: string | undefined;
    email?: string | null | undefined;
    phone?: string | null | undefined;
    locale?: string | undefined;
  },
): Statement {
  const set: SQL[] = [sql`id = id`];
  if (change.name !== undefined) {
    set.push(sql`name = ${change.name}`, sql`name_key = ${searchKey(change.name)}`);
  }
  if (change.email !== undefined) {
    set.push(sql`email = ${change.email}`, sql`email_key = ${change.email && emailKey(change.email)}`);
  }
  if (change.phone !== undefined) set.push(sql`phone = ${change.phone}`);
  if (change.locale !== undefined) set.push(sql`locale = ${change.locale}`);
  return sql`UPDATE people SET ${sql.join(set, sql`, `)} WHERE id = ${personId}`;
}

/** The 409 that names the field, where `error` is a batch that failed on a taken address or phone; else null. */
export function contactTaken(error: unknown): Problem | null {
  for (const [column, path, what] of [
    ["people.email_key", "email", "e-mail address"],
    ["people.phone", "phone", "phone number"],
  ] as const) {
    if (isUniqueViolation(error, column)) {
      const message = `Someone else has this ${what}.`;
      return new Problem("conflict", message, { errors: [{ path, message }] });
    }
  }
  return null;
}

/** A new password. Invitations and resets under way are void from then on. */
export function setPassword(
  personId: string,
  passwordHash: string,
  mustChangePassword: boolean,
): Statement[] {
  return [
    sql`UPDATE people SET password_hash = ${passwordHash}, must_change_password = ${mustChangePassword ? 1 : 0}
      WHERE id = ${personId}`,
    sql`DELETE FROM credential_tokens WHERE person_id = ${personId} AND used_at IS NULL`,
  ];
}

/** Signs the person out on every device (all but `except`, a session's id). Takes effect with the next request. */
export function endSessions(personId: string, reason: string, now: number, except = ""): Statement {
  return sql`UPDATE sessions SET revoked_at = ${now}, revoked_reason = ${reason}
    WHERE person_id = ${personId} AND revoked_at IS NULL AND id <> ${except}`;
}

/** Harmless where the person has the role. */
export const grantRole = (personId: string, module: string, role: string, by: Author): Statement =>
  grantEach([personId], module, role, by);

/** Harmless where the person does not have it. Whoever has no grant left cannot sign in. */
export function withdrawRole(personId: string, module: string, role: string): Statement {
  return sql`DELETE FROM grants WHERE person_id = ${personId} AND module = ${module} AND role = ${role}`;
}

const lifetime = { invitation: 7 * 86_400_000, reset: 3_600_000 };

export const hashToken = (token: string) => createHash("sha256").update(token).digest("hex");

/**
 * A single-use link to choose a password: an invitation for 7 days, a reset for an hour. Only its hash is kept, so
 * `token` must be shown or sent now. A newer one of the same purpose voids the older.
 */
export function newCredentialToken(
  personId: string,
  purpose: keyof typeof lifetime,
  now: number,
): { token: string; statements: Statement[] } {
  const token = randomBytes(32).toString("base64url");
  return {
    token,
    statements: [
      sql`DELETE FROM credential_tokens
        WHERE person_id = ${personId} AND purpose = ${purpose} AND used_at IS NULL`,
      sql`INSERT INTO credential_tokens (token_hash, person_id, purpose, created_at, expires_at)
        VALUES (${hashToken(token)}, ${personId}, ${purpose}, ${now}, ${now + lifetime[purpose]})`,
    ],
  };
}

/** An invitation for a person of the same batch; put `token` into `credentialUrl`. */
export const newInvitation = (personId: string, by: Author) =>
  newCredentialToken(personId, "invitation", by.now);

/** The page on which an invitation or a reset is redeemed. `requestUrl`: any URL of the request under way. */
export function credentialUrl(env: Env, requestUrl: string, token: string): string {
  return `${siteOrigin(env, requestUrl)}/reset?token=${token}`;
}

/** Where people reach the product: PUBLIC_URL, or where this request came in. No trailing slash. */
export function siteOrigin(env: Env, requestUrl: string): string {
  return env.PUBLIC_URL?.replace(/\/+$/, "") || new URL(requestUrl).origin;
}
