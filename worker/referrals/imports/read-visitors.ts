import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { nonceOf } from "../clicks/click-token";
import { type ClickEvent, decodeEvents } from "../clicks/event-log";
import type { Via } from "../insight/breakdown-keys";
import { firstSeqOf } from "./batch-number";
import type { Identities } from "./event-identity";
import { visitorKey } from "./plan-clicks";

/** A click that an earlier batch brought. */
export interface EarlierClick {
  /** The click's id. */
  id: string;
  visitor: string;
  us: number;
  day: string;
  referralId: string;
  batch: number;
}

/** A sign-up that an earlier batch brought, with all that a change of its click changes. */
export interface EarlierSignup {
  id: string;
  visitor: string;
  us: number;
  referralId: string;
  campaignId: string;
  clickId: string | null;
  /** As the file stated it, or empty. */
  statedCountry: string;
  country: string | null;
  day: string;
  hour: number;
  via: Via;
  clickedDay: string | null;
  conversionTimeMinutes: number | null;
  counted: number;
}

/** What earlier imports brought of these visitors: [referral's id, hash]. */
export async function readVisitors(db: Db, identity: Identities, visitors: [string, string][]) {
  const wanted = JSON.stringify(visitors);
  const [clicks, signups] = await Promise.all([
    db.all<Omit<EarlierClick, "id"> & { stated: number }>(sql`
      SELECT i.referral_id AS referralId, i.visitor, i.stated_us AS stated, i.us, i.day, i.batch
      FROM json_each(${wanted}) d
        CROSS JOIN imported_clicks i ON i.referral_id = d.value ->> 0 AND i.visitor = d.value ->> 1`),
    db.all<Omit<EarlierSignup, "via"> & Via>(sql`
      SELECT s.id, s.visitor, s.event_us AS us, s.referral_id AS referralId, s.campaign_id AS campaignId,
        s.click_id AS clickId, coalesce(s.evidence ->> '$.visitor.country', '') AS statedCountry, s.country, s.day,
        s.hour, s.device, s.browser, s.system, s.referrer, s.source, s.clicked_day AS clickedDay, s.conversion_time_minutes AS conversionTimeMinutes, s.counted
      FROM json_each(${wanted}) d
        CROSS JOIN signups s ON s.referral_id = d.value ->> 0 AND s.visitor = d.value ->> 1`),
  ]);
  return {
    clicks: clicks.map(({ stated, ...click }): EarlierClick => {
      const id = identity.click(click.referralId, stated, click.visitor);
      return { ...click, id };
    }),
    signups: signups.map(({ device, browser, system, referrer, source, ...signup }): EarlierSignup => {
      return { ...signup, via: { device, browser, system, referrer, source } };
    }),
  };
}

/** The days on which each visitor (`visitorKey`) has clicked. */
export function daysSeen(clicks: readonly EarlierClick[]): Map<string, Set<string>> {
  const seen = new Map<string, Set<string>>();
  for (const { referralId, visitor, day } of clicks) {
    const key = visitorKey(referralId, visitor);
    seen.set(key, (seen.get(key) ?? new Set()).add(day));
  }
  return seen;
}

/** These clicks as the raw log has them, by their ids. */
export async function readRawClicks(
  db: Db,
  clicks: readonly EarlierClick[],
): Promise<Map<string, ClickEvent>> {
  const found = new Map<string, ClickEvent>();
  if (clicks.length === 0) return found;
  const wanted = new Map(clicks.map((click) => [`${click.referralId} ${nonceOf(click.id)}`, click.id]));
  const places = clicks.map(({ day, referralId, batch }) => [day, referralId, firstSeqOf(batch)]);
  const rows = await db.all<{ referral_id: string; events: string }>(sql`
    SELECT DISTINCT f.referral_id, f.events FROM json_each(${JSON.stringify(places)}) d
      CROSS JOIN click_flushes f ON f.day = d.value ->> 0 AND f.referral_id = d.value ->> 1
        AND f.first_seq = d.value ->> 2`);
  for (const row of rows) {
    for (const event of decodeEvents(JSON.parse(row.events))) {
      const id = wanted.get(`${row.referral_id} ${event.nonce}`);
      if (id) found.set(id, event);
    }
  }
  return found;
}
