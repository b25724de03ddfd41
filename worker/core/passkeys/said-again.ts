import type { Env } from "../../env";
import type { Person } from "../access/actor";
import { atomically, type Db, type Statement } from "../db/db";
import { invalid, notFound, Problem } from "../http/problem";
import { accountById, spellPassword } from "../identity/account";
import { verifyPassword } from "../identity/password";
import { countFailure, forgive, passwordAttempts, refuseThrottled } from "../identity/throttle";
import { changeByCode, wrongCode } from "../second-factor/change-by-code";
import { useCode } from "../second-factor/use-code";
import type { Author } from "../trail/record";

/** By what a signed-in person shows again that it is they: the code where the sign-in asks for one, else the password. */
export interface Proof {
  password?: string | undefined;
  code?: string | undefined;
}

async function withPassword(
  env: Env,
  db: Db,
  by: Author & { actor: Person },
  typed: string,
  ip: string,
  statements: Statement[],
): Promise<void> {
  const account = await accountById(db, by.actor.id);
  if (!account) throw notFound();
  const attempts = passwordAttempts(env.SESSION_SECRET, account.id, ip);
  await refuseThrottled(db, attempts, by.now);
  if (!(await verifyPassword(account.passwordHash, spellPassword(account, typed))).ok) {
    await countFailure(db, attempts, by.now);
    throw invalid("password", "This is not the current password.");
  }
  try {
    await atomically(db, [...forgive(attempts, by.now), ...statements]);
  } catch (error) {
    if (error instanceof Problem) await refuseThrottled(db, attempts, by.now); // says how long
    throw error;
  }
}

/** Carries a change out in one batch with its proof. 400 names what is missing or wrong; failures are throttled. */
export async function changeWithProof(
  env: Env,
  db: Db,
  by: Author & { actor: Person },
  { password, code }: Proof,
  ip: string,
  statements: Statement[],
): Promise<void> {
  if (by.actor.secondFactor !== "on") {
    if (!password) throw invalid("password", "Give your current password.");
    return withPassword(env, db, by, password, ip, statements);
  }
  if (!code?.trim()) throw invalid("code", "Give the code of your authenticator app, or a recovery code.");
  const holder = { personId: by.actor.id, requestId: by.requestId, now: by.now };
  await changeByCode(env, db, by, ip, async () => {
    const used = await useCode(env, db, holder, code);
    if (!used) throw wrongCode();
    return [...used, ...statements];
  });
}
