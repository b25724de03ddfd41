import { lte, sql } from "drizzle-orm";
import { atomically, type Db } from "../db/db";
import type { RawRow } from "../db/raw-row";
import { jobs } from "../db/tables";
import { log } from "../http/log";
import { describeError, letterAbout } from "./bury-job";
import { type JobCall, ring, sendMessages, type WaitingWork } from "./job";
import type { MinuteSchedule } from "./schedule";

/** What a run may take, in seconds, before it counts as dead: a queue's consumer has 15 minutes. */
const longestRun = 16 * 60;

/** A queue delays a message by 12 hours at most; what is due later is rung by the tick. */
const longestDelay = 600;

/** `attempts`: how often it was tried since it last came on, this time included. */
type JobRow = RawRow<typeof jobs, "id" | "subject" | "attempts">;

/** Takes a job that is due: whoever else is rung for it meanwhile finds it not due. Null: done, taken or not due yet. */
async function claim(db: Db, id: string, now: number, lease: number): Promise<JobRow | null> {
  const row = await db.get<JobRow>(sql`
    UPDATE jobs SET attempts = attempts + 1, due_at = cast(${now + lease * 1000} AS integer)
    WHERE id = ${id} AND due_at <= ${now} RETURNING id, subject, attempts`);
  return row ?? null;
}

/** `after`: seconds. */
type Outcome = { error: string; after: number } | { isDone: true } | { isDone: false; after: number };

/** What an error says of when to try again, in seconds. */
const retryAfter = (error: unknown): number =>
  error instanceof Error && "retryAfter" in error && typeof error.retryAfter === "number"
    ? error.retryAfter
    : 0;

async function outcomeOf(call: JobCall, work: WaitingWork, subject: string): Promise<Outcome> {
  const turns: number[] = [];
  try {
    await work.run(call, subject, (afterSeconds = 0) => {
      turns.push(afterSeconds);
    });
    const [after] = turns;
    return after === undefined ? { isDone: true } : { isDone: false, after };
  } catch (error) {
    return { error: describeError(error), after: retryAfter(error) };
  }
}

async function end(call: JobCall, work: WaitingWork, { id, subject, attempts }: JobRow, error: string) {
  const { kind } = work;
  const last = work.failed
    ? await work.failed(call, subject, error)
    : await letterAbout(call, { key: id, kind, body: { kind, id: subject }, attempts }, error);
  await atomically(call.db, [sql`DELETE FROM jobs WHERE id = ${id}`, ...last]);
}

/** Runs a job that waits, once at a time. After a failure it is due again later, or it ends. */
export async function runJob(call: JobCall, work: WaitingWork, id: string): Promise<void> {
  const { env, db, now } = call;
  const { kind, retryDelays } = work;
  const job = await claim(db, id, now, work.lease ?? longestRun);
  if (!job) return;
  const { subject, attempts } = job;
  const hasDied = attempts > retryDelays.length + 1;
  const outcome: Outcome = hasDied
    ? { error: "it ended without a word: a crash or a time limit", after: 0 }
    : await outcomeOf(call, work, subject);
  if (!("error" in outcome)) {
    if (outcome.isDone) {
      await db.run(sql`DELETE FROM jobs WHERE id = ${id}`);
      return;
    }
    const dueAt = now + outcome.after * 1000;
    await db.run(sql`UPDATE jobs SET due_at = cast(${dueAt} AS integer), attempts = 0 WHERE id = ${id}`);
    if (outcome.after <= longestDelay) {
      await ring(env, [{ message: { kind, id } }], { delaySeconds: outcome.after });
    }
    return;
  }
  const { error } = outcome;
  log("warn", "job.failed", { kind, id, attempt: attempts, error });
  const usual = retryDelays[attempts - 1];
  if (usual === undefined) return end(call, work, job, error);
  const delay = Math.max(usual, Math.ceil(outcome.after));
  await db.run(sql`UPDATE jobs SET due_at = cast(${now + delay * 1000} AS integer) WHERE id = ${id}`);
  if (delay <= longestDelay) await ring(env, [{ message: { kind, id } }], { delaySeconds: delay });
}

/** Rings for what is due: jobs of a later time, and those whose message was lost or whose attempt died. */
export const ringDueJobs: MinuteSchedule = {
  every: "minute",
  name: "jobs.ring",
  async run({ env, db, now }) {
    const due = await db
      .select({ id: jobs.id, kind: jobs.kind })
      .from(jobs)
      .where(lte(jobs.dueAt, now))
      .orderBy(jobs.dueAt)
      .limit(1000);
    await sendMessages(env.JOBS, due);
  },
};
