import { sql } from "drizzle-orm";
import type { Env } from "../../env";
import { atomically, type Db, guard, type Statement } from "../db/db";
import type { Client } from "../http/client";
import { Problem } from "../http/problem";
import { ring } from "../jobs/job";
import { isSecondStep, personOfSecondStep } from "../second-factor/second-step";
import { useCode } from "../second-factor/use-code";
import { type Author, record } from "../trail/record";
import {
  type Account,
  accountById,
  accountByIdentifier,
  type Identifier,
  maySignIn,
  normalisedIdentifier,
  spellPassword,
} from "./account";
import { knowsDevice, rememberDevice } from "./device";
import { ensureAdministrator } from "./first-administrator";
import { type OpenedBy, openSession, type SessionTokens } from "./open-session";
import { verifyPassword } from "./password";
import { signInMail } from "./sign-in-alert";
import { type Attempts, attemptsOf, countFailure, forgive, refuseThrottled } from "./throttle";

export interface SignedIn extends SessionTokens {
  account: Account;
  /** What the device keeps of who signed in on it. */
  device: string;
}

/** Where somebody signs in: their network and program, and what the device kept of earlier sign-ins. */
export interface Place {
  client: Client;
  device: string;
}

export interface Verified {
  account: Account;
  attempts: Attempts;
  /** The hash to store in place of one of another cost. */
  renewed: string | null;
}

/** 429 where this person's failures from this network are used up; slow where there were too many from anywhere. */
export async function throttled(
  env: Env,
  db: Db,
  who: { personId: string } | { typed: string },
  { client, device }: Place,
  now: number,
): Promise<Attempts> {
  const attempts = attemptsOf(env.SESSION_SECRET, who, client.ip);
  const wait = await refuseThrottled(db, attempts, now);
  const isKnown = "personId" in who && knowsDevice(env.SESSION_SECRET, device, who.personId);
  if (wait > 0 && !isKnown) await new Promise((resolve) => setTimeout(resolve, wait));
  return attempts;
}

export async function refuse(db: Db, attempts: Attempts, now: number, detail: string): Promise<never> {
  await countFailure(db, attempts, now);
  throw new Problem("invalid_credentials", detail);
}

async function verifyFirst(
  env: Env,
  db: Db,
  input: Identifier & { password: string },
  place: Place,
  now: number,
): Promise<Verified> {
  const { kind, value } = await normalisedIdentifier(db, input);
  const account = await accountByIdentifier(db, input);
  const who = account ? { personId: account.id } : { typed: `${kind}:${value}` };
  const attempts = await throttled(env, db, who, place, now);
  const { ok, renewed } = await verifyPassword(
    account?.passwordHash ?? null,
    spellPassword(account, input.password),
  );
  if (!ok || !account || !maySignIn(account)) {
    return refuse(db, attempts, now, "The address or the password is not right.");
  }
  return { account, attempts, renewed };
}

/** What uses up the code, where the sign-in asks for one. */
async function verifySecond(
  env: Env,
  db: Db,
  { account, attempts }: Verified,
  typed: string | undefined,
  by: Author,
): Promise<Statement[]> {
  if (account.secondFactor !== "on") return [];
  if (!typed?.trim()) throw new SecondFactorDue(account);
  const used = await useCode(env, db, { personId: account.id, requestId: by.requestId, now: by.now }, typed);
  return used ?? refuse(db, attempts, by.now, wrongSecond);
}

const wrongSecond = "The address, the password or the code is not right.";

/** The password was right. The page that asks for the code knows of whom by `account`; nobody else is told. */
export class SecondFactorDue extends Problem {
  readonly account: Account;

  constructor(account: Account) {
    super("totp_required", "Give the code of your authenticator app too, or a recovery code.");
    this.account = account;
  }
}

/** Verifies once more where the password was changed meanwhile, or its hash renewed by a sign-in at the same time. */
async function byWhatHolds(open: () => Promise<SignedIn>): Promise<SignedIn> {
  try {
    return await open();
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "conflict") throw error;
    return open();
  }
}

/**
 * Opens a session. Unknown, wrong, deactivated and without any grant are one answer (401 `invalid_credentials`) and
 * take the same time; after five failures of one person from one network 429 with Retry-After. Right, but without the
 * code that a second factor asks for: 401 `totp_required`.
 */
export async function signIn(
  env: Env,
  db: Db,
  by: Author,
  input: Identifier & { password: string; totp?: string | undefined },
  place: Place,
): Promise<SignedIn> {
  await ensureAdministrator(env, db, by);
  return byWhatHolds(async () => {
    const verified = await verifyFirst(env, db, input, place, by.now);
    const used = await verifySecond(env, db, verified, input.totp, by);
    return openFor(env, db, by, verified, { used, place, wrong: wrongSecond });
  });
}

/** The same in two steps: `token` says that the password was right. 401 `unauthenticated` where that is too long ago. */
export async function signInBySecondStep(
  env: Env,
  db: Db,
  by: Author,
  { token, code }: { token: string; code: string },
  place: Place,
): Promise<SignedIn> {
  return byWhatHolds(async () => {
    const account = await accountById(db, personOfSecondStep(token));
    const stands =
      account?.passwordHash &&
      maySignIn(account) &&
      isSecondStep(env.SESSION_SECRET, token, account.passwordHash, by.now);
    if (!account || !stands) throw new Problem("unauthenticated", "That took too long. Sign in again.");
    const attempts = await throttled(env, db, { personId: account.id }, place, by.now);
    const verified = { account, attempts, renewed: null };
    const used = await verifySecond(env, db, verified, code, by);
    return openFor(env, db, by, verified, { used, place, wrong: wrongSecond });
  });
}

export interface Opening {
  /** What uses up that by which the person was verified; aborts with `code_invalid` where it is used up meanwhile. */
  used: Statement[];
  place: Place;
  /** What is said then. */
  wrong: string;
  openedBy?: OpenedBy;
}

/** Whoever sets a password ends all sessions: one that the former password opens at this very moment would outlast it. */
const stillTheirs = ({ id, passwordHash }: Account): Statement =>
  guard(
    "conflict",
    sql`NOT EXISTS (SELECT 1 FROM people
      WHERE id = ${id} AND password_hash = ${passwordHash} AND deactivated_at IS NULL)`,
  );

/** The session of somebody who is verified: all ways to sign in end here. */
export async function openFor(
  env: Env,
  db: Db,
  by: Author,
  { account, attempts, renewed }: Verified,
  { used, place: { client, device }, wrong, openedBy = "password" }: Opening,
): Promise<SignedIn> {
  const { tokens, statement } = await openSession(env, account.id, client, by.now, openedBy);
  const isKnown = knowsDevice(env.SESSION_SECRET, device, account.id);
  const alert = isKnown ? null : await signInMail(env, db, account, client, by.now);
  try {
    await atomically(db, [
      ...forgive(attempts, by.now),
      ...used,
      ...(openedBy === "password" ? [stillTheirs(account)] : []),
      statement,
      ...(renewed
        ? [
            sql`UPDATE people SET password_hash = ${renewed}
              WHERE id = ${account.id} AND password_hash = ${account.passwordHash}`,
          ]
        : []),
      record(
        db,
        { ...by, actor: { kind: "person", id: account.id } },
        "session.opened",
        tokens.sessionId,
        openedBy === "password" ? {} : { by: openedBy },
      ),
      ...(alert?.statements ?? []),
    ]);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    await refuseThrottled(db, attempts, by.now); // the same 429, saying how long
    if (error.code === "code_invalid") await refuse(db, attempts, by.now, wrong); // used up meanwhile
    throw error;
  }
  await ring(env, alert?.jobs ?? []);
  return { ...tokens, account, device: rememberDevice(env.SESSION_SECRET, device, account.id) };
}
