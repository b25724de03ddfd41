import { sql } from "drizzle-orm";
import type { Env } from "../../env";
import { atomically, type Db } from "../db/db";
import { changesOf } from "../trail/changes";
import { type Author, recordIfChanged } from "../trail/record";
import { findWebhook } from "./find-webhooks";
import { requireAddress } from "./look-up";
import { ringWebhooks } from "./new-event";

export interface WebhookEdits {
  url?: string | undefined;
  events?: string[] | undefined;
  enabled?: boolean | undefined;
}

/** What is left out stays. Enabled again, it is no longer paused, and what waits for it goes on. */
export async function editWebhook(
  env: Env,
  db: Db,
  by: Author,
  id: string,
  edits: WebhookEdits,
): Promise<void> {
  const before = await findWebhook(db, id, by.now);
  const changes = changesOf({ ...before }, { ...edits });
  if (Object.keys(changes).length === 0) return;
  if (edits.url !== undefined && edits.url !== before.url) await requireAddress(env, edits.url);
  const { url, events, enabled } = { ...before, ...edits };
  const starts = edits.enabled === true && !before.enabled;
  await atomically(db, [
    sql`UPDATE webhooks SET
      url = ${url === undefined || url === before.url ? sql`url` : url},
      events = ${edits.events === undefined ? sql`events` : JSON.stringify(events)},
      enabled = ${edits.enabled === undefined ? sql`enabled` : enabled ? 1 : 0}
      ${starts ? sql`, paused_at = NULL, paused_because = NULL, failing_since = NULL` : sql``}
      WHERE id = ${id} AND deleted_at IS NULL`,
    recordIfChanged(by, "webhook.changed", id, { changes }),
  ]);
  if (starts) await ringWebhooks(env, [id]);
}
