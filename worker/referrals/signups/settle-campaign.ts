import { sql } from "drizzle-orm";
import { log } from "../../core/http/log";
import { describeError } from "../../core/jobs/bury-job";
import type { JobCall, JobHandler } from "../../core/jobs/job";
import type { Schedule } from "../../core/jobs/schedule";
import { settleSignup } from "./settle-signup";

/** A sign-up that failed this often is set aside: it is tried again by itself alone, and blocks no other. */
const patience = 5;
const atOnce = 200;

/** Storage or a counter does not answer: no fault of the sign-up. */
function isOutage(error: unknown): boolean {
  const text = String(error instanceof Error ? `${error.message} ${error.cause}` : error);
  return /D1_ERROR|Durable Object|overloaded|network|timed? ?out/i.test(text) && !/constraint/i.test(text);
}

async function settleOrCount(call: JobCall, id: string): Promise<void> {
  try {
    await settleSignup({ ...call, now: Date.now() }, id);
  } catch (error) {
    if (isOutage(error)) throw error;
    await call.db.run(
      sql`UPDATE signups SET attempts = attempts + 1 WHERE id = ${id} AND settled_at IS NULL`,
    );
    throw error;
  }
}

/**
 * Settles the unsettled sign-ups of a campaign, in order of arrival, up to this one: the message is a doorbell, so
 * that an order the queue does not keep, or messages it lost, change nothing.
 */
export async function settleUpTo(call: JobCall, id: string): Promise<void> {
  const last = await call.db.get<{ campaign_id: string }>(
    sql`SELECT campaign_id FROM signups WHERE id = ${id}`,
  );
  if (!last) return;
  for (;;) {
    const waiting = await call.db.all<{ id: string; attempts: number }>(sql`
      SELECT id, attempts FROM signups
      WHERE settled_at IS NULL AND campaign_id = ${last.campaign_id} AND id <= ${id}
        AND (attempts < ${patience} OR id = ${id})
      ORDER BY id LIMIT ${atOnce}`);
    for (const one of waiting) {
      try {
        await settleOrCount(call, one.id);
      } catch (error) {
        // Those that came later wait for this one, until it is set aside.
        if (one.id === id || isOutage(error) || one.attempts + 1 < patience) throw error;
        log("error", "signup.set_aside", { id: one.id, error: describeError(error) });
      }
    }
    if (waiting.length < atOnce) return;
  }
}

export const settleSignupJob: JobHandler = { kind: "settle-signup", run: settleUpTo };

/**
 * Rings for every campaign that has unsettled sign-ups: what the queue lost, or what a kill left behind. Ringing for
 * one that is just being settled is harmless.
 */
export const sweepSignups: Schedule = {
  cron: "* * * * *",
  name: "signups.sweep",
  async run({ env, db }) {
    const newest = await db.all<{ id: string }>(sql`
      SELECT max(id) AS id FROM signups
      WHERE settled_at IS NULL AND attempts < ${patience} GROUP BY campaign_id LIMIT 1000`);
    const messages = newest.map(({ id }) => ({ body: { kind: settleSignupJob.kind, id } }));
    for (let i = 0; i < messages.length; i += 100) await env.JOBS.sendBatch(messages.slice(i, i + 100));
  },
};
