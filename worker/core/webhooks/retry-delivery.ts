import { sql } from "drizzle-orm";
import type { Env } from "../../env";
import { atomically, type Db } from "../db/db";
import { Problem } from "../http/problem";
import { type Author, recordIfChanged } from "../trail/record";
import { lease } from "./deliver-due";
import { findDelivery } from "./find-deliveries";
import { findWebhook } from "./find-webhooks";
import { ringWebhooks } from "./new-event";
import type { ShownDelivery } from "./schemas";

/**
 * Sends an event again, with its id and body, and its attempts begin anew; one that waits is sent at once. One that is
 * being sent is left to that attempt.
 */
export async function retryDelivery(
  env: Env,
  db: Db,
  by: Author,
  webhookId: string,
  id: string,
): Promise<ShownDelivery> {
  const webhook = await findWebhook(db, webhookId, by.now);
  const { type } = await findDelivery(db, webhookId, id);
  if (!webhook.enabled) throw new Problem("webhook_disabled", "This webhook is disabled. Enable it first.");
  await atomically(db, [
    sql`UPDATE webhook_deliveries SET status = 'waiting', due_at = cast(${by.now} AS integer), failures = 0
      WHERE webhook_id = ${webhookId} AND id = ${id}
        AND NOT (status = 'waiting' AND due_at IS attempted_at + ${lease})`,
    recordIfChanged(by, "webhook.delivery_retried", webhookId, { events: [type] }),
  ]);
  await ringWebhooks(env, [webhookId]);
  return findDelivery(db, webhookId, id);
}
