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

/** Ms after which an attempt that says nothing counts as dead: more than any takes, and no delay between two. */
export const lease = 45_000;

/** Ms that a webhook's turn lasts; then it has another one. */
const turn = 8000;

/** Deliveries under way at once; a receiver that has failed as often in a row gets them one by one. */
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

/**
 * Writes down what came of an attempt. `retryAt`: null where it was the last one. `isReceivers`: it says how the receiver
 * does.
 */
async function keep(
  db: Db,
  webhookId: string,
  id: string,
  { isDelivered, status, head, error }: Outcome,
  now: number,
  retryAt: number | null,
  isReceivers = false,
): Promise<void> {
  const state = isDelivered ? "delivered" : retryAt === null ? "failed" : "waiting";
  const failing = isDelivered
    ? sql`UPDATE webhooks SET failing_since = NULL WHERE id = ${webhookId} AND failing_since IS NOT NULL`
    : sql`UPDATE webhooks SET failing_since = cast(${now} AS integer)
        WHERE id = ${webhookId} AND failing_since IS NULL`;
  await atomically(db, [
    sql`UPDATE webhook_deliveries SET status = ${state}, answer_status = ${status}, answer_head = ${head},
      error = ${error}, failures = failures + ${isDelivered ? 0 : 1}, due_at = cast(${retryAt ?? now} AS integer),
      delivered_at = coalesce(delivered_at, cast(${isDelivered ? now : null} AS integer))
      WHERE webhook_id = ${webhookId} AND id = ${id}`,
    ...(isReceivers ? [failing] : []),
  ]);
}

/**
 * One attempt at a delivery that is claimed. Answers what came of it; null where nothing was sent, for its record is
 * gone. `isTest`: it is not repeated, and says nothing of the receiver where it fails.
 */
export async function attemptDelivery(
  call: JobCall,
  receiver: Receiver,
  delivery: Delivery,
  clock: () => number,
  { isTest = false } = {},
): Promise<Outcome | null> {
  const body = await bodyOf(call, receiver.id, delivery);
  if (body === null) {
    await keep(call.db, receiver.id, delivery.id, recordGone, clock(), null);
    return null;
  }
  const outcome = await sendDelivery(call.env, receiver, { id: delivery.id, at: clock(), body });
  const delay = outcome.isDelivered || isTest ? null : delayAfter(delivery.failures + 1);
  const now = clock();
  const retryAt = delay === null ? null : now + delay * 1000;
  await keep(call.db, receiver.id, delivery.id, outcome, now, retryAt, !isTest || outcome.isDelivered);
  return outcome;
}

/** A webhook's turn: what is due is delivered for a moment. The lanes share how the receiver does. */
class Turn {
  #failingSince: number | null;
  #failuresInARow: number;
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
    this.#failuresInARow = receiver.failingSince === null ? 0 : lanes;
    this.#until = clock() + turn;
  }

  /** Answers what the webhook needs: another turn, a ring when something is due again, or nothing. */
  async run(): Promise<"more" | "later" | "nothing"> {
    const count = this.#failuresInARow < lanes ? lanes : 1;
    const ends = await Promise.all(Array.from({ length: count }, (_, lane) => this.#lane(lane)));
    if (this.#isOver) return "nothing";
    return ends.includes("nothing due") ? "later" : "more";
  }

  async #lane(lane: number): Promise<"nothing due" | "turn over"> {
    const [call, receiver, clock] = [this.#call, this.#receiver, this.#clock];
    while (!this.#isOver && clock() < this.#until && (lane === 0 || this.#failuresInARow < lanes)) {
      const delivery = await claim(call.db, receiver.id, clock());
      if (!delivery) return "nothing due";
      const outcome = await attemptDelivery(call, receiver, delivery, clock);
      if (outcome) await this.#judge(outcome);
    }
    return "turn over";
  }

  async #judge({ isDelivered, isGone }: Outcome): Promise<void> {
    const now = this.#clock();
    this.#failuresInARow = isDelivered ? 0 : this.#failuresInARow + 1;
    this.#failingSince = isDelivered ? null : (this.#failingSince ?? now);
    if (!isGone && (this.#failingSince === null || !isLost(this.#failingSince, now))) return;
    this.#isOver = true;
    await pauseWebhook({ ...this.#call, now }, this.#receiver, isGone ? "gone" : "failing");
  }
}

/** Webhooks for which this isolate has a message under way that comes later: when it comes. */
const laterRings = new Map<string, number>();

/** Rings when something is due again, by one message however much is; what is due much later, the tick rings for. */
async function ringLater({ env, db }: JobCall, id: string, now: number): Promise<void> {
  const next = await db.get<{ at: number | null }>(sql`
    SELECT min(due_at) AS at FROM webhook_deliveries WHERE webhook_id = ${id} AND status = 'waiting'`);
  const at = next?.at ?? null;
  const rung = laterRings.get(id) ?? 0;
  if (at === null || at > now + longestDelay * 1000 || (rung > now && rung <= at + 1000)) return;
  const delaySeconds = Math.max(1, Math.ceil((at - now) / 1000));
  laterRings.set(id, now + delaySeconds * 1000);
  await ringWebhooks(env, [id], delaySeconds);
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
  const clock = () => call.now + (Date.now() - begun);
  turns.set(id, own);
  let needs: Awaited<ReturnType<Turn["run"]>> = "nothing";
  try {
    const receiver = await readReceiver(call, id, call.now);
    if (receiver?.enabled) needs = await new Turn(call, receiver, clock).run();
  } finally {
    if (turns.get(id) === own) turns.delete(id);
  }
  if (needs === "more" || own.isRung) await ringWebhooks(call.env, [id]);
  else if (needs === "later") await ringLater(call, id, clock());
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
