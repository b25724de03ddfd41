import { sql } from "drizzle-orm";
import { atomically, type Db } from "../db/db";
import { notFound } from "../http/problem";
import { type Author, recordIfChanged } from "../trail/record";

/** The key stops with the next call. Harmless where it has been revoked; 404 for an unknown one. */
export async function revokeApiKey(db: Db, by: Author, id: string): Promise<void> {
  if (!(await db.get(sql`SELECT 1 FROM api_keys WHERE id = ${id}`))) throw notFound();
  await atomically(db, [
    sql`UPDATE api_keys SET revoked_at = ${by.now}, revoked_by = ${by.actor?.id ?? null}
      WHERE id = ${id} AND revoked_at IS NULL`,
    recordIfChanged(by, "api_key.revoked", id),
  ]);
}
