import { type SQL, sql } from "drizzle-orm";
import { everyCampaign } from "./progress";

/** What a standing holds of an officer, in this order. */
const standingColumns = ["clicks", "unique_clicks", "signups", "enrollments"];
/** What the running totals of these links (r) were at the end of a day; a seek or two for each. */
export const linksUpTo = (links: SQL, day: SQL): SQL => sql`
  FROM ${links} CROSS JOIN link_days AS t
  WHERE t.referral_id = r.id AND t.day = (
    SELECT max(day) FROM link_days AS e WHERE e.referral_id = r.id AND e.day <= ${day})`;

export const sumsOf = (prefix: string) =>
  sql.raw(`json_array(${standingColumns.map((name) => `sum(${prefix}${name})`).join(", ")}) AS totals`);

/** Standings for some days; `condition` as in compaction. */
export function makeStandings(days: string[], perCampaign: boolean, condition: SQL): SQL {
  const owner = perCampaign ? sql.raw("r.campaign_id") : sql`${everyCampaign}`;
  return sql`INSERT OR REPLACE INTO officer_standings (campaign_id, day, totals)
    SELECT owner, day, json_group_object(officer, json(totals)) FROM (
      SELECT ${owner} AS owner, d.value AS day, r.officer_id AS officer, ${sumsOf("t.total_")}
      ${linksUpTo(sql`json_each(${JSON.stringify(days)}) AS d CROSS JOIN referrals AS r`, sql`d.value`)}
      GROUP BY 1, 2, 3)
    WHERE ${condition} GROUP BY 1, 2`;
}
