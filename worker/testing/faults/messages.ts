import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import worker from "../..";
import type { Env } from "../../env";

interface Message {
  id: string;
  queue: string;
  body: unknown;
  attempts: number;
  dueAt: number;
}

/** As wrangler.toml has it. */
const maxRetries = 5;

/** What queues hold: delivered at least once, in any order, when somebody says so. */
export class Messages {
  #waiting: Message[] = [];
  #sent = 0;

  add(queue: string, body: unknown, delaySeconds: number): void {
    this.#sent += 1;
    const dueAt = Date.now() + delaySeconds * 1000;
    this.#waiting.push({ id: `message-${this.#sent}`, queue, body, attempts: 0, dueAt });
  }

  /** Queue and kind of each message that nobody has taken for good. */
  left(): string[] {
    return this.#waiting.map(({ queue, body }) => `${queue} ${JSON.stringify(body)}`);
  }

  get isAnyDue(): boolean {
    return this.#waiting.some(({ dueAt }) => dueAt <= Date.now());
  }

  /**
   * Delivers some that are due, in an order of the caller's, one queue's at a time. `again`: those that are done are
   * delivered once more some time, for a queue that lost the acknowledgement does not know.
   */
  async deliver(env: Env, { most = 10, order = [0], again = false } = {}): Promise<void> {
    const due = this.#waiting.filter(({ dueAt }) => dueAt <= Date.now());
    const taken: Message[] = [];
    for (let i = 0; taken.length < most && due.length > 0; i++) {
      taken.push(...due.splice((order[i % order.length] ?? 0) % due.length, 1));
    }
    for (const queue of new Set(taken.map((message) => message.queue))) {
      await this.#hand(
        env,
        queue,
        taken.filter((message) => message.queue === queue),
        again,
      );
    }
  }

  async #hand(env: Env, queue: string, messages: Message[], again: boolean): Promise<void> {
    for (const message of messages) message.attempts += 1;
    const batch = createMessageBatch(
      queue,
      messages.map(({ id, body, attempts }) => ({ id, body, attempts, timestamp: new Date() })),
    );
    this.#waiting = this.#waiting.filter((message) => !messages.includes(message));
    const ctx = createExecutionContext();
    await worker.queue(batch, env);
    const { explicitAcks, retryMessages } = await getQueueResult(batch, ctx);
    for (const message of messages) {
      const retry = retryMessages.find(({ msgId }) => msgId === message.id);
      if (!retry) {
        if (again && explicitAcks.includes(message.id)) this.#waiting.push({ ...message, attempts: 0 });
      } else if (message.attempts > maxRetries) {
        this.add("milepost-dead-letters", message.body, 0);
      } else {
        const delay = (retry as { delaySeconds?: number }).delaySeconds ?? 0;
        this.#waiting.push({ ...message, dueAt: Date.now() + delay * 1000 });
      }
    }
  }
}
