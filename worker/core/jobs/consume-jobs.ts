import type { Env } from "../../env";
import { log } from "../http/log";
import { buryMessage, describeError } from "./bury-job";
import { type JobCall, type JobHandler, messageSchema, systemCall } from "./job";
import { isLastDelivery, redeliveryDelay } from "./redelivery";
import { runJob } from "./run-job";

function deadMessage({ id, body, attempts }: Message, handler: JobHandler | undefined) {
  const message = messageSchema.safeParse(body).data;
  const again = message && handler?.queue ? { ...message, queue: handler.queue } : body;
  return { key: id, kind: message?.kind ?? "unknown", body: again, attempts };
}

async function handle(call: JobCall, handlers: readonly JobHandler[], message: Message): Promise<void> {
  const parsed = messageSchema.safeParse(message.body).data;
  const handler = handlers.find(({ kind }) => kind === parsed?.kind);
  try {
    if (!parsed || !handler) throw new Error("no handler knows this job");
    await (handler.queue ? handler.run(call, parsed.id) : runJob(call, handler, parsed.id));
    message.ack();
  } catch (error) {
    const words = describeError(error);
    const { attempts } = message;
    log("warn", "message.failed", { kind: parsed?.kind, id: parsed?.id, attempt: attempts, error: words });
    if (!isLastDelivery(attempts)) return message.retry({ delaySeconds: redeliveryDelay(attempts) });
    await buryUnlessKept(call, handler, message, words);
    message.ack();
  }
}

/** A job that is a row goes on from there: the tick rings for it again. */
async function buryUnlessKept(
  call: JobCall,
  handler: JobHandler | undefined,
  message: Message,
  error: string,
): Promise<void> {
  if (!handler || handler.queue) await buryMessage(call, deadMessage(message, handler), error);
}

/** A message of the queue in which dead ones end. */
async function buryDead(call: JobCall, handlers: readonly JobHandler[], message: Message): Promise<void> {
  const kind = messageSchema.safeParse(message.body).data?.kind;
  const handler = handlers.find((one) => one.kind === kind);
  await buryUnlessKept(call, handler, message, "it ended without a word: a crash or a time limit");
  message.ack();
}

/**
 * The Worker's `queue` handler. Each message is acknowledged or sent back by itself, with growing delays; after the
 * last delivery it is buried with its error. What dies unheard (a crash, a time limit) reaches the dead-letter
 * queue, and is buried from there.
 */
export function consumeJobs(handlers: readonly JobHandler[]) {
  const isSideBySide = ({ body }: Message) => {
    const kind = messageSchema.safeParse(body).data?.kind;
    return handlers.some((handler) => handler.kind === kind && handler.queue && handler.sideBySide);
  };
  return async (batch: MessageBatch, env: Env): Promise<void> => {
    const take = batch.queue.includes("dead-letters") ? buryDead : handle;
    const takeOne = async (message: Message) => {
      try {
        await take(systemCall(env, message.id), handlers, message);
      } catch (error) {
        log("error", "job.not_recorded", { message: message.id, error: describeError(error) });
        message.retry({ delaySeconds: redeliveryDelay(message.attempts) });
      }
    };
    const underWay: Promise<void>[] = [];
    for (const message of batch.messages) {
      const taken = takeOne(message);
      if (isSideBySide(message)) underWay.push(taken);
      else await taken;
    }
    await Promise.all(underWay);
  };
}
