import type { Env } from "../../env";
import type { Person } from "../access/actor";
import { atomically, type Db, type Statement } from "../db/db";
import { invalid, Problem } from "../http/problem";
import { codeAttempts, countFailure, forgive, refuseThrottled } from "../identity/throttle";
import type { Author } from "../trail/record";

export const wrongCode = () => invalid("code", "This code is not right, or was used before.");

/**
 * A change that a signed-in person confirms with a code. `statements` gives it, or throws `wrongCode`: that is a
 * failure, and failures are throttled like those of passwords.
 */
export async function changeByCode(
  env: Env,
  db: Db,
  by: Author & { actor: Person },
  ip: string,
  statements: () => Promise<Statement[]>,
): Promise<void> {
  const attempts = codeAttempts(env.SESSION_SECRET, by.actor.id, ip);
  await refuseThrottled(db, attempts, by.now);
  try {
    const change = await statements();
    await atomically(db, [...forgive(attempts, by.now), ...change]);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code === "too_many_requests") await refuseThrottled(db, attempts, by.now); // says how long
    if (error.code !== "validation_failed" && error.code !== "code_invalid") throw error;
    await countFailure(db, attempts, by.now);
    throw wrongCode();
  }
}
