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
  spellPassword,
} from "./account";
import { knowsDevice, rememberDevice } from "./device";
import { ensureAdministrator } from "./first-administrator";
import { openSession, type SessionTokens } from "./open-session";
import { verifyPassword } from "./password";
import { attemptsOf, countFailure, forgive, refuseThrottled } from "./throttle";

export interface SignedIn extends SessionTokens {
  account: Account;
  /** What the device keeps of who signed in on it. */
  device: string;
}

/**
 * Opens a session. Unknown, wrong, deactivated and without any grant are one answer (401 `invalid_credentials`) and
 * take the same time; after five failures of one person from one network 429 with Retry-After. `device`: what this
 * device kept of earlier sign-ins.
 */
export async function signIn(
  env: Env,
  db: Db,
  by: Author,
  input: Identifier & { password: string },
  client: Client,
  device: string,
): Promise<SignedIn> {
  await ensureAdministrator(env, db, by);
  const { kind, value } = await normalisedIdentifier(db, input);
  const account = await accountByIdentifier(db, input);
  const who = account ? { personId: account.id } : { typed: `${kind}:${value}` };
  const attempts = attemptsOf(env.SESSION_SECRET, who, client.ip);
  const wait = await refuseThrottled(db, attempts, by.now);
  const isKnown = account !== null && knowsDevice(env.SESSION_SECRET, device, account.id);
  if (wait > 0 && !isKnown) await new Promise((resolve) => setTimeout(resolve, wait));
  const { ok, renewed } = await verifyPassword(
    account?.passwordHash ?? null,
    spellPassword(account, input.password),
  );
  if (!ok || !account || !maySignIn(account)) {
    await countFailure(db, attempts, by.now);
    throw new Problem("invalid_credentials", "The address or the password is not right.");
  }
  const { tokens, statement } = await openSession(env, account.id, client, by.now);
  try {
    await atomically(db, [
      ...forgive(attempts, by.now),
      statement,
      ...(renewed
        ? [
            sql`UPDATE people SET password_hash = ${renewed}
              WHERE id = ${account.id} AND password_hash = ${account.passwordHash}`,
          ]
        : []),
      record(db, { ...by, actor: { kind: "person", id: account.id } }, "session.opened", tokens.sessionId),
    ]);
  } catch (error) {
    if (error instanceof Problem) await refuseThrottled(db, attempts, by.now); // the same 429, saying how long
    throw error;
  }
  return { ...tokens, account, device: rememberDevice(env.SESSION_SECRET, device, account.id) };
}
