import { sql } from "drizzle-orm";
import * as z from "zod";
import { atomically, type Db } from "../../core/db/db";
import { nameSchemas } from "../../core/http/name-schemas";
import { changesOf } from "../../core/trail/changes";
import { type Author, record } from "../../core/trail/record";

const key = "referrals.privacy";

/** Rules judge a sign-up for the last time when it is 30 days old, by what came 30 days before. */
const leastDays = 60;
const mostDays = 3650;
const days = z
  .int()
  .min(leastDays, `Give at least ${leastDays} days: fraud rules look back as far.`)
  .max(mostDays)
  .nullable();

export const retentionSettings = z.object({
  evidence_days: days.describe(
    "Days after which what came with a sign-up goes: network, device, clicks it named, what rules compared; null: never",
  ),
  contact_days: days.describe(
    "Days after which a sign-up is erased as a person's request would erase it; its counts stay; null: never",
  ),
});
export type RetentionSettings = z.infer<typeof retentionSettings>;

nameSchemas({ PrivacySettings: retentionSettings });

/** Longer than any attribution window: a click of a year ago may still be asked about. */
export const defaultRetention: RetentionSettings = { evidence_days: 400, contact_days: null };

export async function readRetention(db: Db): Promise<RetentionSettings> {
  const row = await db.get<{ value: string }>(sql`SELECT value FROM settings WHERE key = ${key}`);
  return row ? { ...defaultRetention, ...(JSON.parse(row.value) as RetentionSettings) } : defaultRetention;
}

/** `PUT /settings/privacy`: the next hour begins to hold to it. */
export async function changeRetention(db: Db, by: Author, change: RetentionSettings): Promise<void> {
  const changes = changesOf(await readRetention(db), change);
  await atomically(db, [
    sql`INSERT INTO settings (key, value, updated_at, updated_by)
      VALUES (${key}, ${JSON.stringify(change)}, cast(${by.now} as integer), ${by.actor?.id ?? null})
      ON CONFLICT DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at, updated_by = excluded.updated_by`,
    record(db, by, "privacy.configured", "org", { changes }),
  ]);
}
