import { type SQL, sql } from "drizzle-orm";
import { addDays } from "../../core/time";
import { type Period, wholeMonths } from "./periods";
import { daysThrough, everyCampaign, monthsThrough } from "./progress";
import type { StatFilter } from "./stat-filter";

export type Who = Pick<StatFilter, "campaignId" | "officerId" | "referralId">;

/** Every campaign, and '' that holds the sign-ups that no campaign is known of. */
export const everyOwner = sql`SELECT id FROM campaigns UNION ALL SELECT ''`;

/** The days of the period after those that compaction has closed, of every campaign (alias t). */
export const openDays = ({ from, to }: Period): SQL => sql`
  FROM (${everyOwner}) AS o CROSS JOIN campaign_days AS t
  WHERE t.campaign_id = o.id AND t.day <= ${to}
    AND t.day > max(${addDays(from, -1)}, ${sql.raw(daysThrough)})`;

export const ownersOf = ({ campaignId, officerId, referralId }: Who): SQL => {
  if (officerId === null) return sql`SELECT ${campaignId ?? everyCampaign} AS id`;
  const ofCampaign = campaignId === null ? sql`` : sql` AND campaign_id = ${campaignId}`;
  const one = referralId === undefined ? sql`` : sql` AND id = ${referralId}`;
  return sql`SELECT id FROM referrals WHERE officer_id = ${officerId}${ofCampaign}${one}`;
};

/**
 * SELECTs `day` and `map` (the column that `map` reads of a row t) from as few rows as hold the period: months that
 * compaction is done with (day ''), and the days at both ends. All campaigns are one owner, but for the days that
 * are not closed yet.
 */
export function mapsWithin(who: Who, period: Period, map: SQL, daily: boolean): SQL {
  const months = daily ? null : wholeMonths(period);
  const days =
    who.officerId === null
      ? sql`campaign_days AS t WHERE t.campaign_id = o.id`
      : sql`link_breakdowns AS t WHERE t.referral_id = o.id`;
  const owners = sql`FROM (${ownersOf(who)}) AS o CROSS JOIN`;
  const parts: SQL[] = [];
  if (months === null) {
    parts.push(sql`SELECT t.day AS day, ${map} AS map ${owners} ${days}
      AND t.day BETWEEN ${period.from} AND ${period.to}`);
  } else {
    const headEnd = addDays(`${months.first}-01`, -1);
    // A month is before "{month}-31", whatever its last day; nothing is done yet where months_through is ''.
    const done = sql`min(${months.last}, ${sql.raw(monthsThrough)})`;
    parts.push(
      sql`SELECT '' AS day, ${map} AS map ${owners} breakdown_months AS t
        WHERE t.owner = o.id AND t.month BETWEEN ${months.first} AND ${done}`,
      sql`SELECT t.day AS day, ${map} AS map ${owners} ${days} AND t.day BETWEEN ${period.from} AND ${headEnd}`,
      sql`SELECT t.day AS day, ${map} AS map ${owners} ${days}
        AND t.day > max(${headEnd}, ${done} || '-31') AND t.day <= ${period.to}`,
    );
  }
  if (who.officerId === null && who.campaignId === null) {
    parts.push(sql`SELECT t.day AS day, ${map} AS map ${openDays(period)}`);
  }
  return sql.join(parts, sql` UNION ALL `);
}
