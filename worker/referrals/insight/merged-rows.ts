import { type SQL, sql } from "drizzle-orm";
import { addDays } from "../../core/time";
import { weekOf } from "../rollups/day-delta";
import type { linkMaps } from "../rollups/merged-json";
import { type Period, wholeMonths } from "../rollups/periods";
import { daysThrough, everyCampaign, everyOwner, monthsThrough } from "../rollups/progress";
import type { StatFilter } from "./stat-filter";

export type Who = Pick<StatFilter, "campaignId" | "officerId" | "referralId">;

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
 * SELECTs `day` and `map` (the column that `map` reads of a row t) of a campaign, or of all, from as few rows as hold
 * the period: months that compaction is done with (day ''), and the days at both ends; `daily`: days alone. All
 * campaigns are one owner, but for the days that are not closed yet.
 */
export function campaignMapsWithin(who: Who, period: Period, map: SQL, daily: boolean): SQL {
  const months = daily ? null : wholeMonths(period);
  const of = (table: string) =>
    sql`FROM (${ownersOf(who)}) AS o CROSS JOIN ${sql.raw(table)} AS t WHERE t.campaign_id = o.id`;
  const days = sql`SELECT t.day AS day, ${map} AS map ${of("campaign_days")}`;
  const parts: SQL[] = [];
  if (months === null) {
    parts.push(sql`${days} AND t.day BETWEEN ${period.from} AND ${period.to}`);
  } else {
    const headEnd = addDays(`${months.first}-01`, -1);
    // A month is before "{month}-31", whatever its last day; nothing is done yet where months_through is ''.
    const done = sql`min(${months.last}, ${sql.raw(monthsThrough)})`;
    parts.push(
      sql`SELECT '' AS day, ${map} AS map ${of("campaign_months")} AND t.month BETWEEN ${months.first} AND ${done}`,
      sql`${days} AND t.day BETWEEN ${period.from} AND ${headEnd}`,
      sql`${days} AND t.day > max(${headEnd}, ${done} || '-31') AND t.day <= ${period.to}`,
    );
  }
  if (who.campaignId === null) parts.push(sql`SELECT t.day AS day, ${map} AS map ${openDays(period)}`);
  return sql.join(parts, sql` UNION ALL `);
}

/** SELECTs `week` and that column as `map` of the weeks of an officer's links that the period touches. */
export const linkMapsWithin = (who: Who, { from, to }: Period, column: keyof typeof linkMaps): SQL => sql`
  SELECT t.week AS week, t.${sql.raw(column)} AS map FROM (${ownersOf(who)}) AS o CROSS JOIN link_weeks AS t
  WHERE t.referral_id = o.id AND t.week BETWEEN ${weekOf(from)} AND ${to}`;
