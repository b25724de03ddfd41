import { sql } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import { type Author, record } from "../../core/trail/record";
import { forgetAllLinks } from "../clicks/known-links";
import { defaultSettings, type FraudSettings, fraudSettings } from "./rules/settings";

/** The key of the rules' settings; the redirect's look-up of a link reads `throttle_at` by it (clicks/find-link.ts). */
const key = "referrals.fraud";

/** What is stored may be older than a rule: what it does not say is as it is initially, what no rule knows is left out. */
export async function readFraudSettings(db: Db): Promise<FraudSettings> {
  const row = await db.get<{ value: string }>(sql`SELECT value FROM settings WHERE key = ${key}`);
  if (!row) return defaultSettings;
  const stored = JSON.parse(row.value) as FraudSettings;
  const rules = defaultSettings.rules.map((rule) => {
    const set = stored.rules.find(({ name }) => name === rule.name);
    const known = Object.keys(rule).flatMap((name) => (set && name in set ? [[name, set[name]]] : []));
    return { ...rule, ...Object.fromEntries(known) };
  });
  return fraudSettings.parse({ ...stored, rules });
}

/** `PUT /settings/fraud`. What was judged stays so until it is judged again. */
export async function changeFraudSettings(db: Db, by: Author, change: FraudSettings): Promise<void> {
  const { rules, ...rest } = change;
  await atomically(db, [
    sql`INSERT INTO settings (key, value, updated_at, updated_by)
      VALUES (${key}, ${JSON.stringify(change)}, cast(${by.now} as integer), ${by.actor?.id ?? null})
      ON CONFLICT DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at, updated_by = excluded.updated_by`,
    record(db, by, "fraud.configured", "org", {
      ...rest,
      disabled: rules.filter(({ enabled }) => !enabled).map(({ name }) => name),
    }),
  ]);
  forgetAllLinks();
}
