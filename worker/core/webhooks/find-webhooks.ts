import { type SQL, sql } from "drizzle-orm";
import type * as z from "zod";
import { all } from "../db/conditions";
import type { Db } from "../db/db";
import type { RawRow } from "../db/raw-row";
import { orderBy, selectPage } from "../db/select-page";
import type { webhooks } from "../db/tables";
import { notFound } from "../http/problem";
import { toInstant } from "../time";
import type { ShownWebhook, webhooksQuery } from "./schemas";

type Row = RawRow<
  typeof webhooks,
  | "id"
  | "url"
  | "events"
  | "enabled"
  | "pausedAt"
  | "pausedBecause"
  | "failingSince"
  | "formerUntil"
  | "createdAt"
  | "createdBy"
>;

const columns = sql`id, url, events, enabled, paused_at AS pausedAt, paused_because AS pausedBecause,
  failing_since AS failingSince, former_until AS formerUntil, created_at AS createdAt, created_by AS createdBy`;

const show = (row: Row, now: number): ShownWebhook => ({
  id: row.id,
  url: row.url,
  events: JSON.parse(row.events),
  enabled: row.enabled === 1,
  paused_at: toInstant(row.pausedAt),
  paused_because: row.pausedBecause,
  failing_since: toInstant(row.failingSince),
  former_secret_until: row.formerUntil !== null && row.formerUntil > now ? toInstant(row.formerUntil) : null,
  created_at: toInstant(row.createdAt),
  created_by: row.createdBy,
});

const isThere = sql`deleted_at IS NULL`;
const holds = (q: string): SQL | null => (q === "" ? null : sql`instr(lower(url), lower(${q})) > 0`);

export async function listWebhooks(db: Db, query: z.output<typeof webhooksQuery>, now: number) {
  const { rows, total } = await selectPage<Row>(
    db,
    {
      columns,
      from: sql`FROM webhooks WHERE ${all([isThere, holds(query.q)])}`,
      order: orderBy(query.sort, { created_at: sql`created_at`, url: sql`url` }, sql`id`),
    },
    query,
  );
  return { data: rows.map((row) => show(row, now)), total };
}

/** 404 where there is none, or none any more. */
export async function findWebhook(db: Db, id: string, now: number): Promise<ShownWebhook> {
  const row = await db.get<Row>(sql`SELECT ${columns} FROM webhooks WHERE id = ${id} AND ${isThere}`);
  if (!row) throw notFound();
  return show(row, now);
}
