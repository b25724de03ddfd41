import { lte, sql } from "drizzle-orm";
import { atomically, type Db } from "../db/db";
import type { RawRow } from "../db/raw-row";
import { jobs } from "../db/tables";
import { log } from "../http/log";
import { describeError, letterAbout } from "./bury-job";
import { type JobCall, type JobHandler, sendMessages } from "./job";
import type { MinuteSchedule } from "./schedule";

/** What an attempt may take, in ms, before it counts as dead: a queue's consumer has 15 minutes. */
const lease = 16 * 60_000;

/** A queue delays a message by 12 hours at most; what is due later is rung by the tick. */
const longestDelay = 600;

/** `attempts`: how often it was tried, this time included. */
type JobRow = RawRow<typeof jobs, "id" | "subject" | "attempts">;

/** Takes a job that is due: whoever else is rung for it meanwhile finds it not due. Null: done, taken or not due yet. */
async function claim(db: Db, id: string, now: number): Promise<JobRow | null> {
  const row = await db.get<JobRow>(sql`
    UPDATE jobs SET attempts = attempts + 1, due_at = cast(${now + lease} AS integer)
    WHERE id = ${id} AND due_at <= ${now} RETURNING id, subject, attempts`);
  return row ?? null;
}

const failureOf = (attempt: Promise<void>) =>
  attempt.then(
    () => null,
    (error: unknown) => describeError(error),
  );

/** Runs a job that waits, once at a time. After a failure it is due again later, or ends among the dead letters. */
export async function runJob(
  call: JobCall,
  { kind, retryDelays = [], run }: Pick<JobHandler, "kind" | "run" | "retryDelays">,
  id: string,
): Promise<void> {
  const { env, db, now } = call;
  const job = await claim(db, id, now);
  if (!job) return;
  const { subject, attempts } = job;
  const hasDied = attempts > retryDelays.length + 1;
  const error = hasDied
    ? "it ended without a word: a crash or a time limit"
    : await failureOf(run(call, subject));
  if (error === null) {
    await db.run(sql`DELETE FROM jobs WHERE id = ${id}`);
    return;
  }
  log("warn", "job.failed", { kind, id, attempt: attempts, error });
  const delay = retryDelays[attempts - 1];
  if (delay === undefined) {
    const letter = await letterAbout(call, { key: id, kind, body: { kind, id: subject }, attempts }, error);
    await atomically(db, [sql`DELETE FROM jobs WHERE id = ${id}`, ...letter]);
    return;
  }
  await db.run(sql`UPDATE jobs SET due_at = cast(${now + delay * 1000} AS integer) WHERE id = ${id}`);
  if (delay <= longestDelay) await env.JOBS.send({ kind, id }, { delaySeconds: delay });
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
