import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { readOrganisation } from "../../core/organisation/organisation";
import { addDays, daysBetween, localDay } from "../../core/time";
import { countFailedExports } from "../exports/failed-exports";
import { performances } from "../insight/officer-table";
import { rankOfficers } from "../insight/score";
import type { StatFilter } from "../insight/stat-filter";
import { countsOf } from "../insight/totals";
import { bestCampaign, bestOfficer } from "../reports/weekly-summary";
import { type Period, periodBefore, periodOf } from "../rollups/periods";
import { targetsOf } from "../targets/find-targets";
import type { TargetRecord } from "../targets/schemas";
import { readFacts } from "../this-week/read-facts";
import { sentencesOf } from "../this-week/sentences-of";
import type { AdminWeek, OfficerWeek, TargetOfWeek, WeekFigures } from "./digest";

/** A week of the programme, for everybody who is told of it. */
export interface ProgrammeWeek {
  admin: AdminWeek;
  /** By officer; null for one who is none. */
  ofOfficer(officerId: string): OfficerWeek | null;
}

const none: WeekFigures = { clicks: 0, signups: 0, enrollments: 0 };
const figures = ({ clicks, signups, enrollments }: WeekFigures): WeekFigures => ({
  clicks,
  signups,
  enrollments,
});

const targetOfWeek = (target: TargetRecord): TargetOfWeek => ({
  campaign: target.campaign_name,
  done: target.done,
  goal: target.goal,
  onCourseFor: target.on_course_for,
});

/** Candidates who wait to be enrolled, as the list of follow-ups has them, by officer: how many, and the day of the first. */
export const waitingByOfficer = sql`SELECT officer_id AS officerId, count(*) AS count, min(day) AS since
  FROM signups WHERE counted = 1 AND enrolled_at IS NULL AND not_interested_at IS NULL AND officer_id IS NOT NULL
  GROUP BY officer_id`;

async function officersOf(db: Db, week: Period) {
  const [now, before] = await Promise.all([
    performances(db, null, week),
    performances(db, null, periodBefore(week)),
  ]);
  const earlier = new Map(before.map((one) => [one.officerId, figures(one)]));
  const ranked = rankOfficers(now);
  return new Map(
    ranked.map((one) => [
      one.officerId,
      {
        now: figures(one),
        before: earlier.get(one.officerId) ?? none,
        standing: ranked.length > 1 ? { rank: one.rank, of: ranked.length } : null,
      },
    ]),
  );
}

/** The week before a Monday, as it stands at `now` (ms). */
export async function readWeek(db: Db, monday: string, now: number): Promise<ProgrammeWeek> {
  const { timeZone } = await readOrganisation(db);
  const today = localDay(now, timeZone);
  const week = { from: addDays(monday, -7), to: addDays(monday, -1) };
  const filter: StatFilter = { period: week, campaignId: null, officerId: null, timeZone, today };
  // The dashboard's usual days, so that a sentence says what its page does.
  const usual = { ...filter, period: periodOf({}, today) };
  const [[ofWeek, ofBefore], officer, campaign, targets, officers, waiting, failed, facts, [ofUsual]] =
    await Promise.all([
      countsOf(db, filter, [week, periodBefore(week)]),
      bestOfficer(db, filter),
      bestCampaign(db, filter),
      targetsOf(db, now, {}),
      officersOf(db, week),
      db.all<{ officerId: string; count: number; since: string }>(waitingByOfficer),
      countFailedExports(db, now),
      readFacts(db, usual, now, { decides: true }),
      countsOf(db, usual, [usual.period]),
    ]);
  const running = targets.filter(({ state }) => state === "running");
  const waitingOf = new Map(waiting.map((one) => [one.officerId, one]));
  return {
    admin: {
      ...week,
      now: figures(ofWeek ?? none),
      before: figures(ofBefore ?? none),
      best: { officer, campaign },
      guidance: sentencesOf({ ...facts, unattributed: ofUsual?.unattributedSignups ?? 0 }),
      failedExports: failed,
    },
    ofOfficer(officerId) {
      const own = officers.get(officerId);
      if (!own) return null;
      const { count = 0, since = today } = waitingOf.get(officerId) ?? {};
      return {
        ...week,
        ...own,
        targets: running.filter((target) => target.officer_id === officerId).map(targetOfWeek),
        waiting: count > 0 ? { count, longestDays: daysBetween(since, today) - 1 } : null,
      };
    },
  };
}
