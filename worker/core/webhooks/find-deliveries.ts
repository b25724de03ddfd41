import { sql } from "drizzle-orm";
import type * as z from "zod";
import { all } from "../db/conditions";
import { containsFolded } from "../db/contains-folded";
import type { Db } from "../db/db";
import type { RawRow } from "../db/raw-row";
import { orderBy, selectPage } from "../db/select-page";
import type { webhookDeliveries } from "../db/tables";
import { notFound } from "../http/problem";
import { toInstant } from "../time";
import type { deliveriesQuery, ShownDelivery } from "./schemas";

type Row = RawRow<typeof webhookDeliveries>;

const show = (row: Row): ShownDelivery => ({
  id: row.id,
  webhook_id: row.webhook_id,
  type: row.type,
  status: row.status,
  attempts: row.attempts,
  payload: row.body === null ? null : JSON.parse(row.body),
  answer: row.answer_status === null ? null : { status: row.answer_status, body: row.answer_head ?? "" },
  error: row.error,
  created_at: toInstant(row.created_at),
  attempted_at: toInstant(row.attempted_at),
  delivered_at: toInstant(row.delivered_at),
  next_attempt_at: row.status === "waiting" ? toInstant(row.due_at) : null,
});

/** What was sent to a webhook, or waits, in the last 30 days. */
export async function listDeliveries(db: Db, webhookId: string, query: z.output<typeof deliveriesQuery>) {
  const { status, sort, q } = query;
  const ofWebhook = sql`webhook_id = ${webhookId}`;
  const bodies = { key: sql`id`, from: sql`webhook_deliveries`, where: ofWebhook, texts: [sql`body`] };
  const { rows, total } = await selectPage<Row>(
    db,
    {
      columns: sql`*`,
      from: sql`FROM webhook_deliveries WHERE ${all([
        ofWebhook,
        status === undefined ? null : sql`status = ${status}`,
        q === "" ? null : sql`(id = ${q} OR subject = ${q} OR ${await containsFolded(db, bodies, q)})`,
      ])}`,
      order: orderBy(sort, { created_at: sql`id` }, sql`id`),
    },
    query,
  );
  return { data: rows.map(show), total };
}

export async function findDelivery(db: Db, webhookId: string, id: string): Promise<ShownDelivery> {
  const row = await db.get<Row>(
    sql`SELECT * FROM webhook_deliveries WHERE webhook_id = ${webhookId} AND id = ${id}`,
  );
  if (!row) throw notFound();
  return show(row);
}
