import { sql } from "drizzle-orm";
import * as z from "zod";
import { knownScopes, type Scope } from "../access/scopes";
import { contains } from "../db/conditions";
import type { Db } from "../db/db";
import type { RawRow } from "../db/raw-row";
import { orderBy, selectPage } from "../db/select-page";
import type { apiKeys } from "../db/tables";
import { listQuery } from "../http/list";
import { nameSchemas } from "../http/name-schemas";
import { toInstant } from "../time";

/** One of those that the modules offer, which are known once all are loaded. */
export const scope = z.lazy(() => z.enum(knownScopes()));

export const shownKey = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(scope),
  status: z.enum(["active", "expired", "revoked"]),
  created_at: z.string(),
  created_by: z.string(),
  expires_at: z.string().nullable(),
  last_used_at: z.string().nullable().describe("To the minute"),
  revoked_at: z.string().nullable(),
});
export type ShownKey = z.infer<typeof shownKey>;

type Row = RawRow<
  typeof apiKeys,
  "id" | "name" | "scopes" | "created_at" | "created_by" | "expires_at" | "last_used_at" | "revoked_at"
>;

const columns = sql`id, name, scopes, created_at, created_by, expires_at, last_used_at, revoked_at`;

const show = (row: Row, now: number): ShownKey => ({
  id: row.id,
  name: row.name,
  scopes: JSON.parse(row.scopes) as Scope[],
  status:
    row.revoked_at !== null
      ? "revoked"
      : row.expires_at !== null && row.expires_at <= now
        ? "expired"
        : "active",
  created_at: toInstant(row.created_at),
  created_by: row.created_by,
  expires_at: toInstant(row.expires_at),
  last_used_at: toInstant(row.last_used_at),
  revoked_at: toInstant(row.revoked_at),
});

export const keysQuery = listQuery(["created_at", "name"], "-created_at");

/** API keys without what they are made of: that is not kept. */
export async function listApiKeys(
  db: Db,
  query: z.output<typeof keysQuery>,
  now: number,
): Promise<{ data: ShownKey[]; total: number }> {
  const { rows, total } = await selectPage<Row>(
    db,
    {
      columns,
      from: sql`FROM api_keys ${query.q ? sql`WHERE ${contains({ keys: [sql`name_key`] }, query.q)}` : sql``}`,
      order: orderBy(query.sort, { created_at: sql`created_at`, name: sql`name_key` }, sql`id`),
    },
    query,
  );
  return { data: rows.map((row) => show(row, now)), total };
}

export async function findApiKey(db: Db, id: string, now: number): Promise<ShownKey | null> {
  const row = await db.get<Row>(sql`SELECT ${columns} FROM api_keys WHERE id = ${id}`);
  return row ? show(row, now) : null;
}

nameSchemas({ ApiKey: shownKey });
