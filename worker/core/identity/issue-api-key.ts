import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Scope } from "../access/actor";
import { atomically, type Db, guard } from "../db/db";
import { claimKey } from "../http/claim";
import { invalid, Problem } from "../http/problem";
import { searchKey } from "../text/fold";
import { type Author, recordIfChanged } from "../trail/record";
import { hashKey } from "./api-keys";

/** When a key ends, from an ISO 8601 instant; null: never. 400 for what has passed. */
export function expiryIn(instant: string | null, now: number): number | null {
  if (instant === null) return null;
  const expiresAt = Date.parse(instant);
  if (expiresAt <= now) throw invalid("expires_at", "Give a time to come.");
  return expiresAt;
}

/**
 * A key may be shown once: only its hash is kept. Null where `id` exists already (a repeated idempotency key). A key
 * makes no keys: 403. It ends with the person who made it, so nobody makes one who left a moment ago.
 */
export async function issueApiKey(
  db: Db,
  by: Author,
  input: { id: string; name: string; scopes: Scope[]; expiresAt: number | null },
): Promise<string | null> {
  if (by.actor?.kind === "key") throw new Problem("forbidden", "A key makes no keys.");
  const key = `mp_${randomBytes(32).toString("base64url")}`;
  const claim = claimKey(by);
  const results = await atomically(db, [
    ...claim,
    guard(
      "unauthenticated",
      sql`EXISTS (SELECT 1 FROM people WHERE id = ${by.actor?.id ?? null} AND deactivated_at IS NOT NULL)`,
    ),
    sql`INSERT INTO api_keys (id, name, name_key, key_hash, scopes, created_at, created_by, expires_at)
      VALUES (${input.id}, ${input.name}, ${searchKey(input.name)}, ${await hashKey(key)}, ${JSON.stringify(input.scopes)}, ${by.now},
        ${by.actor?.id ?? "system"}, ${input.expiresAt}) ON CONFLICT (id) DO NOTHING`,
    recordIfChanged(by, "api_key.issued", input.id, { scopes: input.scopes }),
  ]);
  return results[claim.length + 1]?.meta.changes ? key : null;
}
