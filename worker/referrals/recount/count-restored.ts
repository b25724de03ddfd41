import { type SQL, sql } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import { readOrganisation } from "../../core/organisation/organisation";
import { clickDelta } from "../clicks/click-delta";
import { DayMemory } from "../clicks/day-memory";
import type { LogKey } from "../raw-log/log-row";
import { everyCampaign, everyOwner } from "../rollups/progress";
import { addToRollups } from "../rollups/rollups";
import { deltasOf, type StandingRow, standingColumns, toStanding } from "../signups/standing";
import { among } from "./compare";
import { allCampaigns } from "./recount-campaigns";
import { allDays } from "./recount-days";
import { allLinks } from "./recount-links";

const rowsAtOnce = 500;

interface Call {
  db: Db;
  now: number;
}

/** Rows of links and campaigns that were made after these had been read. How many of the raw log, which holds them alone. */
async function leaveOutLoose(db: Db): Promise<Record<string, number>> {
  const loose = (table: string) =>
    sql`DELETE FROM ${sql.raw(table)} WHERE referral_id NOT IN (SELECT id FROM referrals)`;
  const { meta } = await db.run(loose("click_flushes"));
  await atomically(db, [
    ...["link_days", "link_weeks"].map(loose),
    sql`DELETE FROM campaign_days WHERE campaign_id NOT IN (${everyOwner} UNION ALL SELECT ${everyCampaign})`,
  ]);
  return meta.changes > 0 ? { click_flushes: meta.changes } : {};
}

/** Flags are read before their sign-ups: one that says another thing has been decided, or undone, in between. */
const decideAsSignups = (now: number): SQL[] => [
  sql`UPDATE fraud_flags SET status = 'confirmed', decided_at = cast(${now} AS integer) WHERE status IN ('open', 'dismissed')
    AND EXISTS (SELECT 1 FROM signups WHERE id = fraud_flags.signup_id AND withheld = 1)`,
  sql`UPDATE fraud_flags SET status = 'open', hold_until = NULL, decided_at = NULL, decided_by = NULL, note = NULL, freed = NULL
    WHERE status IN ('held', 'confirmed')
    AND EXISTS (SELECT 1 FROM signups WHERE id = fraud_flags.signup_id AND settled_at IS NOT NULL AND withheld = 0)`,
  // One that was held since: its deadline is now.
  sql`INSERT INTO fraud_flags (signup_id, score, reasons, status, created_at, hold_until)
    SELECT id, coalesce(fraud_score, 0), fraud_reasons, 'held', cast(${now} AS integer), cast(${now} AS integer)
    FROM signups WHERE withheld = 1 AND NOT EXISTS (SELECT 1 FROM fraud_flags WHERE signup_id = signups.id)`,
];

/** Links, campaigns and '*' of which a total is not what its parts add up to. */
async function ownersOff(call: Call): Promise<string[]> {
  const owners = new Set<string>();
  for (const { step } of [allLinks, allCampaigns, allDays]) {
    let mark: unknown = null;
    do {
      const { next, differences } = await step(call, mark);
      for (const { owner } of differences) owners.add(owner);
      mark = next;
    } while (mark !== null);
  }
  return [...owners];
}

async function campaignsOf(db: Db, owners: readonly string[]): Promise<string[]> {
  const rows = await db.all<{ id: string }>(sql`SELECT id FROM (${everyOwner}) WHERE id IN (${among(owners)})
    UNION SELECT campaign_id FROM referrals WHERE id IN (${among(owners)})`);
  return rows.map(({ id }) => id);
}

/** What compaction made: it makes it again, step by step, once the product runs. */
const clearCompacted = [
  sql`DELETE FROM campaign_days WHERE campaign_id = ${everyCampaign}`,
  sql`DELETE FROM campaign_months`,
  sql`DELETE FROM officer_standings`,
  sql`UPDATE compaction SET days_through = '', months_through = '', standings_through = ''`,
];

function clear(campaigns: SQL): SQL[] {
  const links = sql`SELECT id FROM referrals WHERE campaign_id IN (${campaigns})`;
  return [
    sql`DELETE FROM link_days WHERE referral_id IN (${links})`,
    sql`DELETE FROM link_weeks WHERE referral_id IN (${links})`,
    sql`DELETE FROM campaign_days WHERE campaign_id IN (${campaigns})`,
    sql`UPDATE referrals SET clicks = 0, unique_clicks = 0, bot_clicks = 0, signups = 0, enrollments = 0, held = 0
      WHERE campaign_id IN (${campaigns})`,
  ];
}

interface ClickRow extends LogKey {
  campaignId: string;
  events: string;
}

async function addClicks(db: Db, campaigns: SQL, timeZone: string): Promise<void> {
  const named = new DayMemory([], []);
  let last: LogKey | undefined = { day: "", referralId: "", firstSeq: 0 };
  while (last) {
    const after = sql`${last.day}, ${last.referralId}, cast(${last.firstSeq} AS integer)`;
    const rows: ClickRow[] = await db.all<ClickRow>(sql`
      SELECT f.day, f.referral_id AS referralId, f.first_seq AS firstSeq, f.events, r.campaign_id AS campaignId
      FROM click_flushes AS f CROSS JOIN referrals AS r ON r.id = f.referral_id
      WHERE (f.day, f.referral_id, f.first_seq) > (${after}) AND r.campaign_id IN (${campaigns})
      ORDER BY f.day, f.referral_id, f.first_seq LIMIT ${rowsAtOnce}`);
    const deltas = rows.map(({ day, referralId, campaignId, events }) => {
      const mayName = (referrer: string) => named.mayName(`${day} ${referralId}`, referrer);
      return clickDelta(JSON.parse(events), { referralId, campaignId, day, timeZone }, mayName);
    });
    await atomically(db, addToRollups(deltas));
    named.forgetOld();
    last = rows.at(-1);
  }
}

/** Sign-ups for which their link has no click, the latest ones: they are what a code is that others took the last click of. */
const unattribute = (campaigns: SQL): SQL => sql`
  UPDATE signups SET referral_id = NULL, officer_id = NULL, reason = 'click_spent', click_id = NULL, clicked_at = NULL,
    clicked_day = NULL, country = NULL, device = NULL, browser = NULL, system = NULL, referrer = NULL, source = NULL,
    conversion_time_minutes = NULL, enrolled_day = NULL, enrolled_hour = NULL, counted = 0
  WHERE id IN (SELECT id FROM (
    SELECT s.id, r.clicks, row_number() OVER (PARTITION BY r.id ORDER BY s.id) AS place
    FROM referrals AS r CROSS JOIN signups AS s ON s.referral_id = r.id LEFT JOIN fraud_flags AS f ON f.signup_id = s.id
    WHERE r.campaign_id IN (${campaigns}) AND (s.counted = 1 OR (s.withheld = 1 AND f.status = 'held')))
  WHERE place > clicks)`;

async function addSignups(db: Db, campaigns: SQL): Promise<void> {
  let last: string | undefined = "";
  while (last !== undefined) {
    const rows: StandingRow[] = await db.all<StandingRow>(sql`SELECT ${standingColumns} FROM signups AS s
      WHERE s.id > ${last} AND s.settled_at IS NOT NULL AND +s.campaign_id IN (${campaigns})
      ORDER BY s.id LIMIT ${rowsAtOnce}`);
    await atomically(db, addToRollups(rows.flatMap((row) => deltasOf(toStanding(row), 1))));
    last = rows.at(-1)?.id;
  }
}

const countHeld = (campaigns: SQL): SQL => sql`
  UPDATE referrals SET held = (SELECT count(*) FROM signups AS s JOIN fraud_flags AS f ON f.signup_id = s.id
    WHERE s.referral_id = referrals.id AND s.withheld = 1 AND f.status = 'held')
  WHERE campaign_id IN (${campaigns})`;

/**
 * Makes restored totals what the restored clicks and sign-ups add up to: a dump is not of one instant, and who was busy
 * while it was written has a total that holds more, or less, than was read of its parts. Campaigns of which every total
 * is right stay as they are. Rows that it leaves out, by table.
 */
export async function countRestored(call: Call): Promise<Record<string, number>> {
  const { db, now } = call;
  const leftOut = await leaveOutLoose(db);
  await atomically(db, decideAsSignups(now));
  const { timeZone } = await readOrganisation(db);
  const counted = new Set<string>();
  // A step of the recount lists so many of one kind: there may be more in the next round.
  for (;;) {
    const owners = await ownersOff(call);
    if (owners.length === 0) return leftOut;
    const found = (await campaignsOf(db, owners)).filter((id) => !counted.has(id));
    // The first recount of the running product tells of what is off all the same.
    if (found.length === 0 && counted.size > 0) return leftOut;
    const campaigns = among(found);
    await atomically(db, [...clearCompacted, ...clear(campaigns)]);
    await addClicks(db, campaigns, timeZone);
    await db.run(unattribute(campaigns));
    await addSignups(db, campaigns);
    await db.run(countHeld(campaigns));
    for (const id of [everyCampaign, ...found]) counted.add(id);
  }
}
