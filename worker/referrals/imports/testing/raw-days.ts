import { sql } from "drizzle-orm";
import { expect } from "vitest";
import type { RawRow } from "../../../core/db/raw-row";
import { db } from "../../../testing/api";
import { type ClickEvent, decodeEvents } from "../../clicks/event-log";
import { clock } from "../../insight/testing/brute-force";
import { campaignBreakdown, linkDayMaps } from "../../insight/testing/day-maps";
import { spanOf } from "../../rollups/time-spans";
import type { clickFlushes } from "../../tables";
import type { SignupRow } from "../../testing/signups";
import { liveFrom } from "../batch-number";

/** The days of links and campaigns: as the raw events say, and as the rollups do. */

export const timeZone = "Asia/Kathmandu";

interface Raw extends ClickEvent {
  day: string;
  referralId: string;
  imported: boolean;
}

export async function rawClicks(campaignId: string): Promise<Raw[]> {
  const rows = await db.all<RawRow<typeof clickFlushes>>(sql`
    SELECT f.* FROM click_flushes f JOIN referrals r ON r.id = f.referral_id WHERE r.campaign_id = ${campaignId}`);
  return rows.flatMap(({ day, referral_id, first_seq, events }) =>
    decodeEvents(JSON.parse(events)).map((e) => ({
      ...e,
      day,
      referralId: referral_id,
      imported: first_seq < liveFrom,
    })),
  );
}

/** The hour of a key, whatever else the key says of the day. */
const bump = (into: Record<string, number>, key: string) => {
  into[key] = (into[key] ?? 0) + 1;
};
const hourOf = (key: string) => `${key.split(".").slice(0, 2).join(".")}.${key.split(".").at(-1)}`;

/** Counts by owner and day, as the raw events say. */
export function expectedDays(
  clicks: Raw[],
  signups: SignupRow[],
  owner: (of: { referralId: string }) => string,
  zone = timeZone,
) {
  const days = new Map<string, Record<string, number>>();
  const dayOf = (of: { referralId: string }, day: string) => {
    const key = `${owner(of)} ${day}`;
    const found = days.get(key) ?? {};
    days.set(key, found);
    return found;
  };
  for (const click of clicks) {
    const local = clock(Math.floor(click.us / 1000), zone);
    const counts = dayOf(click, local.day);
    if (click.kind === "bot") {
      bump(counts, "bot_clicks");
      bump(counts, `b.hour.${local.hour}`);
      continue;
    }
    bump(counts, "clicks");
    bump(counts, `c.hour.${local.hour}`);
    bump(counts, `c.country.${click.country || "XX"}`);
    if (click.unique) {
      bump(counts, "unique_clicks");
      bump(counts, `u.hour.${local.hour}`);
    }
  }
  for (const signup of signups) {
    const of = { referralId: signup.referral_id ?? "" };
    const local = clock(signup.occurred_at, zone);
    const counts = dayOf(of, local.day);
    bump(counts, "signups");
    bump(counts, `s.hour.${local.hour}`);
    bump(counts, `s.country.${signup.country ?? (signup.clicked_day ? "XX" : "(none)")}`);
    if (signup.conversion_time_minutes !== null) bump(counts, `t.${spanOf(signup.conversion_time_minutes)}`);
    if (signup.enrolled_at !== null) {
      const enrolled = clock(signup.enrolled_at, zone);
      bump(dayOf(of, enrolled.day), "enrollments");
      bump(dayOf(of, enrolled.day), `e.hour.${enrolled.hour}`);
    }
    if (signup.clicked_day) bump(dayOf(of, String(signup.clicked_day)), "earned_clicks");
  }
  return days;
}

const counts = ["clicks", "unique_clicks", "bot_clicks", "signups", "enrollments", "earned_clicks"];

export async function storedDays(table: "link_days" | "campaign_days", owner: string, owners: string[]) {
  const breakdown =
    table === "campaign_days"
      ? sql.raw(campaignBreakdown)
      : sql`(SELECT breakdown FROM ${sql.raw(linkDayMaps)} b WHERE b.referral_id = t.referral_id AND b.day = t.day)`;
  const rows = await db.all<Record<string, never>>(sql`
    SELECT t.*, coalesce(${breakdown}, '{}') AS breakdown FROM ${sql.raw(table)} t
    WHERE ${sql.raw(owner)} IN (SELECT value FROM json_each(${JSON.stringify(owners)}))
    ORDER BY ${sql.raw(owner)}, day`);
  const days = new Map<string, Record<string, number>>();
  const running: Record<string, number> = {};
  for (const row of rows) {
    const found: Record<string, number> = {};
    for (const count of counts) {
      if (row[count]) found[count] = row[count];
      const so = `${row[owner]} ${count}`;
      running[so] = (running[so] ?? 0) + (row[count] ?? 0);
      expect(row[`total_${count}`], so).toBe(running[so]);
    }
    for (const [key, n] of Object.entries(JSON.parse(String(row.breakdown)) as Record<string, number>)) {
      if (/^[cubse]\.hour\./.test(key)) found[hourOf(key)] = (found[hourOf(key)] ?? 0) + n;
      else if (/^[cs]\.country\.|^t\./.test(key)) found[key] = n;
    }
    if (Object.keys(found).length > 0) days.set(`${row[owner]} ${row.day}`, found);
  }
  return days;
}
