import { sql } from "drizzle-orm";
import type * as z from "zod";
import { all, contains } from "../db/conditions";
import type { Db } from "../db/db";
import type { RawRow } from "../db/raw-row";
import { orderBy, selectPage } from "../db/select-page";
import type { passkeys } from "../db/tables";
import { listPage } from "../http/list";
import { notFound } from "../http/problem";
import { toInstant } from "../time";
import type { Passkey, passkeysQuery } from "./schemas";

type Row = RawRow<typeof passkeys, "id" | "name" | "created_at" | "last_used_at">;

export const toPasskey = (row: Row): Passkey => ({
  ...{ id: row.id, name: row.name },
  created_at: toInstant(row.created_at),
  last_used_at: toInstant(row.last_used_at),
});

export async function listPasskeys(db: Db, personId: string, query: z.output<typeof passkeysQuery>) {
  const { rows, total } = await selectPage<Row>(
    db,
    {
      columns: sql`id, name, created_at, last_used_at`,
      from: sql`FROM passkeys WHERE ${all([
        sql`person_id = ${personId}`,
        query.q ? contains({ keys: [sql`name_key`] }, query.q) : null,
      ])}`,
      order: orderBy(query.sort, { created_at: sql`created_at`, name: sql`name_key` }, sql`id`),
    },
    query,
  );
  return listPage(rows.map(toPasskey), query, total);
}

/** The same of somebody else; 404 for an unknown person. */
export async function listPasskeysOf(db: Db, personId: string, query: z.output<typeof passkeysQuery>) {
  if (!(await db.get(sql`SELECT 1 FROM people WHERE id = ${personId}`))) throw notFound();
  return listPasskeys(db, personId, query);
}

export async function findPasskey(db: Db, personId: string, id: string): Promise<Passkey | null> {
  const row = await db.get<Row>(sql`SELECT id, name, created_at, last_used_at FROM passkeys
    WHERE id = ${id} AND person_id = ${personId}`);
  return row ? toPasskey(row) : null;
}

/** All that a person has: there are few. */
export async function passkeysOf(db: Db, personId: string): Promise<Passkey[]> {
  const rows = await db.all<Row>(sql`SELECT id, name, created_at, last_used_at FROM passkeys
    WHERE person_id = ${personId} ORDER BY created_at, id`);
  return rows.map(toPasskey);
}
