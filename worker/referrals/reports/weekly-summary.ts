import type { Db } from "../../core/db/db";
import { comparedCampaigns } from "../insight/campaign-table";
import { conversionRate } from "../insight/metrics";
import { rankedOfficers } from "../insight/officer-table";
import type { StatFilter } from "../insight/stat-filter";
import { countsOf } from "../insight/totals";
import { type Period, wholeWeeks } from "../rollups/periods";
import { type ColumnOf, day, decimal, instant, integer, rowsOf, text } from "./columns";
import type { Report, ReportCall } from "./report";

interface Line extends Period {
  clicks: number;
  signups: number;
  enrollments: number;
  bestOfficer: string | null;
  bestCampaign: string | null;
  asOf: number;
}

const columns: ColumnOf<Line>[] = [
  day("WeekStart", (line) => line.from),
  day("WeekEnd", (line) => line.to),
  integer("TotalClicks", (line) => line.clicks),
  integer("TotalSignups", (line) => line.signups),
  integer("TotalEnrollments", (line) => line.enrollments),
  decimal("ConversionRate", conversionRate),
  text("BestOfficer", (line) => line.bestOfficer),
  text("BestCampaign", (line) => line.bestCampaign),
  instant("AsOf", (line) => line.asOf * 1000),
];

/** Those that are over. */
const weeksOf = ({ period, today }: StatFilter) => wholeWeeks(period).filter(({ to }) => to < today);

/**
 * The officer of rank 1, among all of the same days and campaign; nobody where none of them has anything, or
 * where that one is not of the filter: an officer's own report names no other.
 */
export async function bestOfficer(db: Db, filter: StatFilter): Promise<string | null> {
  const ranked = await rankedOfficers(db, filter);
  const hasAny = ranked.some(({ clicks, signups, enrollments }) => clicks + signups + enrollments > 0);
  return hasAny ? (ranked.find(({ rank }) => rank === 1)?.name ?? null) : null;
}

/** Most sign-ups, then clicks, then by name and id; none where no campaign has any. */
export async function bestCampaign(db: Db, filter: StatFilter): Promise<string | null> {
  const campaigns = await comparedCampaigns(db, filter);
  const [best] = campaigns
    .filter(({ clicks, signups }) => clicks + signups > 0)
    .sort(
      (a, b) =>
        b.signups - a.signups ||
        b.clicks - a.clicks ||
        (a.name === b.name ? (a.campaign_id < b.campaign_id ? -1 : 1) : a.name < b.name ? -1 : 1),
    );
  return best?.name ?? null;
}

async function linesOf({ db, filter, asOf }: ReportCall, weeks: Period[]): Promise<Line[]> {
  const all = await Promise.all([
    countsOf(db, filter, weeks),
    Promise.all(weeks.map((period) => bestOfficer(db, { ...filter, period }))),
    Promise.all(weeks.map((period) => bestCampaign(db, { ...filter, period }))),
  ]);
  const [counts, officers, campaigns] = all;
  return weeks.map((week, i) => ({
    ...week,
    clicks: counts[i]?.clicks ?? 0,
    signups: counts[i]?.signups ?? 0,
    enrollments: counts[i]?.enrollments ?? 0,
    bestOfficer: officers[i] ?? null,
    bestCampaign: campaigns[i] ?? null,
    asOf,
  }));
}

/** Weeks whose officers are ranked at once: each holds all of them in memory. */
const atOnce = 4;
const weeksARead = 24;

/** A row for each week that is over and lies whole in the range. A mark is the Monday that comes next. */
export const weeklySummary: Report = {
  name: "Weekly_Summary",
  columns,
  count: async ({ filter }) => weeksOf(filter).length,
  async read(call, mark) {
    const waiting = weeksOf(call.filter).filter(({ from }) => mark === null || from >= mark);
    const weeks = waiting.slice(0, weeksARead);
    const lines: Line[] = [];
    for (let at = 0; at < weeks.length; at += atOnce) {
      lines.push(...(await linesOf(call, weeks.slice(at, at + atOnce))));
    }
    return { rows: rowsOf(columns, lines), next: waiting[weeksARead]?.from ?? null };
  },
};
