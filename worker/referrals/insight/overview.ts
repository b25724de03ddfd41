import { type SQL, sql } from "drizzle-orm";
import * as z from "zod";
import type { Db } from "../../core/db/db";
import { nameSchemas } from "../../core/http/name-schemas";
import { addDays, startOfDay } from "../../core/time";
import { type Comparison, comparedWith, comparisons, type Period } from "../rollups/periods";
import { ranIn } from "./campaign-run";
import { runsOfCampaigns } from "./campaign-runs";
import { type Counts, metricsOf } from "./metrics";
import { activeOfficers } from "./officer-totals";
import { average } from "./rates";
import { type StatFilter, statQuery } from "./stat-filter";
import { countsOf } from "./totals";

const rate = z.number().nullable();

export const figures = z.object({
  clicks: z.int(),
  unique_clicks: z.int(),
  bot_clicks: z.int(),
  signups: z.int(),
  enrollments: z.int(),
  unattributed_signups: z.int(),
  click_to_signup_rate: rate,
  signup_to_enrollment_rate: rate,
  total_conversion_rate: rate,
  bounce_rate: rate,
  average_clicks_per_officer: rate,
  active_officers: z.int(),
  campaigns: z.int(),
  links: z.int(),
  /** Of counted sign-ups that rules have judged; not told to an officer. */
  fraud_score: rate.optional(),
});
export const overviewQuery = statQuery.extend({
  /**
   * What the figures stand beside: as many days before, the same days of the month before (where it is shorter, up to its
   * last), or the same dates of the year before.
   */
  compare: z.enum(comparisons).default("previous"),
});

export const overviewShape = figures.extend({
  from: z.string(),
  to: z.string(),
  /** The period that `previous` tells of. */
  compared: z.object({ from: z.string(), to: z.string() }),
  previous: figures,
});

export type Figures = z.infer<typeof figures>;
export type Overview = z.infer<typeof overviewShape>;

/** How many took part in the period. */
export interface Extent {
  activeOfficers: number;
  campaigns: number;
  links: number;
}

/** The key figures of a period (contract: Statistics, Definitions). */
export function figuresOf(counts: Counts, extent: Extent): Figures {
  return {
    ...metricsOf(counts),
    average_clicks_per_officer: average(counts.clicks, extent.activeOfficers),
    active_officers: extent.activeOfficers,
    campaigns: extent.campaigns,
    links: extent.links,
    fraud_score: average(counts.fraudPoints, counts.judgedSignups),
  };
}

type Who = Pick<StatFilter, "campaignId" | "officerId">;

/** Whether the officer has a click in each period: a seek per link until the first is found. */
export function isActive(officerId: string, campaignId: string | null, periods: Period[]): SQL {
  const ofCampaign = campaignId === null ? sql`` : sql` AND r.campaign_id = ${campaignId}`;
  return sql`SELECT p.key AS period, count(*) AS n
    FROM json_each(${JSON.stringify(periods)}) AS p 
    WHERE EXISTS (SELECT 1 FROM referrals AS r CROSS JOIN link_days AS d
      WHERE r.officer_id = ${officerId}${ofCampaign} AND d.referral_id = r.id
        AND d.day BETWEEN p.value->>'from' AND p.value->>'to' AND d.clicks > 0)
    GROUP BY p.key`;
}

/** How many officers had at least one click in each period. */
async function countActive(db: Db, who: Who, periods: Period[]): Promise<number[]> {
  if (who.officerId !== null) {
    const rows = await db.all<{ period: number; n: number }>(
      isActive(who.officerId, who.campaignId, periods),
    );
    return periods.map((_, i) => rows.find(({ period }) => period === i)?.n ?? 0);
  }
  return (await activeOfficers(db, who.campaignId, periods)).map((officers) => officers.length);
}

/** Links issued before each of two instants, the first the later one. */
export function linksIssued(
  { campaignId, officerId }: Who,
  [later, earlier]: readonly [number, number],
): SQL {
  const ofOfficer = officerId === null ? sql`` : sql` AND officer_id = ${officerId}`;
  const ofCampaign = campaignId === null ? sql`` : sql` AND campaign_id = ${campaignId}`;
  return sql`SELECT count(*) AS later, coalesce(sum(issued_at < ${earlier}), 0) AS earlier
    FROM referrals WHERE issued_at < ${later}${ofOfficer}${ofCampaign}`;
}

/** `GET /stats/overview`: the key figures, and those of the period that they stand beside. */
export async function overview(
  db: Db,
  filter: StatFilter,
  compare: Comparison = "previous",
): Promise<Overview> {
  const compared = comparedWith(filter.period, compare);
  const periods = [filter.period, compared] as const;
  const endOf = ({ to }: Period) => startOfDay(addDays(to, 1), filter.timeZone);
  const [counts, active, links, campaigns] = await Promise.all([
    countsOf(db, filter, [...periods]),
    countActive(db, filter, [...periods]),
    db.get<{ later: number; earlier: number }>(linksIssued(filter, [endOf(periods[0]), endOf(periods[1])])),
    runsOfCampaigns(db, filter),
  ]);
  const [now, before] = periods.map((period, i) =>
    figuresOf(counts[i] as Counts, {
      activeOfficers: active[i] ?? 0,
      campaigns: campaigns.filter((campaign) => ranIn(campaign, period)).length,
      links: (i === 0 ? links?.later : links?.earlier) ?? 0,
    }),
  ) as [Figures, Figures];
  return { ...filter.period, ...now, compared, previous: before };
}

/** As an officer is given it. */
export function withoutSuspicion({ previous, ...figures }: Overview): Overview {
  const { fraud_score: _, ...shown } = figures;
  const { fraud_score: __, ...before } = previous;
  return { ...shown, previous: before };
}

nameSchemas({ Figures: figures, Overview: overviewShape });
