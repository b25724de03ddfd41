import { sql } from "drizzle-orm";
import type { Env } from "../../env";
import { atomically, type Db } from "../db/db";
import type { Client } from "../http/client";
import { Problem } from "../http/problem";
import { type Author, record } from "../trail/record";
import {
  type Account,
  accountByIdentifier,
  type Identifier,
  maySignIn,
  normalisedIdentifier,
} from "./account";
import { ensureAdministrator } from "./first-administrator";
import { openSession, type SessionTokens } from "./open-session";
import { hashPassword, verifyPassword } from "./password";
import { countFailure, forgive, refuseThrottled, subjectsOf } from "./throttle";

export interface SignedIn extends SessionTokens {
  account: Account;
}

/**
 * Opens a session. Unknown, wrong, deactivated and without any grant are one answer (401 `invalid_credentials`) and
 * take the same time; after five failures 429 with Retry-After.
 */
export async function signIn(
  env: Env,
  db: Db,
  by: Author,
  input: Identifier & { password: string },
  client: Client,
): Promise<SignedIn> {
  const { kind, value } = normalisedIdentifier(input);
  const subjects = subjectsOf(env.SESSION_SECRET, `${kind}:${value}`, client.ip);
  await refuseThrottled(db, subjects, by.now);
  await ensureAdministrator(env, db, by);
  const account = await accountByIdentifier(db, input);
  const { ok, outdated } = await verifyPassword(account?.passwordHash ?? null, input.password);
  if (!ok || !account || !maySignIn(account)) {
    await countFailure(db, subjects, by.now);
    throw new Problem("invalid_credentials", "The address or the password is not right.");
  }
  const { tokens, statement } = await openSession(env, account.id, client, by.now);
  try {
    await atomically(db, [
      ...forgive(subjects, by.now),
      statement,
      ...(outdated
        ? [
            sql`UPDATE people SET password_hash = ${await hashPassword(input.password)}
              WHERE id = ${account.id} AND password_hash = ${account.passwordHash}`,
          ]
        : []),
      record(db, { ...by, actor: { kind: "person", id: account.id } }, "session.opened", tokens.sessionId),
    ]);
  } catch (error) {
    if (error instanceof Problem) await refuseThrottled(db, subjects, by.now); // the same 429, saying how long
    throw error;
  }
  return { ...tokens, account };
}
