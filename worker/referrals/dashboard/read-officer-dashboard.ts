import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { parse } from "../../core/http/api";
import { addDays, localDay } from "../../core/time";
import { campaignsQuery, campaignTable } from "../insight/campaign-table";
import type { Counts } from "../insight/metrics";
import { conversionRate } from "../insight/metrics";
import { lastWeeks, milestones } from "../insight/milestones";
import { readStanding } from "../insight/read-standing";
import type { StatFilter } from "../insight/stat-filter";
import { countsByDay, countsOf } from "../insight/totals";
import { findRunningTargets } from "../targets/find-targets";

const weeksShown = 12;

const figuresOf = (counts: Counts | undefined) => {
  const { clicks = 0, signups = 0, enrollments = 0 } = counts ?? {};
  return { clicks, signups, enrollments, click_to_signup_rate: conversionRate({ clicks, signups }) };
};
export type OwnFigures = ReturnType<typeof figuresOf>;

/** The local day of the officer's first link, or of what was imported from before it: nothing of theirs is older. */
async function firstDay(db: Db, { officerId, today, timeZone }: StatFilter): Promise<string> {
  const row = await db.get<{ at: number | null; day: string | null }>(
    sql`SELECT min(r.issued_at) AS at, min((SELECT min(day) FROM link_days WHERE referral_id = r.id)) AS day
      FROM referrals AS r WHERE r.officer_id = ${officerId}`,
  );
  const issued = row?.at == null ? today : localDay(row.at, timeZone);
  return [issued, row?.day ?? today, today].toSorted()[0] ?? today;
}

/** All that an officer's dashboard shows: read by link, of which one officer has few. */
export async function officerDashboard(db: Db, filter: StatFilter, now: number) {
  const who = { officerId: filter.officerId, campaignId: filter.campaignId };
  const { today } = filter;
  const from = await firstDay(db, filter);
  const all = { from, to: today };
  const [[ofToday, ofWeek, ofAll, ofRange], byDay, standing, campaigns, targets] = await Promise.all([
    countsOf(db, who, [
      { from: today, to: today },
      { from: addDays(today, -6), to: today },
      all,
      filter.period,
    ]),
    countsByDay(db, who, all),
    readStanding(db, filter),
    campaignTable(db, filter, parse(campaignsQuery, { limit: "20" })),
    findRunningTargets(db, now, filter.officerId ?? ""),
  ]);
  const days = [...byDay]
    .map(([day, { clicks, signups, enrollments }]) => ({ day, clicks, signups, enrollments }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  return {
    today: figuresOf(ofToday),
    week: figuresOf(ofWeek),
    range: figuresOf(ofRange),
    all: figuresOf(ofAll),
    weeks: lastWeeks(days, today, weeksShown),
    milestones: milestones(days),
    standing,
    campaigns: campaigns.data.filter((c) => c.clicks > 0 || c.signups > 0),
    targets,
  };
}
export type OfficerDashboardData = Awaited<ReturnType<typeof officerDashboard>>;
