import { sql } from "drizzle-orm";
import type { Env } from "../../env";
import type { Person } from "../access/actor";
import { atomically, type Db, guard } from "../db/db";
import { invalid, notFound, Problem } from "../http/problem";
import { type Author, record } from "../trail/record";
import { accountById, spellPassword } from "./account";
import { hashPassword, verifyPassword } from "./password";
import { passwordFault } from "./password-policy";
import { endSessions, setPassword } from "./people";
import { countFailure, forgive, passwordAttempts, refuseThrottled } from "./throttle";

/**
 * The signed-in person's new password; every other session of theirs ends. 400 names the field: the current password
 * wrong, or the new one no good. Wrong current passwords are throttled like sign-ins.
 */
export async function changePassword(
  env: Env,
  db: Db,
  by: Author & { actor: Person },
  input: { current_password?: string | undefined; new_password: string },
  ip: string,
): Promise<void> {
  const account = await accountById(db, by.actor.id);
  if (!account) throw notFound();
  const attempts = passwordAttempts(env.SESSION_SECRET, account.id, ip);
  await refuseThrottled(db, attempts, by.now);
  const isCurrent = async (typed: string) =>
    (await verifyPassword(account.passwordHash, spellPassword(account, typed))).ok;
  // Whoever signed in with a temporary password has just typed it: giving one ends every session from before.
  const isTypedAlready = account.mustChangePassword && input.current_password === undefined;
  if (!isTypedAlready && !(await isCurrent(input.current_password ?? ""))) {
    await countFailure(db, attempts, by.now);
    throw invalid("current_password", "This is not the current password.");
  }
  const fault =
    passwordFault(input.new_password, [account.email, account.phone]) ??
    ((await isCurrent(input.new_password)) ? "Choose one that differs from the current one." : null);
  if (fault) throw invalid("new_password", fault);
  const passwordHash = await hashPassword(input.new_password);
  try {
    await atomically(db, [
      ...forgive(attempts, by.now),
      guard(
        "conflict",
        sql`NOT EXISTS (SELECT 1 FROM people WHERE id = ${account.id} AND password_hash = ${account.passwordHash})`,
      ),
      ...setPassword(account.id, passwordHash, false),
      endSessions(account.id, "password_changed", by.now, by.actor.sessionId),
      record(db, by, "person.password_changed", account.id),
    ]);
  } catch (error) {
    if (error instanceof Problem) await refuseThrottled(db, attempts, by.now);
    throw error;
  }
}
