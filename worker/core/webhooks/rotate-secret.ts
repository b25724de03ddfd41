import { sql } from "drizzle-orm";
import type { Env } from "../../env";
import { atomically, type Db } from "../db/db";
import { claimKey } from "../http/claim";
import { type Author, record } from "../trail/record";
import { findWebhook } from "./find-webhooks";
import { newSecret, overlap, sealSecret } from "./secret";

/** A new secret, shown this once. The one before it signs as well for a day, so that the receiver has time to change. */
export async function rotateSecret(env: Env, db: Db, by: Author, id: string): Promise<string> {
  await findWebhook(db, id, by.now);
  const secret = newSecret();
  const sealed = await sealSecret(env.DATA_KEY, secret);
  await atomically(db, [
    ...claimKey(by),
    sql`UPDATE webhooks SET former_secret = secret, former_until = cast(${by.now + overlap} AS integer),
      secret = ${sealed} WHERE id = ${id} AND deleted_at IS NULL`,
    record(db, by, "webhook.secret_rotated", id),
  ]);
  return secret;
}
