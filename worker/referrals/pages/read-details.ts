import type { Db } from "../../core/db/db";
import type { PageCall } from "../../core/http/pages";
import { readOrganisation } from "../../core/organisation/organisation";
import { daysBetween, localDay } from "../../core/time";
import { comparedCampaigns } from "../insight/campaign-table";
import { type OfficersQuery, rankedOfficers } from "../insight/officer-table";
import { overview } from "../insight/overview";
import { peaks } from "../insight/peaks";
import { type StatFilter, statFilter } from "../insight/stat-filter";
import { tablePage } from "../insight/table";
import { timeseries } from "../insight/timeseries";
import { breakdownOf, type Counts, countsOf } from "../insight/totals";
import type { Viewer } from "../policies";
import { dashboardRange } from "./dashboard-range";

/** What a page's range is of: a campaign, an officer, or both. */
export async function detailFilter(
  { db, now, c }: PageCall<unknown>,
  viewer: Viewer,
  of: { campaign_id?: string; officer_id?: string },
): Promise<{ filter: StatFilter; days: number | null }> {
  const { timeZone } = await readOrganisation(db);
  const { days, ...period } = dashboardRange(c.req.query(), localDay(now, timeZone));
  return { filter: await statFilter(db, viewer, { ...period, ...of }, now), days };
}

/** By the hour for a day or two, else by the day; weeks where a year would be too many points for a phone. */
function intervalFor({ period }: StatFilter) {
  const days = daysBetween(period.from, period.to);
  return days <= 2 ? "hour" : days <= 120 ? "day" : "week";
}

/** Clicks and sign-ups that came by one source, or from one kind of device. */
export interface Origin {
  value: string;
  clicks: number;
  signups: number;
}

/** The most clicked first; the lines add up to the totals. */
async function originsOf(db: Db, filter: StatFilter, family: "source" | "device"): Promise<Origin[]> {
  const found = new Map<string, Origin>();
  for (const { key, n } of await breakdownOf(db, filter, filter.period, `[cs].${family}.*`)) {
    const value = key.slice(`c.${family}.`.length);
    const origin = found.get(value) ?? { value, clicks: 0, signups: 0 };
    origin[key.startsWith("c.") ? "clicks" : "signups"] += n;
    found.set(value, origin);
  }
  return [...found.values()].sort(
    (a, b) => b.clicks - a.clicks || b.signups - a.signups || (a.value < b.value ? -1 : 1),
  );
}

/** With what is known of no source (sign-ups by code alone, events from elsewhere) as a line of its own. */
function withRest(origins: Origin[], all: { clicks: number; signups: number }): Origin[] {
  const unknown = origins.find(({ value }) => value === "unknown") ?? {
    value: "unknown",
    clicks: 0,
    signups: 0,
  };
  const named = origins.filter(({ value }) => value !== "unknown");
  const rest = {
    value: "unknown",
    clicks: unknown.clicks + all.clicks - sumOf(origins, ({ clicks }) => clicks),
    signups: unknown.signups + all.signups - sumOf(origins, ({ signups }) => signups),
  };
  return rest.clicks > 0 || rest.signups > 0 ? [...named, rest] : named;
}

const sumOf = <T>(rows: T[], count: (row: T) => number) => rows.reduce((sum, row) => sum + count(row), 0);

/** What a campaign's page shows of its range; the officers are those assigned and those who brought something. */
export async function campaignFigures(
  db: Db,
  filter: StatFilter,
  assigned: string[],
  query: OfficersQuery,
  countsForAll: boolean,
) {
  const isAssigned = new Set(assigned);
  const [figures, series, [run], ranked, hours, sources, [lifetime]] = await Promise.all([
    overview(db, filter),
    timeseries(db, filter, intervalFor(filter)),
    comparedCampaigns(db, filter),
    countsForAll ? rankedOfficers(db, filter) : [],
    peaks(db, filter),
    originsOf(db, filter, "source"),
    countsOf(db, filter, [{ from: "1900-01-01", to: filter.today }]),
  ]);
  const officers = ranked.filter((o) => isAssigned.has(o.officer_id) || o.clicks > 0 || o.signups > 0);
  const found = tablePage(officers, { ...query, page: 1, limit: Math.max(1, officers.length) }).data;
  return {
    figures,
    series,
    velocity: run?.daily_velocity ?? null,
    lifetime: lifetime as Counts,
    hours,
    sources: withRest(sources, figures),
    officers: tablePage(officers, query),
    officerSums: {
      clicks: sumOf(found, (o) => o.clicks),
      unique_clicks: sumOf(found, (o) => o.unique_clicks),
      signups: sumOf(found, (o) => o.signups),
      enrollments: sumOf(found, (o) => o.enrollments),
    },
  };
}
export type CampaignFigures = Awaited<ReturnType<typeof campaignFigures>>;
