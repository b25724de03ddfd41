import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { Env } from "../../env";
import { atomically, type Db, guard } from "../db/db";
import { credentialTokens } from "../db/tables";
import { invalid, Problem } from "../http/problem";
import { ring } from "../jobs/job";
import { newMail } from "../mail/mail";
import { resetMail } from "../mail/messages";
import { type Author, record } from "../trail/record";
import {
  type Account,
  accountById,
  accountByIdentifier,
  type Identifier,
  maySignIn,
  spellPassword,
} from "./account";
import { hashPassword, verifyPassword } from "./password";
import { passwordFault } from "./password-policy";
import { leavePasswordRequest } from "./password-requests";
import { credentialUrl, endSessions, hashToken, newCredentialToken, setPassword } from "./people";

const requestsAnHour = 3;
const hour = 3_600_000;

/**
 * Mails a single-use link for a new password, where somebody with an e-mail address can be found; for somebody without
 * one, a request is left for whoever administers them. Tells nobody
 * whether: await `answerAfter`, not this, before answering. The link is made for the address as it is when it is
 * written: where it has changed meanwhile, nothing is.
 */
export async function requestReset(env: Env, db: Db, by: Author, identifier: Identifier): Promise<void> {
  const account = await accountByIdentifier(db, identifier);
  if (!account || !maySignIn(account)) return;
  const sent = await db.get<{ n: number }>(sql`SELECT count(*) AS n FROM audit_events
    WHERE subject_id = ${account.id} AND action = 'person.reset_requested' AND at > ${by.now - hour}`);
  if ((sent?.n ?? 0) >= requestsAnHour) return;
  const author = { ...by, actor: { kind: "person", id: account.id } as const };
  const asked = record(db, author, "person.reset_requested", account.id);
  if (!account.email) {
    await atomically(db, [leavePasswordRequest(account.id, by.now), asked]);
    return;
  }
  const { token, statements } = newCredentialToken(account.id, "reset", by.now);
  const { email: to, name, locale } = account;
  const mail = await newMail(env, resetMail({ to, name, locale, link: credentialUrl(env, token) }), by.now);
  await atomically(db, [
    guard(
      "conflict",
      sql`NOT EXISTS (SELECT 1 FROM people
        WHERE id = ${account.id} AND email = ${account.email} AND deactivated_at IS NULL)`,
    ),
    ...statements,
    ...mail.statements,
    asked,
  ]);
  await ring(env, mail.jobs);
}

/** Whom an unused link was made for, and what for; null where it is unknown, used, over or of somebody who left. */
export async function findTokenHolder(
  db: Db,
  token: string,
  now: number,
): Promise<{ account: Account; purpose: "invitation" | "reset" } | null> {
  const row = await db
    .select({ personId: credentialTokens.personId, purpose: credentialTokens.purpose })
    .from(credentialTokens)
    .where(
      and(
        eq(credentialTokens.tokenHash, hashToken(token)),
        isNull(credentialTokens.usedAt),
        gt(credentialTokens.expiresAt, now),
      ),
    )
    .get();
  const account = row ? await accountById(db, row.personId) : null;
  return row && account && maySignIn(account) ? { account, purpose: row.purpose } : null;
}

/**
 * Redeems a reset or an invitation: the password is set, every session ends, failed sign-ins are forgiven. 400
 * `token_invalid` for a link that is no good, or was used a moment ago by a parallel call.
 */
export async function resetPassword(
  db: Db,
  by: Author,
  input: { token: string; new_password: string },
): Promise<void> {
  const holder = await findTokenHolder(db, input.token, by.now);
  if (!holder) throw new Problem("token_invalid", "This link is not valid any more. Ask for a new one.");
  const { account, purpose } = holder;
  const fault =
    passwordFault(input.new_password, [account.email, account.phone]) ??
    ((await verifyPassword(account.passwordHash, spellPassword(account, input.new_password))).ok
      ? "Choose one that differs from the current one."
      : null);
  if (fault) throw invalid("new_password", fault);
  const passwordHash = await hashPassword(input.new_password);
  const tokenHash = hashToken(input.token);
  const author = { ...by, actor: { kind: "person", id: account.id } as const };
  await atomically(db, [
    guard(
      "token_invalid",
      sql`NOT EXISTS (SELECT 1 FROM credential_tokens WHERE token_hash = ${tokenHash} AND used_at IS NULL)`,
    ),
    sql`UPDATE credential_tokens SET used_at = ${by.now} WHERE token_hash = ${tokenHash}`,
    ...setPassword(account.id, passwordHash, false),
    endSessions(account.id, "password_reset", by.now),
    record(db, author, "person.password_reset", account.id, { purpose }),
  ]);
}
