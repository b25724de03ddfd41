import { sql } from "drizzle-orm";
import * as z from "zod";
import type { Env } from "../../env";
import { type Db, openDb, type Statement } from "../db/db";
import { newId } from "../db/ids";
import { log } from "../http/log";
import type { Author } from "../trail/record";

/** What travels in a queue: the kind names a handler, the id its record. So a message may be lost, repeated or late. */
export const messageSchema = z.object({ kind: z.string().min(1).max(60), id: z.string().min(1).max(200) });
export type JobMessage = z.infer<typeof messageSchema>;

/** What a handler and a scheduled task work with. `by` is the system. */
export interface JobCall {
  env: Env;
  db: Db;
  by: Author;
  now: number;
}

/** Work that no request asked for: the system does it. */
export function systemCall(env: Env, cause: string, now = Date.now()): JobCall {
  return { env, db: openDb(env), by: { actor: null, requestId: cause, now }, now };
}

export interface WaitingWork {
  kind: string;
  /** `again` says that there is more to do: the job has its turn again, then or later, and its attempts begin anew. */
  run(call: JobCall, subject: string, again: (afterSeconds?: number) => void): Promise<void>;
  /** Seconds from each failure to the next attempt, as long as the list is; more where the error's `retryAfter` says so. */
  retryDelays: readonly number[];
  /** Seconds after which a run that says nothing counts as dead: more than any takes. 16 minutes where left out. */
  lease?: number;
  /** What becomes of a job whose last attempt failed, in the batch that ends it. A dead letter where left out. */
  failed?(call: JobCall, subject: string, error: string): Promise<Statement[]>;
}

/**
 * A module's work for one kind of job. It may run more than once for the same subject; an error makes it run again.
 * A job that waits is a row of `jobs`, written in the batch of its cause, and its subject is that row's. A job of a
 * queue of the module's own is a message alone: its record is elsewhere, and the module sweeps for what was lost.
 */
export type JobHandler =
  | (WaitingWork & { queue?: never })
  | {
      kind: string;
      run(call: JobCall, subject: string): Promise<void>;
      /** The binding of the module's own queue. */
      queue: QueueBinding;
      /** It waits for the servers of others: messages of a batch are run at once, and none waits for another's. */
      sideBySide?: boolean;
    };

/** The names of the bindings that are queues. */
export type QueueBinding = { [K in keyof Env]-?: Env[K] extends Queue<unknown> ? K : never }[keyof Env];

export interface NewJob {
  message: JobMessage;
  /** For the batch of its cause. */
  statement: Statement;
}

/**
 * A job that waits until `dueAt` (ms), which may be months away; `ifChanged`: where the statement right before it in the
 * batch changed a row. Once the batch is written, `ring` hastens it.
 */
export function newJob(
  kind: string,
  subject: string,
  now: number,
  { dueAt = now, ifChanged = false } = {},
): NewJob {
  const id = newId("job", now);
  const statement = sql`INSERT INTO jobs (id, kind, subject, due_at, created_at)
    SELECT ${id}, ${kind}, ${subject}, cast(${dueAt} AS integer), cast(${now} AS integer)
    WHERE ${ifChanged ? sql`changes() > 0` : sql`true`}`;
  return { message: { kind, id }, statement };
}

/** Tells the queue of jobs that are due. What goes wrong here costs a minute: the tick rings again. */
export async function ring(
  env: Env,
  jobs: readonly Pick<NewJob, "message">[],
  { queue = "JOBS", delaySeconds = 0 }: { queue?: QueueBinding; delaySeconds?: number } = {},
): Promise<void> {
  try {
    await sendMessages(
      env[queue],
      jobs.map(({ message }) => message),
      delaySeconds,
    );
  } catch (error) {
    log("warn", "job.not_rung", { error: error instanceof Error ? error.name : "unknown error" });
  }
}

/** A queue takes a hundred messages at once. */
export async function sendMessages(
  queue: Queue<unknown>,
  messages: readonly JobMessage[],
  delaySeconds = 0,
): Promise<void> {
  const delay = delaySeconds > 0 ? { delaySeconds } : {};
  for (let i = 0; i < messages.length; i += 100) {
    await queue.sendBatch(messages.slice(i, i + 100).map((body) => ({ body, ...delay })));
  }
}
