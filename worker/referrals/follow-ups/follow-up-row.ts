import { type SQL, sql } from "drizzle-orm";
import type { RawRow } from "../../core/db/raw-row";
import type { people } from "../../core/db/tables";
import { localDay, startOfDay, toInstant } from "../../core/time";
import { decryptAddress } from "../signups/address";
import type { campaigns, officers, signups } from "../tables";
import type { FollowUp } from "./schemas";
import { groupOf } from "./steps";
import { daysSince } from "./waiting";

/** Now, and what the organisation's calendar says to it. */
export interface Today {
  now: number;
  /** YYYY-MM-DD */
  day: string;
  timeZone: string;
}

type OfSignup = "id" | "campaignId" | "day" | "occurredAt" | "enrolledAt" | "nudgedAt" | "nudgeBefore";
type OfState = "mailedAt" | "snoozedUntil" | "notInterestedAt" | "language";

export interface FollowUpRow
  extends RawRow<typeof signups, OfSignup | OfState>,
    RawRow<typeof signups, { firstName: "firstNameEncrypted"; masked: "emailMasked" }>,
    RawRow<typeof campaigns, { campaign: "name" }>,
    RawRow<typeof officers, { officerId: "id" }>,
    RawRow<typeof people, { officer: "name" }> {
  /** Of a sign-up that counts. */
  day: string;
  nudgedBy: RawRow<typeof people>["name"] | null;
  notInterestedBy: RawRow<typeof people>["name"] | null;
  hasPhone: number;
  mail: FollowUp["may_mail"];
}

export const columns = sql`s.id, s.campaign_id AS campaignId, c.name AS campaign, s.officer_id AS officerId,
  p.name AS officer, s.first_name_encrypted AS firstName, s.email_masked AS masked, s.day, s.language,
  s.phone_hash IS NOT NULL AS hasPhone, s.occurred_at AS occurredAt, s.enrolled_at AS enrolledAt,
  s.nudged_at AS nudgedAt, n.name AS nudgedBy, s.nudge_before AS nudgeBefore, s.mailed_at AS mailedAt,
  s.snoozed_until AS snoozedUntil, s.not_interested_at AS notInterestedAt, i.name AS notInterestedBy,
  CASE WHEN s.email_encrypted = '' THEN 'no_address' WHEN s.may_mail = 0 THEN 'not_agreed'
    WHEN s.mail_ended_at IS NOT NULL THEN 'ended' ELSE 'yes' END AS mail`;

export const allSignups = sql`signups AS s`;

/** `signups`: `allSignups`, or what they are found by and they. */
export const joined = (signups: SQL): SQL => sql`FROM ${signups}
  CROSS JOIN campaigns AS c ON c.id = s.campaign_id
  CROSS JOIN officers AS o ON o.id = s.officer_id CROSS JOIN people AS p ON p.id = o.person_id
  LEFT JOIN people AS n ON n.id = s.nudged_by LEFT JOIN people AS i ON i.id = s.not_interested_by`;

export async function toRecord(dataKey: string, row: FollowUpRow, today: Today): Promise<FollowUp> {
  const { now, day, timeZone } = today;
  const days = row.enrolledAt === null ? daysSince(row.day, day) : null;
  const isSnoozed = row.snoozedUntil !== null && row.snoozedUntil > now;
  return {
    signup_id: row.id,
    campaign_id: row.campaignId,
    campaign_name: row.campaign,
    officer_id: row.officerId,
    officer_name: row.officer,
    first_name: row.firstName === null ? null : await decryptAddress(dataKey, row.firstName),
    contact_masked: row.masked || null,
    has_phone: row.hasPhone === 1,
    may_mail: row.mail,
    language: row.language,
    stage: row.enrolledAt === null ? "signed_up" : "enrolled",
    group: days === null ? null : groupOf(days),
    signed_up_at: toInstant(row.occurredAt),
    enrolled_at: toInstant(row.enrolledAt),
    days_waiting: days,
    nudged_at: toInstant(row.nudgedAt),
    nudged_by: row.nudgedBy,
    days_since_nudge: row.nudgedAt === null ? null : daysSince(localDay(row.nudgedAt, timeZone), day),
    can_undo_nudge: row.nudgeBefore !== null && (row.nudgedAt ?? 0) >= startOfDay(day, timeZone),
    mailed_at: toInstant(row.mailedAt),
    snoozed_until: isSnoozed ? toInstant(row.snoozedUntil) : null,
    not_interested_at: toInstant(row.notInterestedAt),
    not_interested_by: row.notInterestedBy,
  };
}
