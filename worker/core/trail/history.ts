import { sql } from "drizzle-orm";
import * as z from "zod";
import type { Db } from "../db/db";
import { readPage } from "../db/read-page";
import { listOf, listPage } from "../http/list";
import { toInstant } from "../time";

export const historyEvent = z.object({
  id: z.string(),
  at: z.string(),
  action: z.string().describe("Like referral.revoked"),
  actor: z.object({
    kind: z.enum(["person", "key", "system", "public"]),
    id: z.string().nullable(),
    name: z.string().nullable(),
  }),
  detail: z.record(z.string(), z.unknown()),
});
export type HistoryEvent = z.output<typeof historyEvent>;

export const history = listOf(historyEvent);

interface Row {
  id: string;
  at: number;
  action: string;
  actor_kind: HistoryEvent["actor"]["kind"];
  actor_id: string | null;
  actor_name: string | null;
  detail: string;
}

/** What was done to one record, latest first. Who may read it is for the caller to settle. */
export async function historyOf(db: Db, subjectId: string, query: { page: number; limit: number }) {
  const { rows, total } = await readPage<Row, "id">(
    db,
    {
      columns: sql`e.id, e.at, e.action, e.actor_kind, e.actor_id, e.detail,
        coalesce(p.name, k.name) AS actor_name`,
      from: sql`audit_events e LEFT JOIN people p ON p.id = e.actor_id LEFT JOIN api_keys k ON k.id = e.actor_id`,
      where: sql`e.subject_id = ${subjectId}`,
      order: { id: sql`e.id` },
      tie: sql`e.at`,
    },
    { ...query, sort: { field: "id", descending: true } },
  );
  const events = rows.map(
    (row): HistoryEvent => ({
      id: row.id,
      at: toInstant(row.at),
      action: row.action,
      actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name },
      detail: JSON.parse(row.detail) as Record<string, unknown>,
    }),
  );
  return listPage(events, query, total);
}
