import { sql } from "drizzle-orm";
import { atomically, type Db } from "../db/db";
import type { Schedule } from "../jobs/schedule";

const kept = 30 * 86_400_000;

/** What no longer opens anything goes: windows of failed sign-ins and used challenges at once, the rest after 30 days. */
export async function forgetExpired(db: Db, now: number): Promise<void> {
  await atomically(db, [
    sql`DELETE FROM sign_in_failures WHERE forget_at <= ${now}`,
    sql`DELETE FROM used_challenges WHERE expires_at <= ${now}`,
    sql`DELETE FROM credential_tokens WHERE expires_at <= ${now - kept}`,
    sql`DELETE FROM sign_in_links WHERE expires_at <= ${now - kept}`,
    sql`DELETE FROM password_requests WHERE asked_at <= ${now - kept}`,
    sql`DELETE FROM sessions WHERE expires_at <= ${now - kept} OR revoked_at <= ${now - kept}`,
    sql`DELETE FROM saved_views WHERE deleted_at <= ${now - kept}`,
  ]);
}

export const forgetExpiredDaily: Schedule = {
  every: "day",
  atHour: 3,
  catchUp: "latest",
  name: "identity.forget_expired",
  run: ({ db, now }) => forgetExpired(db, now),
};
