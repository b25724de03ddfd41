import { type SQL, sql } from "drizzle-orm";
import * as z from "zod";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import { listOf } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";
import { addDays } from "../../core/time";
import type { campaigns } from "../tables";
import { dailyVelocity } from "./campaign-run";
import { runsOfCampaigns } from "./campaign-runs";
import { conversionRate } from "./metrics";
import { grown, linkTotals } from "./officer-table";
import type { StatFilter } from "./stat-filter";
import { tablePage, tableQuery } from "./table";

const sortable = [
  "name",
  "clicks",
  "signups",
  "enrollments",
  "conversion_rate",
  "daily_velocity",
  "lifetime_conversion_rate",
] as const;

export const campaignsQuery = tableQuery(sortable, "-signups");
export type CampaignsQuery = z.infer<typeof campaignsQuery>;

const campaignRow = z.object({
  campaign_id: z.string(),
  name: z.string(),
  clicks: z.int(),
  unique_clicks: z.int(),
  signups: z.int(),
  enrollments: z.int(),
  conversion_rate: z.number().nullable(),
  daily_velocity: z.number().nullable(),
  lifetime_conversion_rate: z.number().nullable(),
});
export const campaignTableShape = listOf(campaignRow);
export type CampaignRow = z.infer<typeof campaignRow>;

interface CampaignCounts {
  id: string;
  clicks: number;
  uniqueClicks: number;
  signups: number;
  enrollments: number;
  lifetimeClicks: number;
  lifetimeSignups: number;
}

/** A campaign's running totals at the end of `day`: one seek, read where it lands. */
const totalsUpTo = (day: string): SQL => sql`(
  SELECT json_array(total_clicks, total_signups, total_enrollments, total_unique_clicks) FROM campaign_days
  WHERE campaign_id = c.id AND day <= ${day} ORDER BY day DESC LIMIT 1)`;

/** The campaigns (alias c) of the filter's one, or all. */
const which = ({ campaignId }: StatFilter) => (campaignId === null ? sql`` : sql`WHERE c.id = ${campaignId}`);

/** Null before anything happened. */
const totalsFrom = (totals: string | null) =>
  JSON.parse(totals ?? "[0, 0, 0, 0]") as [
    clicks: number,
    signups: number,
    enrollments: number,
    uniqueClicks: number,
  ];

/** Every campaign's running totals before the period, at its end and at the last day, as JSON. */
export const campaignEnds = (filter: StatFilter): SQL => sql`
  SELECT c.id AS id, ${totalsUpTo(addDays(filter.period.from, -1))} AS before,
    ${totalsUpTo(filter.period.to)} AS after, ${totalsUpTo("9999-12-31")} AS lifetime
  FROM campaigns AS c ${which(filter)}`;

/** An officer's counts of the period and of all time by campaign, from their links. */
export const campaignsOfOfficer = (filter: StatFilter): SQL => sql`
  SELECT c.id AS id, ${grown("clicks")} AS clicks, ${grown("unique_clicks")} AS uniqueClicks,
    ${grown("signups")} AS signups, ${grown("enrollments")} AS enrollments, coalesce(sum(r.clicks), 0) AS lifetimeClicks,
    coalesce(sum(r.signups), 0) AS lifetimeSignups
  FROM campaigns AS c LEFT JOIN referrals AS r ON r.officer_id = ${filter.officerId} AND r.campaign_id = c.id
  ${linkTotals("b", filter.period.to)} ${linkTotals("a", addDays(filter.period.from, -1))}
  ${which(filter)} GROUP BY c.id`;

/** Every campaign's counts of the filter's period and of all time; under an officer, from that officer's links. */
async function campaignCounts(db: Db, filter: StatFilter): Promise<CampaignCounts[]> {
  if (filter.officerId !== null) return db.all<CampaignCounts>(campaignsOfOfficer(filter));
  const rows = await db.all<
    RawRow<typeof campaigns, "id"> & Record<"before" | "after" | "lifetime", string | null>
  >(campaignEnds(filter));
  return rows.map(({ id, ...ends }) => {
    const before = totalsFrom(ends.before);
    const after = totalsFrom(ends.after);
    const lifetime = totalsFrom(ends.lifetime);
    return {
      id,
      clicks: after[0] - before[0],
      signups: after[1] - before[1],
      enrollments: after[2] - before[2],
      uniqueClicks: after[3] - before[3],
      lifetimeClicks: lifetime[0],
      lifetimeSignups: lifetime[1],
    };
  });
}

/** The campaigns of the filter, compared. */
export async function comparedCampaigns(db: Db, filter: StatFilter): Promise<CampaignRow[]> {
  const [runs, rows] = await Promise.all([runsOfCampaigns(db, filter), campaignCounts(db, filter)]);
  const counts = new Map(rows.map((row) => [row.id, row]));
  return runs.map((run) => {
    const c = counts.get(run.id);
    return {
      campaign_id: run.id,
      name: run.name,
      clicks: c?.clicks ?? 0,
      unique_clicks: c?.uniqueClicks ?? 0,
      signups: c?.signups ?? 0,
      enrollments: c?.enrollments ?? 0,
      conversion_rate: conversionRate({ signups: c?.signups ?? 0, clicks: c?.clicks ?? 0 }),
      daily_velocity: dailyVelocity(c?.signups ?? 0, run, filter.period, filter.today),
      lifetime_conversion_rate: conversionRate({
        signups: c?.lifetimeSignups ?? 0,
        clicks: c?.lifetimeClicks ?? 0,
      }),
    };
  });
}

/** All of them, those with the most sign-ups first. */
export const leadingCampaigns = async (db: Db, filter: StatFilter): Promise<CampaignRow[]> =>
  (await comparedCampaigns(db, filter)).toSorted((a, b) => b.signups - a.signups);

/** `GET /stats/campaigns` */
export async function campaignTable(db: Db, filter: StatFilter, query: CampaignsQuery) {
  return tablePage(await comparedCampaigns(db, filter), query);
}

nameSchemas({ CampaignStatistics: campaignRow });
