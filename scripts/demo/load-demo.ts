import { SQLiteAsyncDialect } from "drizzle-orm/sqlite-core";
import { hashPassword } from "../../worker/core/identity/password.ts";
import { localDay } from "../../worker/core/time.ts";
import { addToRollups, type DayDelta } from "../../worker/referrals/insight/rollups.ts";
import { demoSetting } from "./has-demo.ts";
import { histories } from "./history.ts";
import { makeProgramme } from "./programme.ts";
import { Random } from "./random.ts";
import { writeFormDays } from "./write-form-days.ts";
import { writeCampaigns, writePeople } from "./write-programme.ts";
import { type Database, RowWriter, write } from "./write-rows.ts";
import { writeTargets } from "./write-targets.ts";

export interface DemoOptions {
  /** Anything but "development" is refused. */
  environment: string;
  /** DATA_KEY and LINK_KEYS of the installation: codes and addresses of the demo are real ones. */
  dataKey: string;
  linkKeys: string;
  now: number;
  /** About how many clicks of people; 300,000 where not told. */
  clicks?: number;
  seed?: number;
}

export const demoPassword = "milepost-demo";

const tables = [
  ...["signups", "click_flushes", "link_days", "link_weeks", "campaign_days", "form_days", "referrals"],
  ...["targets", "campaign_officers", "campaigns", "officers"],
];

/** Where a load was cut off, what it left is cleared; a database that holds anything else is left as it is. */
async function isReady(db: Database, now: number): Promise<boolean> {
  const state = await db
    .prepare(`SELECT value FROM settings WHERE key = '${demoSetting}'`)
    .first<{ value: string }>();
  if (state && JSON.parse(state.value).state === "loaded") return false;
  if (!state) {
    const used = await db
      .prepare("SELECT 1 AS used WHERE EXISTS (SELECT 1 FROM officers) OR EXISTS (SELECT 1 FROM campaigns)")
      .first();
    if (used) return false;
  }
  await db.batch([
    ...(state ? tables.map((table) => db.prepare(`DELETE FROM ${table}`)) : []),
    db.prepare("DELETE FROM grants WHERE person_id IN (SELECT id FROM people WHERE created_by = 'demo')"),
    db.prepare("DELETE FROM people WHERE created_by = 'demo'"),
    db
      .prepare(
        `INSERT OR REPLACE INTO settings (key, value, updated_at) VALUES ('${demoSetting}', ?1, cast(?2 AS integer))`,
      )
      .bind(JSON.stringify({ state: "loading" }), now),
  ]);
  return true;
}

/**
 * Loads a year of plausible history into an empty database, once: repeated, or where anything else is there, it
 * changes nothing and answers `loaded: false`. Cut off half-way, it starts over the next time. The same seed and
 * instant give the same programme.
 */
export async function loadDemo(
  db: Database,
  options: DemoOptions,
): Promise<{ loaded: boolean; clicks: number; signups: number }> {
  const { environment, dataKey, linkKeys, now } = options;
  if (environment !== "development") throw new Error(`There is no demo data in ${environment}.`);
  if (!(await isReady(db, now))) return { loaded: false, clicks: 0, signups: 0 };

  const organisation = await db.prepare("SELECT time_zone FROM organisation").first<{ time_zone: string }>();
  const timeZone = organisation?.time_zone ?? "UTC";
  const today = localDay(now, timeZone);
  const random = new Random(options.seed ?? 1);
  const programme = makeProgramme(random, linkKeys, now, today);
  await writePeople(db, programme, await hashPassword(demoPassword), now);
  await writeCampaigns(db, programme);

  const clock = { now, timeZone, dataKey, today, linkKeys };
  const deltas: DayDelta[] = [];
  let signups = 0;
  const flushRows = new RowWriter(db, "click_flushes");
  const signupRows = new RowWriter(db, "signups");
  for await (const history of histories(random, programme, clock, options.clicks ?? 300_000)) {
    await flushRows.add(history.flushes);
    await signupRows.add(history.signups);
    deltas.push(...history.deltas);
    signups += history.signups.length;
  }
  await flushRows.end();
  await signupRows.end();
  const dialect = new SQLiteAsyncDialect();
  for (const statement of addToRollups(deltas)) {
    const { sql, params } = dialect.sqlToQuery(statement);
    await write(db, [db.prepare(sql).bind(...params)]);
  }
  await writeFormDays(db, today);
  await writeTargets(db, today, now);
  const clicks = deltas.reduce((sum, delta) => sum + (delta.clicks ?? 0), 0);
  const counted = { state: "loaded", clicks, signups };
  await db.batch([
    db
      .prepare(
        `UPDATE settings SET value = ?1, updated_at = cast(?2 AS integer) WHERE key = '${demoSetting}'`,
      )
      .bind(JSON.stringify(counted), now),
  ]);
  return { loaded: true, clicks, signups };
}
