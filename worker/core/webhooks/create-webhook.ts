import { sql } from "drizzle-orm";
import type { Env } from "../../env";
import { atomically, type Db, guard } from "../db/db";
import { claimKey } from "../http/claim";
import { type Author, recordIfChanged } from "../trail/record";
import { requireAddress } from "./look-up";
import { newSecret, sealSecret } from "./secret";

/** More are no programme's own systems; each event is a row for each of them. */
const mostWebhooks = 50;

/** The secret, which is shown once: it is kept sealed. Null where `id` exists already (a repeated idempotency key). */
export async function createWebhook(
  env: Env,
  db: Db,
  by: Author,
  { id, url, events, enabled }: { id: string; url: string; events: string[]; enabled: boolean },
): Promise<string | null> {
  await requireAddress(env, url);
  const secret = newSecret();
  const sealed = await sealSecret(env.DATA_KEY, secret);
  const claim = claimKey(by);
  const results = await atomically(db, [
    ...claim,
    guard(
      "webhook_limit_reached",
      sql`(SELECT count(*) FROM webhooks WHERE deleted_at IS NULL AND id <> ${id}) >= ${mostWebhooks}`,
    ),
    sql`INSERT INTO webhooks (id, url, events, enabled, secret, created_at, created_by)
      VALUES (${id}, ${url}, ${JSON.stringify(events)}, ${enabled ? 1 : 0}, ${sealed}, cast(${by.now} AS integer),
        ${by.actor?.id ?? "system"}) ON CONFLICT (id) DO NOTHING`,
    recordIfChanged(by, "webhook.created", id, { url: new URL(url).origin, events }),
  ]);
  return results[claim.length + 1]?.meta.changes ? secret : null;
}
