import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import type { people } from "../../core/db/tables";
import { linkUrl } from "../links/find-referrals";
import type { officers, referrals, signups } from "../tables";

/** An officer of a campaign, and the link that they share. */
export interface Staffed {
  id: string;
  name: string;
  phone: string | null;
  link: { id: string; url: string } | null;
}

export interface TrialSignup {
  id: string;
  emailMasked: string;
  /** Whose link earned it; null where none did. */
  officer: string | null;
  isSettled: boolean;
  isEnrolled: boolean;
}

/** How far a campaign has come. */
export interface Start {
  staffed: Staffed[];
  clicks: number;
  /** The last one; null before the first. */
  signup: TrialSignup | null;
}

interface StaffedRow extends RawRow<typeof officers, "id">, RawRow<typeof people, "name" | "phone"> {
  linkId: RawRow<typeof referrals>["id"] | null;
  code: RawRow<typeof referrals>["code"] | null;
}

/** The active officers of a campaign by name, each with the first of their links that leads on. */
async function findStaffed(db: Db, campaignId: string, origin: string, now: number): Promise<Staffed[]> {
  const rows = await db.all<StaffedRow>(sql`
    SELECT o.id, p.name, p.phone, r.id AS linkId, r.code
    FROM campaign_officers a JOIN officers o ON o.id = a.officer_id JOIN people p ON p.id = o.person_id
    LEFT JOIN referrals r ON r.id = (SELECT x.id FROM referrals x
      WHERE x.campaign_id = a.campaign_id AND x.officer_id = a.officer_id AND x.revoked_at IS NULL
        AND (x.expires_at IS NULL OR x.expires_at > ${now}) ORDER BY x.issued_at, x.id LIMIT 1)
    WHERE a.campaign_id = ${campaignId} AND o.deactivated_at IS NULL ORDER BY p.name_key, o.id`);
  return rows.map(({ id, name, phone, linkId, code }) => ({
    ...{ id, name, phone },
    link: linkId === null || code === null ? null : { id: linkId, url: linkUrl(origin, code) },
  }));
}

async function countClicks(db: Db, campaignId: string): Promise<number> {
  const row = await db.get<{ clicks: number }>(
    sql`SELECT coalesce(sum(clicks), 0) AS clicks FROM referrals WHERE campaign_id = ${campaignId}`,
  );
  return row?.clicks ?? 0;
}

interface SignupRow extends RawRow<typeof signups, "id" | "emailMasked"> {
  officer: string | null;
  settled: number;
  enrolled: number;
}

async function lastSignup(db: Db, campaignId: string): Promise<TrialSignup | null> {
  const row = await db.get<SignupRow>(sql`
    SELECT s.id, s.email_masked AS emailMasked, p.name AS officer, s.settled_at IS NOT NULL AS settled,
      s.enrolled_at IS NOT NULL AS enrolled
    FROM signups AS s LEFT JOIN officers AS o ON o.id = s.officer_id LEFT JOIN people AS p ON p.id = o.person_id
    WHERE s.campaign_id = ${campaignId} ORDER BY s.occurred_at DESC LIMIT 1`);
  if (!row) return null;
  const { settled, enrolled, ...signup } = row;
  return { ...signup, isSettled: settled === 1, isEnrolled: enrolled === 1 };
}

export async function readStart(db: Db, campaignId: string, origin: string, now: number): Promise<Start> {
  const [staffed, clicks, signup] = await Promise.all([
    findStaffed(db, campaignId, origin, now),
    countClicks(db, campaignId),
    lastSignup(db, campaignId),
  ]);
  return { staffed, clicks, signup };
}
