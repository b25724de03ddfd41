import { sql } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import { type Author, record } from "../../core/trail/record";

const key = "referrals.raw_events";

/** Clicks are corrected and counters flush again within minutes; below this nobody looks for them in files. */
export const fewestHotDays = 30;
export const mostHotDays = 3650;
const initially = 90;

/** For how many days clicks stay in D1. */
export async function readHotDays(db: Db): Promise<number> {
  const row = await db.get<{ days: number }>(
    sql`SELECT value ->> '$.hot_days' AS days FROM settings WHERE key = ${key}`,
  );
  return row?.days ?? initially;
}

/** `PUT /settings/raw-events`. What was moved stays where it is. */
export async function changeHotDays(db: Db, by: Author, days: number): Promise<void> {
  await atomically(db, [
    sql`INSERT INTO settings (key, value, updated_at, updated_by)
      VALUES (${key}, ${JSON.stringify({ hot_days: days })}, cast(${by.now} as integer), ${by.actor?.id ?? null})
      ON CONFLICT DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at, updated_by = excluded.updated_by`,
    record(db, by, "raw_events.configured", "org", { hot_days: days }),
  ]);
}
