import type { Env } from "../../env";
import { openDb } from "../db/db";
import { log } from "../http/log";
import { buryJob, describeError } from "./bury-job";
import { type JobCall, type JobHandler, jobSchema } from "./job";
import { isLastDelivery, retryDelay } from "./retry-policy";

/** Work that no request asked for: the system does it. */
export function systemCall(env: Env, cause: string): JobCall {
  const now = Date.now();
  return { env, db: openDb(env), by: { actor: null, requestId: cause, now }, now };
}

async function handle(call: JobCall, handlers: readonly JobHandler[], message: Message): Promise<void> {
  const job = jobSchema.safeParse(message.body).data;
  const handler = handlers.find((one) => one.kind === job?.kind);
  try {
    if (!job || !handler) throw new Error("no handler knows this job");
    await handler.run(call, job.id);
    message.ack();
  } catch (error) {
    const told = describeError(error);
    log("warn", "job.failed", { kind: job?.kind, id: job?.id, attempt: message.attempts, error: told });
    if (!isLastDelivery(message.attempts))
      return message.retry({ delaySeconds: retryDelay(message.attempts) });
    await buryJob(call, message, told);
    message.ack();
  }
}

/**
 * The Worker's `queue` handler. Each message is acknowledged or sent back by itself, with growing delays; after the
 * last delivery it is buried with its error. What dies unheard (a crash, a time limit) reaches the dead-letter
 * queue, and is buried from there.
 */
export function consumeJobs(handlers: readonly JobHandler[]) {
  return async (batch: MessageBatch, env: Env): Promise<void> => {
    for (const message of batch.messages) {
      const call = systemCall(env, message.id);
      try {
        if (batch.queue.includes("dead-letters")) {
          await buryJob(call, message, "it ended without a word: a crash or a time limit");
          message.ack();
        } else {
          await handle(call, handlers, message);
        }
      } catch (error) {
        log("error", "job.not_recorded", { message: message.id, error: describeError(error) });
        message.retry({ delaySeconds: retryDelay(message.attempts) });
      }
    }
  };
}
