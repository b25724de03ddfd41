import { type SQL, sql } from "drizzle-orm";
import * as z from "zod";
import type { Db } from "../../core/db/db";
import { listOf } from "../../core/http/list";
import { addDays } from "../../core/time";
import { dailyVelocity } from "./campaign-run";
import { runsOfCampaigns } from "./campaign-runs";
import { grown, linkTotals } from "./officer-table";
import { percent } from "./rates";
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
  signups: number;
  enrollments: number;
  lifetimeClicks: number;
  lifetimeSignups: number;
}

const campaignTotals = (alias: string, day: string): SQL => {
  const t = sql.raw(alias);
  return sql`LEFT JOIN campaign_days AS ${t} ON ${t}.campaign_id = c.id AND ${t}.day = (
    SELECT max(day) FROM campaign_days AS e WHERE e.campaign_id = c.id AND e.day <= ${day})`;
};

/** Every campaign's counts of the filter's period and of all time; under an officer, from that officer's links. */
export function campaignCounts({ period, campaignId, officerId }: StatFilter): SQL {
  const [before, last] = [addDays(period.from, -1), period.to];
  const range = sql`c.id AS id, ${grown("clicks")} AS clicks, ${grown("signups")} AS signups,
    ${grown("enrollments")} AS enrollments`;
  const one = campaignId === null ? sql`` : sql`WHERE c.id = ${campaignId}`;
  if (officerId === null) {
    return sql`SELECT ${range}, coalesce(sum(l.total_clicks), 0) AS lifetimeClicks,
        coalesce(sum(l.total_signups), 0) AS lifetimeSignups
      FROM campaigns AS c ${campaignTotals("b", last)} ${campaignTotals("a", before)}
      ${campaignTotals("l", "9999-12-31")} ${one} GROUP BY c.id`;
  }
  return sql`SELECT ${range}, coalesce(sum(r.clicks), 0) AS lifetimeClicks,
      coalesce(sum(r.signups), 0) AS lifetimeSignups
    FROM campaigns AS c LEFT JOIN referrals AS r ON r.officer_id = ${officerId} AND r.campaign_id = c.id
    ${linkTotals("b", last)} ${linkTotals("a", before)} ${one} GROUP BY c.id`;
}

/** The campaigns of the filter, compared. */
export async function comparedCampaigns(db: Db, filter: StatFilter): Promise<CampaignRow[]> {
  const [runs, rows] = await Promise.all([
    runsOfCampaigns(db, filter),
    db.all<CampaignCounts>(campaignCounts(filter)),
  ]);
  const counts = new Map(rows.map((row) => [row.id, row]));
  return runs.map((run) => {
    const c = counts.get(run.id);
    return {
      campaign_id: run.id,
      name: run.name,
      clicks: c?.clicks ?? 0,
      signups: c?.signups ?? 0,
      enrollments: c?.enrollments ?? 0,
      conversion_rate: percent(c?.signups ?? 0, c?.clicks ?? 0),
      daily_velocity: dailyVelocity(c?.signups ?? 0, run, filter.period, filter.today),
      lifetime_conversion_rate: percent(c?.lifetimeSignups ?? 0, c?.lifetimeClicks ?? 0),
    };
  });
}

/** `GET /stats/campaigns` */
export async function campaignTable(db: Db, filter: StatFilter, query: CampaignsQuery) {
  return tablePage(await comparedCampaigns(db, filter), query);
}
