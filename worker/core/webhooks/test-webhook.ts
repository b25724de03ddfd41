import { sql } from "drizzle-orm";
import { atomically } from "../db/db";
import { newId } from "../db/ids";
import { notFound } from "../http/problem";
import type { JobCall } from "../jobs/job";
import { toInstant } from "../time";
import { record } from "../trail/record";
import { attemptDelivery, lease, readReceiver } from "./deliver-due";
import { findDelivery } from "./find-deliveries";
import { findWebhook } from "./find-webhooks";
import type { ShownDelivery } from "./schemas";

export const testType = "webhook.test";

/** Sends an event about the webhook itself, at once and once, also while it is disabled. Answers what came of it. */
export async function testWebhook(call: JobCall, webhookId: string): Promise<ShownDelivery> {
  const { db, by, now } = call;
  const data = await findWebhook(db, webhookId, now);
  const receiver = await readReceiver(call, webhookId, now);
  if (!receiver) throw notFound();
  const id = newId("webhookDelivery", now);
  const body = JSON.stringify({ type: testType, timestamp: toInstant(now), data });
  await atomically(db, [
    sql`INSERT INTO webhook_deliveries (webhook_id, id, type, subject, body, due_at, attempts, attempted_at, created_at)
      VALUES (${webhookId}, ${id}, ${testType}, ${webhookId}, ${body}, cast(${now + lease} AS integer), 1,
        cast(${now} AS integer), cast(${now} AS integer))`,
    record(db, by, "webhook.tested", webhookId),
  ]);
  const delivery = { ...{ id, type: testType, subject: webhookId, body, failures: 0 }, created_at: now };
  await attemptDelivery(call, receiver, delivery, Date.now, { isTest: true });
  return findDelivery(db, webhookId, id);
}
