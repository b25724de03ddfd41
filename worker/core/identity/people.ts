import { createHash, randomBytes } from "node:crypto";
import { type SQL, sql } from "drizzle-orm";
import type { Env } from "../../env";
import { mustStandAbove } from "../access/stand-above";
import type { Searched } from "../db/conditions";
import { guard, isUniqueViolation, type Statement } from "../db/db";
import { siteOrigin } from "../http/origin";
import { Problem } from "../http/problem";
import { emailKey } from "../text/email-address";
import { searchKey } from "../text/fold";
import { type Author, recordIfChanged } from "../trail/record";
import { grantEach, type NewPerson, newPeople } from "./new-people";
import { openSignIn } from "./throttle";

// What a module that has people of its own (helpers, participants) puts into its own batch. Each function returns
// statements for `atomically`; none writes by itself.

export { emailKey } from "../text/email-address";
export { deactivateEachWithoutRole, deactivateWithoutRole, endSignIn } from "./end-access";
export { grantEach, type NewPerson, newPeople } from "./new-people";
export { hashPassword, temporaryCost } from "./password";
export { temporaryPassword } from "./temporary-password";

/** Where a search for a person (alias p) looks. */
export const searchedOfPeople = {
  keys: [sql`p.name_key`],
  plain: [sql`p.email_key`],
  phones: [sql`p.phone`],
} satisfies Searched;

/**
 * True for a person (alias p) who chose a password or signed in, ever: sessions go after a month, what the trail tells of
 * them stays.
 */
export const hasSignedIn = sql`(p.password_hash IS NOT NULL AND p.must_change_password = 0
  OR EXISTS (SELECT 1 FROM audit_events e WHERE e.actor_id = p.id AND e.action = 'session.opened'))`;

/** The person, without any grant: add `grantRole` to the same batch. */
export const newPerson = (person: NewPerson, by: Author): Statement => newPeople([person], by);

interface PersonChange {
  name?: string | undefined;
  email?: string | null | undefined;
  phone?: string | null | undefined;
  locale?: string | undefined;
}

/** Where the address or the number becomes another: what is written again as it was changes nothing. */
function contactDiffers(personId: string, { email, phone }: PersonChange): SQL | null {
  const differs = [
    ...(email === undefined ? [] : [sql`email_key IS NOT ${email && emailKey(email)}`]),
    ...(phone === undefined ? [] : [sql`phone IS NOT ${phone}`]),
  ];
  return differs.length === 0
    ? null
    : sql`EXISTS (SELECT 1 FROM people WHERE id = ${personId} AND (${sql.join(differs, sql` OR `)}))`;
}

/**
 * What is left out stays. A person keeps at least one of e-mail and phone: check before, the table insists. Another
 * contact needs an author who stands above the person, and ends every link that went to the old one.
 */
export function changePerson(by: Author, personId: string, change: PersonChange): Statement[] {
  const { name, email, phone, locale } = change;
  const set: SQL[] = [sql`id = id`];
  if (name !== undefined) set.push(sql`name = ${name}`, sql`name_key = ${searchKey(name)}`);
  if (email !== undefined) set.push(sql`email = ${email}`, sql`email_key = ${email && emailKey(email)}`);
  if (phone !== undefined) set.push(sql`phone = ${phone}`);
  if (locale !== undefined) set.push(sql`locale = ${locale}`);
  const differs = contactDiffers(personId, change);
  return [
    ...(differs ? [...mustStandAbove(by, personId, differs), ...endAllLinks(personId, differs)] : []),
    sql`UPDATE people SET ${sql.join(set, sql`, `)} WHERE id = ${personId}`,
  ];
}

/** Two edits at once could each take away the contact that the other relies on; the table would refuse, unnamed. */
export function keepsContact(personId: string, { email, phone }: PersonChange): Statement[] {
  const lost =
    email === null && phone === undefined
      ? sql`phone IS NULL`
      : phone === null && email === undefined
        ? sql`email IS NULL`
        : null;
  return lost
    ? [guard("validation_failed", sql`EXISTS (SELECT 1 FROM people WHERE id = ${personId} AND ${lost})`)]
    : [];
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

const endLinks = (personId: string, where: SQL = sql`TRUE`): Statement =>
  sql`DELETE FROM credential_tokens WHERE person_id = ${personId} AND used_at IS NULL AND ${where}`;

/** Those that sign in at once, too. */
const endAllLinks = (personId: string, where: SQL): Statement[] => [
  endLinks(personId, where),
  sql`DELETE FROM sign_in_links WHERE person_id = ${personId} AND used_at IS NULL AND ${where}`,
];

/** Answered, put away, or of no use any more. */
export const endPasswordRequest = (personId: string, where: SQL = sql`TRUE`): Statement =>
  sql`DELETE FROM password_requests WHERE person_id = ${personId} AND ${where}`;

/** A new password. Invitations and resets under way are void from then on, and failed sign-ins are forgiven. */
export function setPassword(
  personId: string,
  passwordHash: string,
  mustChangePassword: boolean,
): Statement[] {
  return [
    sql`UPDATE people SET password_hash = ${passwordHash}, must_change_password = ${mustChangePassword ? 1 : 0},
      secret_holder = NULL WHERE id = ${personId}`,
    endLinks(personId),
    endPasswordRequest(personId),
    openSignIn(personId),
  ];
}

/** The same by somebody else, who must stand above the person: a temporary one, and every session and passkey ends. */
export function giveTemporaryPassword(by: Author, personId: string, passwordHash: string): Statement[] {
  return [
    ...mustStandAbove(by, personId),
    ...setPassword(personId, passwordHash, true),
    sql`UPDATE people SET secret_holder = ${by.actor?.id ?? null} WHERE id = ${personId}`,
    endSessions(personId, "password_reset", by.now),
    sql`DELETE FROM passkeys WHERE person_id = ${personId}`,
    recordIfChanged(by, "passkey.all_removed", personId),
  ];
}

/**
 * Before somebody gets more roles: a link or temporary password that is in the hands of one who does not administer the
 * organisation opens the account no more. The person asks for a new one.
 */
export function endHandedSecrets(personId: string, now: number): Statement[] {
  const handed = sql`EXISTS (SELECT 1 FROM people p WHERE p.id = ${personId} AND p.secret_holder <> p.id
    AND NOT EXISTS (SELECT 1 FROM grants g
      WHERE g.person_id = p.secret_holder AND g.module = 'organisation' AND g.role = 'admin'))`;
  return [
    ...endAllLinks(personId, handed),
    sql`UPDATE sessions SET revoked_at = ${now}, revoked_reason = 'password_reset'
      WHERE person_id = ${personId} AND revoked_at IS NULL
        AND EXISTS (SELECT 1 FROM people WHERE id = ${personId} AND must_change_password = 1) AND ${handed}`,
    sql`UPDATE people SET password_hash = NULL, must_change_password = 0, secret_holder = NULL
      WHERE id = ${personId} AND must_change_password = 1 AND ${handed}`,
  ];
}

/** Signs the person out on every device (all but `except`, a session's id). Takes effect with the next request. */
export function endSessions(personId: string, reason: string, now: number, except = ""): Statement {
  return sql`UPDATE sessions SET revoked_at = ${now}, revoked_reason = ${reason}
    WHERE person_id = ${personId} AND revoked_at IS NULL AND id <> ${except}`;
}

/**
 * Of somebody who left every module: what opened the account then opens it no more, so that who comes back chooses a
 * password anew. Put it before `reactivateWithoutRole`.
 */
export function endFormerSecrets(by: Author, personId: string): Statement[] {
  const left = sql`EXISTS (SELECT 1 FROM people p WHERE p.id = ${personId} AND p.deactivated_at IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM grants WHERE person_id = p.id))`;
  return [
    sql`DELETE FROM passkeys WHERE person_id = ${personId} AND ${left}`,
    recordIfChanged(by, "passkey.all_removed", personId),
    sql`UPDATE people SET password_hash = NULL, must_change_password = 0, secret_holder = NULL
      WHERE id = ${personId} AND ${left}`,
  ];
}

/** Somebody who left every module comes back by a new role: put it before what grants that. */
export const reactivateWithoutRole = (by: Author, personId: string): Statement[] => [
  sql`UPDATE people SET deactivated_at = NULL, deactivated_by = NULL
    WHERE id = ${personId} AND deactivated_at IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM grants WHERE person_id = ${personId})`,
  recordIfChanged(by, "person.reactivated", personId),
];

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
 * `token` must be shown or sent now. `lasting`: for so many milliseconds instead. A newer one of the same purpose voids the older.
 */
export function newCredentialToken(
  personId: string,
  purpose: keyof typeof lifetime,
  now: number,
  lasting = lifetime[purpose],
): { token: string; statements: Statement[] } {
  const token = randomBytes(32).toString("base64url");
  return {
    token,
    statements: [
      sql`DELETE FROM credential_tokens
        WHERE person_id = ${personId} AND purpose = ${purpose} AND used_at IS NULL`,
      sql`INSERT INTO credential_tokens (token_hash, person_id, purpose, created_at, expires_at)
        VALUES (${hashToken(token)}, ${personId}, ${purpose}, ${now}, ${now + lasting})`,
    ],
  };
}

/** An invitation for a person of the same batch; put `token` into `credentialUrl`. */
export const newInvitation = (personId: string, by: Author) =>
  newCredentialToken(personId, "invitation", by.now);

/** The same for each of many people of the same batch, who are new; the tokens in their order. */
export function newInvitations(
  personIds: string[],
  { now }: Author,
): { tokens: string[]; statement: Statement } {
  const tokens = personIds.map(() => randomBytes(32).toString("base64url"));
  const rows = personIds.map((id, i) => [hashToken(tokens[i] ?? ""), id]);
  return {
    tokens,
    statement: sql`INSERT INTO credential_tokens (token_hash, person_id, purpose, created_at, expires_at)
      SELECT value ->> 0, value ->> 1, 'invitation', cast(${now} as integer), cast(${now + lifetime.invitation} as integer)
      FROM json_each(${JSON.stringify(rows)})`,
  };
}

/** The page on which an invitation or a reset is redeemed: under PUBLIC_URL, whatever host a request names. */
export const credentialUrl = (env: Env, token: string): string =>
  `${siteOrigin({ env })}/reset?token=${token}`;
