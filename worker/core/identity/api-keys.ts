import { and, eq, gt, isNull, or, sql } from "drizzle-orm";
import type { Key, Scope } from "../access/actor";
import type { Db } from "../db/db";
import type { RawRow } from "../db/raw-row";
import { apiKeys } from "../db/tables";

/** SHA-256 is enough for a key of 256 random bits: there is nothing to guess. */
export async function hashKey(key: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(key));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** How often the use of a key is noted: each note is a row written. */
const noted = 60_000;

/** The key, while it is good; when it was used is noted, to the minute. */
export async function findKey(db: Db, key: string, now: number): Promise<Key | null> {
  const row = await db
    .select({ id: apiKeys.id, scopes: apiKeys.scopes, lastUsedAt: apiKeys.lastUsedAt })
    .from(apiKeys)
    .where(
      and(
        eq(apiKeys.keyHash, await hashKey(key)),
        isNull(apiKeys.revokedAt),
        or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, now)),
      ),
    )
    .get();
  if (!row) return null;
  if ((row.lastUsedAt ?? 0) <= now - noted) {
    await db.update(apiKeys).set({ lastUsedAt: now }).where(eq(apiKeys.id, row.id));
  }
  return { kind: "key", id: row.id, scopes: row.scopes as Scope[] };
}

/** The person who made a key, and so answers for what it does; null of one that the installation made by itself. */
export async function makerOfKey(db: Db, id: string): Promise<string | null> {
  const row = await db.get<RawRow<typeof apiKeys, "created_by">>(
    sql`SELECT created_by FROM api_keys WHERE id = ${id} AND created_by <> 'system'`,
  );
  return row?.created_by ?? null;
}

/** Those of these keys that are good, by id. */
export async function keysById(db: Db, ids: string[], now: number): Promise<Map<string, Key>> {
  const rows = await db.all<RawRow<typeof apiKeys, "id" | "scopes">>(sql`
    SELECT id, scopes FROM api_keys WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
      AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ${now})`);
  return new Map(
    rows.map(({ id, scopes }) => [id, { kind: "key", id, scopes: JSON.parse(scopes) as Scope[] }]),
  );
}
