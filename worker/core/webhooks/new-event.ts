import { type SQL, sql } from "drizzle-orm";
import type { Env } from "../../env";
import type { Statement } from "../db/db";
import { newId } from "../db/ids";
import { ring } from "../jobs/job";
import { toInstant } from "../time";
import type { EventType } from "./event-types";

export const deliverKind = "webhook.deliver";

const wants = (type: EventType): SQL => sql`webhooks.enabled = 1
  AND EXISTS (SELECT 1 FROM json_each(webhooks.events) AS wanted WHERE wanted.value = ${type})`;
const wanting = (type: EventType): SQL => sql`FROM webhooks WHERE ${wants(type)}`;

/** Whether any webhook wants such events: a condition for the batch of their cause. */
export const isWanted = (type: EventType): SQL => sql`EXISTS (SELECT 1 ${wanting(type)})`;

/**
 * An event for the batch of its cause: a row for each webhook that wants it, none where none does. `subject`: the record
 * it tells of, which is read when it is first sent. `data`: what it says instead, as a JSON value of SQL.
 */
export function newEvent(
  type: EventType,
  subject: string,
  now: number,
  { data, when = sql`true` }: { data?: SQL; when?: SQL } = {},
): Statement {
  const body = data
    ? sql`json_object('type', ${type}, 'timestamp', ${toInstant(now)}, 'data', ${data})`
    : sql`NULL`;
  return sql`INSERT INTO webhook_deliveries (webhook_id, id, type, subject, body, due_at, created_at)
    SELECT id, ${newId("webhookDelivery", now)}, ${type}, ${subject}, ${body}, cast(${now} AS integer),
      cast(${now} AS integer) ${wanting(type)} AND ${when} RETURNING webhook_id`;
}

/** The same event about each of many records, in one statement. */
export function newEvents(type: EventType, subjects: readonly string[], now: number): Statement {
  const rows = subjects.map((subject) => [newId("webhookDelivery", now), subject]);
  return sql`INSERT INTO webhook_deliveries (webhook_id, id, type, subject, due_at, created_at)
    SELECT webhooks.id, event.value ->> 0, ${type}, event.value ->> 1, cast(${now} AS integer), cast(${now} AS integer)
    FROM webhooks, json_each(${JSON.stringify(rows)}) AS event WHERE ${wants(type)} RETURNING webhook_id`;
}

/** Rings for webhooks that have something to deliver, or will have in so many seconds. */
export const ringWebhooks = (env: Env, ids: readonly string[], delaySeconds = 0): Promise<void> =>
  ring(
    env,
    ids.map((id) => ({ message: { kind: deliverKind, id } })),
    { queue: "WEBHOOKS", delaySeconds },
  );

/** After the batch: rings for the webhooks that its events wait for, by the answers of its statements. */
export async function ringForEvents(env: Env, results: readonly D1Result[]): Promise<void> {
  const rows = results.flatMap(({ results: found }) => (found ?? []) as { webhook_id?: string }[]);
  const ids = new Set(rows.flatMap(({ webhook_id: id }) => id ?? []));
  if (ids.size > 0) await ringWebhooks(env, [...ids]);
}
