import type { RangePreset } from "../../../web/ui/range-presets";
import type { Db } from "../../core/db/db";
import type { PageCall } from "../../core/http/pages";
import { readOrganisation } from "../../core/organisation/organisation";
import { localDay } from "../../core/time";
import { proportionOf } from "../figures/chance";
import { differsWithinStrata } from "../figures/strata";
import type { Viewer } from "../policies";
import { periodBefore } from "../rollups/periods";
import { comparedCampaigns } from "./campaign-table";
import { dashboardRange } from "./dashboard-range";
import type { Counts } from "./metrics";
import { type OfficersQuery, rankedOfficers } from "./officer-table";
import { type Figures, figuresOf, type Overview, overview } from "./overview";
import { peaks } from "./peaks";
import { pointsAbove } from "./rates";
import { sourcesToRead } from "./sources";
import { type StatFilter, statFilter } from "./stat-filter";
import { tablePage } from "./table";
import { countsOf } from "./totals";
import { readTrend, type TrendQuery } from "./trend";

/** What a page's range is of: a campaign, an officer, or both. */
export async function detailFilter(
  { db, now, c }: PageCall<unknown>,
  viewer: Viewer,
  of: { campaign_id?: string; officer_id?: string },
): Promise<{ filter: StatFilter; preset: RangePreset | null; isSwapped: boolean }> {
  const { timeZone } = await readOrganisation(db);
  const { from, to, preset, isSwapped } = dashboardRange(c.req.query(), localDay(now, timeZone));
  const filter = await statFilter(db, viewer, { from, to, ...of }, now, { timeZone });
  return { filter, preset, isSwapped };
}

const sumOf = <T>(rows: T[], count: (row: T) => number) => rows.reduce((sum, row) => sum + count(row), 0);

/** What a campaign's page shows of its range. */
export async function campaignFigures(db: Db, filter: StatFilter, asked: TrendQuery = {}) {
  const [figures, trend, [run], hours, sources, [lifetime]] = await Promise.all([
    overview(db, filter),
    readTrend(db, filter, asked),
    comparedCampaigns(db, filter),
    peaks(db, filter),
    sourcesToRead(db, filter, "source"),
    countsOf(db, filter, [{ from: "1900-01-01", to: filter.today }]),
  ]);
  return {
    figures,
    trend,
    velocity: run?.daily_velocity ?? null,
    lifetime: lifetime as Counts,
    hours,
    sources,
  };
}
export type CampaignFigures = Awaited<ReturnType<typeof campaignFigures>>;

/** What each officer brought to a campaign in a range: those assigned and those who brought something. */
export async function campaignOfficerFigures(
  db: Db,
  filter: StatFilter,
  assigned: string[],
  query: OfficersQuery,
) {
  const isAssigned = new Set(assigned);
  const ranked = await rankedOfficers(db, filter);
  const officers = ranked.filter((o) => isAssigned.has(o.officer_id) || o.clicks > 0 || o.signups > 0);
  const found = tablePage(officers, { ...query, page: 1, limit: Math.max(1, officers.length) }).data;
  return {
    officers: tablePage(officers, query),
    officerSums: {
      clicks: sumOf(found, (o) => o.clicks),
      unique_clicks: sumOf(found, (o) => o.unique_clicks),
      signups: sumOf(found, (o) => o.signups),
      enrollments: sumOf(found, (o) => o.enrollments),
    },
  };
}
export type CampaignOfficerFigures = Awaited<ReturnType<typeof campaignOfficerFigures>>;

export interface CampaignShare {
  campaign_id: string;
  name: string;
  clicks: number;
  signups: number;
  enrollments: number;
  conversion_rate: number | null;
  /** Of all officers of the campaign in the same range. */
  campaign_rate: number | null;
  /** The officer's rate minus the campaign's, in percentage points. */
  difference: number | null;
  /** Chance alone may bring as much, as the table of all officers judges it. */
  is_chance: boolean;
}

/** The officer's campaigns, each beside the campaign's own rate. */
async function campaignShares(db: Db, filter: StatFilter): Promise<CampaignShare[]> {
  const [own, all] = await Promise.all([
    comparedCampaigns(db, filter),
    comparedCampaigns(db, { ...filter, officerId: null }),
  ]);
  const campaigns = new Map(all.map((campaign) => [campaign.campaign_id, campaign]));
  return own
    .map(({ campaign_id, name, clicks, signups, enrollments, conversion_rate }) => {
      const campaign = campaigns.get(campaign_id) ?? { clicks: 0, signups: 0, conversion_rate: null };
      const campaign_rate = campaign.conversion_rate;
      const is_chance = !differsWithinStrata([
        { own: proportionOf({ clicks, signups }), all: proportionOf(campaign) },
      ]);
      const difference =
        conversion_rate === null || campaign_rate === null
          ? null
          : pointsAbove(conversion_rate, campaign_rate);
      return {
        ...{ campaign_id, name, clicks, signups, enrollments, conversion_rate, campaign_rate },
        ...{ difference, is_chance },
      };
    })
    .sort((a, b) => b.signups - a.signups || b.clicks - a.clicks || a.name.localeCompare(b.name));
}

/** What an officer's page shows of its range. */
export async function officerFigures(db: Db, filter: StatFilter, asked: TrendQuery = {}) {
  const [figures, trend, ranked, campaigns, sources] = await Promise.all([
    overview(db, filter),
    readTrend(db, filter, asked),
    rankedOfficers(db, { ...filter, officerId: null }),
    campaignShares(db, filter),
    sourcesToRead(db, filter, "source"),
  ]);
  const standing = ranked.find(({ officer_id }) => officer_id === filter.officerId) ?? null;
  return { figures, trend, standing, officers: ranked.length, campaigns, sources };
}
export type OfficerFigures = Awaited<ReturnType<typeof officerFigures>>;

/** What a link's page shows of its range: of its rows alone, two seeks for the key figures. */
export async function linkFigures(
  db: Db,
  range: StatFilter,
  link: { id: string; officer_id: string; campaign_id: string },
  asked: TrendQuery = {},
) {
  const filter: StatFilter = {
    ...range,
    officerId: link.officer_id,
    campaignId: link.campaign_id,
    referralId: link.id,
  };
  const compared = periodBefore(filter.period);
  const [counts, trend, sources, devices, hours] = await Promise.all([
    countsOf(db, filter, [filter.period, compared]),
    readTrend(db, filter, asked),
    sourcesToRead(db, filter, "source"),
    sourcesToRead(db, filter, "device"),
    peaks(db, filter),
  ]);
  const [now, before] = counts.map((one) =>
    figuresOf(one, { activeOfficers: one.clicks > 0 ? 1 : 0, campaigns: 1, links: 1 }),
  ) as [Figures, Figures];
  const figures: Overview = { ...filter.period, ...now, compared, previous: before };
  return { figures, trend, sources, devices, hours };
}
export type LinkFigures = Awaited<ReturnType<typeof linkFigures>>;
