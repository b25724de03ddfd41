import { sql } from "drizzle-orm";
import type { RawRow } from "../../core/db/raw-row";
import { log } from "../../core/http/log";
import { describeError } from "../../core/jobs/bury-job";
import { type JobCall, type JobHandler, sendMessages } from "../../core/jobs/job";
import type { MinuteSchedule } from "../../core/jobs/schedule";
import type { signups } from "../tables";
import type { UnsettledSignup } from "./gather-facts";
import { settleSignup, unsettledColumns } from "./settle-signup";

/** A sign-up that failed this often is set aside: it is tried again by itself alone, and blocks no other. */
const patience = 5;
const atOnce = 200;

// Without a named index SQLite reads every sign-up of the campaign to find the few that wait.
export const unsettled = sql`signups INDEXED BY signups_in_hand`;

/** The unsettled sign-ups of the campaign of this sign-up, in order of arrival, up to this one. */
export const waitingUpTo = (id: string) => sql`
  SELECT ${unsettledColumns}, attempts FROM ${unsettled}
  WHERE settled_at IS NULL AND campaign_id = (SELECT campaign_id FROM signups WHERE id = ${id})
    AND id <= ${id} AND (attempts < ${patience} OR id = ${id})
  ORDER BY id LIMIT ${atOnce}`;

/** The latest unsettled sign-up of each campaign that has any. */
export const newestWaiting = sql`
  SELECT max(id) AS id FROM ${unsettled}
  WHERE settled_at IS NULL AND attempts < ${patience} GROUP BY campaign_id LIMIT 1000`;

/** Storage or a counter does not answer: no fault of the sign-up. */
function isOutage(error: unknown): boolean {
  const text = String(error instanceof Error ? `${error.message} ${error.cause}` : error);
  return /D1_ERROR|Durable Object|overloaded|network|timed? ?out/i.test(text) && !/constraint/i.test(text);
}

async function settleOrCount(call: JobCall, signup: UnsettledSignup): Promise<void> {
  try {
    await settleSignup({ ...call, now: Date.now() }, signup);
  } catch (error) {
    if (isOutage(error)) throw error;
    await call.db.run(
      sql`UPDATE signups SET attempts = attempts + 1 WHERE id = ${signup.id} AND settled_at IS NULL`,
    );
    throw error;
  }
}

/**
 * Settles the unsettled sign-ups of a campaign, in order of arrival, up to this one. The message is only a
 * doorbell, so it changes nothing that the queue keeps no order and may lose messages.
 */
export async function settleUpTo(call: JobCall, id: string): Promise<void> {
  for (;;) {
    const waiting = await call.db.all<UnsettledSignup & RawRow<typeof signups, "attempts">>(waitingUpTo(id));
    for (const one of waiting) {
      try {
        await settleOrCount(call, one);
      } catch (error) {
        // Later sign-ups wait for this one until it is set aside.
        if (one.id === id || isOutage(error) || one.attempts + 1 < patience) throw error;
        log("error", "signup.set_aside", { id: one.id, error: describeError(error) });
      }
    }
    if (waiting.length < atOnce) return;
  }
}

export const settleSignupJob: JobHandler = {
  kind: "settle-signup",
  queue: "SIGNUP_QUEUE",
  run: settleUpTo,
};

/**
 * Rings for every campaign that has unsettled sign-ups, which the queue lost or a kill left behind. It is harmless to
 * ring for a campaign that is being settled.
 */
export const sweepSignups: MinuteSchedule = {
  every: "minute",
  name: "signups.sweep",
  async run({ env, db }) {
    const newest = await db.all<RawRow<typeof signups, "id">>(newestWaiting);
    await sendMessages(
      env.SIGNUP_QUEUE,
      newest.map(({ id }) => ({ kind: settleSignupJob.kind, id })),
    );
  },
};
