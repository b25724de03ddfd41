import { sql } from "drizzle-orm";
import { atomically, type Db } from "../db/db";
import type { RawRow } from "../db/raw-row";
import type { webhookDeliveries, webhooks } from "../db/tables";
import type { JobCall, JobHandler } from "../jobs/job";
import type { MinuteSchedule } from "../jobs/schedule";
import { toInstant } from "../time";
import { delayAfter, isLost } from "./backoff";
import { eventKind } from "./event-types";
import { deliverKind, ringWebhooks } from "./new-event";
import { pauseWebhook } from "./pause-webhook";
import { openSecret } from "./secret";
import { type Outcome, sendDelivery } from "./send-delivery";

/** Ms after which an attempt that says nothing counts as dead: more than any takes. */
export const lease = 60_000;

/** Ms that a webhook's turn lasts; then it has another one. */
const turn = 8000;

/** Deliveries under way at once, to one that takes them; one that fails gets them one by one. */
const lanes = 4;

/** A queue delays a message by 12 hours at most; what is due later is rung by the tick. */
const longestDelay = 600;

/** A webhook as its deliveries need it: `secrets` are those that are valid, the current one first. */
export interface Receiver {
  id: string;
  url: string;
  enabled: boolean;
  failingSince: number | null;
  secrets: string[];
}

type Stored = RawRow<
  typeof webhooks,
  "id" | "url" | "enabled" | "secret" | "formerSecret" | "formerUntil" | "failingSince"
>;

export async function readReceiver({ env, db }: JobCall, id: string, now: number): Promise<Receiver | null> {
  const row = await db.get<Stored>(sql`SELECT id, url, enabled, secret, former_secret AS formerSecret,
    former_until AS formerUntil, failing_since AS failingSince FROM webhooks WHERE id = ${id} AND deleted_at IS NULL`);
  if (!row) return null;
  const hasFormer = row.formerSecret !== null && row.formerUntil !== null && row.formerUntil > now;
  const sealed = [row.secret, ...(hasFormer ? [row.formerSecret ?? ""] : [])];
  const opened = await Promise.all(sealed.map((one) => openSecret(env.DATA_KEY, one)));
  const secrets = opened.filter((secret) => secret !== null);
  return { id, url: row.url, enabled: row.enabled === 1, failingSince: row.failingSince, secrets };
}

export type Delivery = RawRow<
  typeof webhookDeliveries,
  "id" | "type" | "subject" | "body" | "failures" | "created_at"
>;

/** Takes the delivery that has been due for longest: whoever else looks meanwhile finds it not due. */
const claim = (db: Db, webhookId: string, now: number) =>
  db.get<Delivery | undefined>(sql`
    UPDATE webhook_deliveries SET due_at = cast(${now + lease} AS integer), attempts = attempts + 1,
      attempted_at = cast(${now} AS integer)
    WHERE webhook_id = ${webhookId} AND id = (SELECT id FROM webhook_deliveries
      WHERE webhook_id = ${webhookId} AND status = 'waiting' AND due_at <= ${now} ORDER BY due_at LIMIT 1)
    RETURNING id, type, subject, body, failures, created_at`);

/** What is sent: read the first time, and kept, so that it is the same each time. Null where the record is gone. */
async function bodyOf(call: JobCall, webhookId: string, delivery: Delivery): Promise<string | null> {
  if (delivery.body !== null) return delivery.body;
  const { id, type, subject, created_at } = delivery;
  const data = await eventKind(type)?.read?.(call, subject);
  if (!data) return null;
  const body = JSON.stringify({ type, timestamp: toInstant(created_at), data });
  const kept = await call.db.get<{ body: string }>(sql`
    UPDATE webhook_deliveries SET body = coalesce(body, ${body}) WHERE webhook_id = ${webhookId} AND id = ${id}
    RETURNING body`);
  return kept?.body ?? null;
}

const recordGone: Outcome = {
  ...{ isDelivered: false, isGone: false, status: null, head: null },
  error: "The record that this event tells of is gone.",
};

/** Writes down what came of an attempt. `retryAt`: null where it was the last one. */
async function keep(
  db: Db,
  receiver: Receiver,
  id: string,
  outcome: Outcome,
  now: number,
  retryAt: number | null,
) {
  const { isDelivered, status, head, error } = outcome;
  const state = isDelivered ? "delivered" : retryAt === null ? "failed" : "waiting";
  await atomically(db, [
    sql`UPDATE webhook_deliveries SET status = ${state}, answer_status = ${status}, answer_head = ${head},
      error = ${error}, failures = failures + ${isDelivered ? 0 : 1}, due_at = cast(${retryAt ?? now} AS integer),
      delivered_at = coalesce(delivered_at, cast(${isDelivered ? now : null} AS integer))
      WHERE webhook_id = ${receiver.id} AND id = ${id}`,
    isDelivered
      ? sql`UPDATE webhooks SET failing_since = NULL WHERE id = ${receiver.id} AND failing_since IS NOT NULL`
      : sql`UPDATE webhooks SET failing_since = cast(${now} AS integer)
        WHERE id = ${receiver.id} AND failing_since IS NULL`,
  ]);
}

/** One attempt at a delivery that is claimed. Answers what came of it, and when it is due again. */
export async function attemptDelivery(
  call: JobCall,
  receiver: Receiver,
  delivery: Delivery,
  clock: () => number,
  { mayRetry = true } = {},
): Promise<{ outcome: Outcome; delay: number | null }> {
  const body = await bodyOf(call, receiver.id, delivery);
  const outcome = body
    ? await sendDelivery(call.env, receiver, { id: delivery.id, at: clock(), body })
    : recordGone;
  const delay = outcome.isDelivered || !body || !mayRetry ? null : delayAfter(delivery.failures + 1);
  const now = clock();
  await keep(call.db, receiver, delivery.id, outcome, now, delay === null ? null : now + delay * 1000);
  return { outcome, delay };
}

/** A webhook's turn: what is due is delivered for a moment. The lanes share how the receiver does. */
class Turn {
  #failingSince: number | null;
  #isOver = false;
  readonly #until: number;
  readonly #call: JobCall;
  readonly #receiver: Receiver;
  readonly #clock: () => number;

  constructor(call: JobCall, receiver: Receiver, clock: () => number) {
    this.#call = call;
    this.#receiver = receiver;
    this.#clock = clock;
    this.#failingSince = receiver.failingSince;
    this.#until = clock() + turn;
  }

  /** Answers whether there was nothing more to do. */
  async run(): Promise<boolean> {
    const count = this.#failingSince === null ? lanes : 1;
    const ends = await Promise.all(Array.from({ length: count }, (_, lane) => this.#lane(lane)));
    return this.#isOver || ends.includes("nothing due");
  }

  async #lane(lane: number): Promise<"nothing due" | "turn over"> {
    const [call, receiver, clock] = [this.#call, this.#receiver, this.#clock];
    while (!this.#isOver && clock() < this.#until && (lane === 0 || this.#failingSince === null)) {
      const delivery = await claim(call.db, receiver.id, clock());
      if (!delivery) return "nothing due";
      const { outcome, delay } = await attemptDelivery(call, receiver, delivery, clock);
      if (delay !== null && delay <= longestDelay) {
        await call.env.WEBHOOKS.send({ kind: deliverKind, id: receiver.id }, { delaySeconds: delay });
      }
      await this.#judge(outcome);
    }
    return "turn over";
  }

  async #judge({ isDelivered, isGone }: Outcome): Promise<void> {
    const now = this.#clock();
    this.#failingSince = isDelivered ? null : (this.#failingSince ?? now);
    if (!isGone && (this.#failingSince === null || !isLost(this.#failingSince, now))) return;
    this.#isOver = true;
    await pauseWebhook({ ...this.#call, now }, this.#receiver, isGone ? "gone" : "failing");
  }
}

/** Ms after which a turn that says nothing counts as over. */
const longestTurn = 60_000;

/** Webhooks that have their turn in this isolate, until when, and whether somebody rang for them meanwhile. */
const turns = new Map<string, { until: number; isRung: boolean }>();

/** Delivers what is due of one webhook. It has turns of its own, so one that does not answer holds up itself alone. */
export async function deliverDue(call: JobCall, id: string): Promise<void> {
  const begun = Date.now();
  const underWay = turns.get(id);
  if (underWay && begun < underWay.until) {
    underWay.isRung = true;
    return;
  }
  const own = { until: begun + longestTurn, isRung: false };
  turns.set(id, own);
  try {
    const clock = () => call.now + (Date.now() - begun);
    const receiver = await readReceiver(call, id, call.now);
    const isDone = !receiver?.enabled || (await new Turn(call, receiver, clock).run());
    if (!isDone) own.isRung = true;
  } finally {
    if (turns.get(id) === own) turns.delete(id);
  }
  if (own.isRung) await ringWebhooks(call.env, [id]);
}

export const deliverWebhooks: JobHandler = {
  kind: deliverKind,
  queue: "WEBHOOKS",
  sideBySide: true,
  run: deliverDue,
};

/** Rings for each webhook that has something due: retries of later, and what a lost message left behind. */
export const ringDueWebhooks: MinuteSchedule = {
  every: "minute",
  name: "webhooks.ring",
  async run({ env, db, now }) {
    const due = await db.all<{ id: string }>(sql`
      SELECT id FROM webhooks WHERE enabled = 1 AND EXISTS (SELECT 1 FROM webhook_deliveries d
        WHERE d.webhook_id = webhooks.id AND d.status = 'waiting' AND d.due_at <= ${now})`);
    if (due.length > 0)
      await ringWebhooks(
        env,
        due.map(({ id }) => id),
      );
  },
};
