import { sql } from "drizzle-orm";
import * as z from "zod";
import type { Person } from "../access/actor";
import { all, contains } from "../db/conditions";
import type { Db } from "../db/db";
import type { RawRow } from "../db/raw-row";
import { selectPage } from "../db/select-page";
import type { sessions } from "../db/tables";
import { listQuery } from "../http/list";
import { nameSchemas } from "../http/name-schemas";
import { toInstant } from "../time";

export const shownSession = z.object({
  id: z.string(),
  current: z.boolean(),
  user_agent: z.string(),
  ip_masked: z.string(),
  created_at: z.string(),
  last_used_at: z.string(),
  expires_at: z.string(),
});
export type ShownSession = z.infer<typeof shownSession>;

type Row = RawRow<
  typeof sessions,
  "id" | "user_agent" | "ip_masked" | "created_at" | "rotated_at" | "expires_at"
>;

export const sessionsQuery = listQuery(["created_at"], "-created_at");

/** The person's open sessions, latest first, and how many there are. */
export async function listSessions(
  db: Db,
  person: Person,
  query: Pick<z.output<typeof sessionsQuery>, "page" | "limit"> & Partial<z.output<typeof sessionsQuery>>,
  now: number,
): Promise<{ data: ShownSession[]; total: number }> {
  const { rows, total } = await selectPage<Row>(
    db,
    {
      columns: sql`id, user_agent, ip_masked, created_at, rotated_at, expires_at`,
      from: sql`FROM sessions WHERE ${all([
        sql`person_id = ${person.id} AND revoked_at IS NULL AND expires_at > ${now}`,
        query.q ? contains({ plain: [sql`user_agent`] }, query.q) : null,
      ])}`,
      order: query.sort?.descending === false ? sql`created_at, id` : sql`created_at DESC, id DESC`,
    },
    query,
  );
  const data = rows.map((row) => ({
    id: row.id,
    current: row.id === person.sessionId,
    user_agent: row.user_agent,
    ip_masked: row.ip_masked,
    created_at: toInstant(row.created_at),
    last_used_at: toInstant(row.rotated_at),
    expires_at: toInstant(row.expires_at),
  }));
  return { data, total };
}

nameSchemas({ Session: shownSession });
