import { sql } from "drizzle-orm";
import { openDb } from "../../core/db/db";
import { log } from "../../core/http/log";
import { describeError } from "../../core/jobs/bury-job";
import type { Env } from "../../env";

// Forged codes cost no read and hardly a write: they are tallied here and written once a minute at most.
const collectMs = 2000;
const pauseMs = 60_000;
let isolate = "";
let tally = 0;
let nextWriteAt = 0;

/** Counts one code that no key of ours signed. */
export function tallyForgery(env: Env, ctx: Pick<ExecutionContext, "waitUntil">, now: number): void {
  tally += 1;
  writeTally(env, ctx, now);
}

/** Writes the tally if the pause is over; if not, a later caller does. */
export function writeTally(env: Env, ctx: Pick<ExecutionContext, "waitUntil">, now: number): void {
  if (tally === 0 || now < nextWriteAt) return;
  nextWriteAt = now + collectMs + pauseMs;
  ctx.waitUntil(writeSoon(env));
}

async function writeSoon(env: Env): Promise<void> {
  await scheduler.wait(collectMs);
  isolate ||= crypto.randomUUID();
  const count = tally;
  try {
    await openDb(env).run(sql`
      INSERT INTO forgeries (minute, isolate, count)
      VALUES (cast(${Date.now() / 60_000} AS integer), ${isolate}, cast(${count} AS integer))`);
    tally -= count;
  } catch (error) {
    // They stay in the tally, for the next to write.
    log("warn", "forgeries.not_written", { error: describeError(error) });
  }
}
