import { sql } from "drizzle-orm";
import type { Db } from "../../../core/db/db";
import type { Period } from "../../rollups/periods";
import type { Reason } from "../rules/rule";
import { type Judgement, judgeMany } from "../rules/score";

const day = 86_400_000;

/** Sign-ups of one officer or link that are looked at, the newest, and of all that are asked for together. */
const mostOfOne = 400;
const mostOfAll = 10_000;
const fewestOfOne = 20;

/** By which index an officer's or a link's newest sign-ups are found, and what a unit of its time is of a ms. */
const owners = {
  officer: {
    index: sql.raw("signups_by_officer"),
    column: sql.raw("officer_id"),
    time: sql.raw("occurred_at"),
    unit: 1,
  },
  link: {
    index: sql.raw("signups_by_event"),
    column: sql.raw("referral_id"),
    time: sql.raw("event_us"),
    unit: 1000,
  },
} as const;

interface Among {
  /** Local days on which they occurred; null: all. */
  period: Period | null;
  campaignId: string | null;
}

/**
 * Officers or links as one judgement each (`judgeMany`), by id, of their newest sign-ups; those that somebody found to be
 * honest say nothing. Without those that rules judged no sign-up of.
 */
export async function suspicionsOf(
  db: Db,
  owner: keyof typeof owners,
  ids: readonly string[],
  { period, campaignId }: Among = { period: null, campaignId: null },
): Promise<Map<string, Judgement>> {
  if (ids.length === 0) return new Map();
  const { index, column, time, unit } = owners[owner];
  const most = Math.min(mostOfOne, Math.max(fewestOfOne, Math.floor(mostOfAll / ids.length)));
  // Local days lie within a day of those of UTC.
  const within = period
    ? sql`AND ${time} BETWEEN ${(Date.parse(period.from) - day) * unit}
        AND ${(Date.parse(period.to) + 2 * day) * unit}`
    : sql``;
  const rows = await db.all<{ id: string; judged: string }>(sql`
    SELECT o.value AS id, (
      SELECT json_group_array(json_array(s.fraud_score, json(s.fraud_reasons -> '$[0]'))) FROM (
        SELECT id, day, campaign_id, fraud_score, fraud_reasons FROM signups INDEXED BY ${index}
        WHERE ${column} = o.value ${within} ORDER BY ${time} DESC LIMIT ${most}) AS s
      WHERE s.fraud_score IS NOT NULL AND (${campaignId} IS NULL OR s.campaign_id = ${campaignId})
        AND (${period?.from ?? null} IS NULL OR s.day BETWEEN ${period?.from ?? null} AND ${period?.to ?? null})
        AND NOT EXISTS (SELECT 1 FROM fraud_flags AS f WHERE f.signup_id = s.id AND f.status = 'dismissed')
    ) AS judged FROM json_each(${JSON.stringify(ids)}) AS o`);
  return new Map(
    rows.flatMap(({ id, judged }) => {
      const all = JSON.parse(judged) as [number, Reason | null][];
      const found = judgeMany(all.map(([score, reason]) => ({ score, reasons: reason ? [reason] : [] })));
      return found ? [[id, found] as const] : [];
    }),
  );
}

/** One officer or link; null where rules judged no sign-up of it. */
export const suspicionOf = async (db: Db, owner: keyof typeof owners, id: string) =>
  (await suspicionsOf(db, owner, [id])).get(id) ?? null;
