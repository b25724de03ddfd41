import { sql } from "drizzle-orm";
import { atomically, type Db } from "../db/db";
import { notFound } from "../http/problem";
import type { Schedule } from "../jobs/schedule";
import { type Author, recordIfChanged } from "../trail/record";

/** Nothing is sent any more, and its secrets are gone. Harmless where it is deleted; 404 for an unknown one. */
export async function deleteWebhook(db: Db, by: Author, id: string): Promise<void> {
  if (!(await db.get(sql`SELECT 1 FROM webhooks WHERE id = ${id}`))) throw notFound();
  await atomically(db, [
    sql`UPDATE webhooks SET enabled = 0, secret = '', former_secret = NULL, former_until = NULL,
      deleted_at = cast(${by.now} AS integer), deleted_by = ${by.actor?.id ?? null}
      WHERE id = ${id} AND deleted_at IS NULL`,
    recordIfChanged(by, "webhook.deleted", id),
  ]);
}

/** How long the log of deliveries goes back, in ms. */
const kept = 30 * 86_400_000;

/** Deliveries go after 30 days, those of a deleted webhook in the next night. */
export const forgetDeliveriesDaily: Schedule = {
  every: "day",
  atHour: 3,
  catchUp: "latest",
  name: "webhooks.forget_deliveries",
  run: async ({ db, now }) => {
    await db.run(sql`DELETE FROM webhook_deliveries WHERE created_at <= ${now - kept}
      OR webhook_id IN (SELECT id FROM webhooks WHERE deleted_at IS NOT NULL)`);
  },
};
