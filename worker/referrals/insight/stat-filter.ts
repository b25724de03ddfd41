import { sql } from "drizzle-orm";
import * as z from "zod";
import type { Db } from "../../core/db/db";
import { date, idOrLeftOut } from "../../core/http/fields";
import { invalid, notFound, Problem } from "../../core/http/problem";
import { readOrganisation } from "../../core/organisation/organisation";
import { localDay } from "../../core/time";
import type { Viewer } from "../policies";
import { isLonger, type Limit, type Period, periodOf } from "../rollups/periods";

/** What a statistic is asked about, with everything settled that the asking left open. */
export interface StatFilter {
  period: Period;
  campaignId: string | null;
  /** For an officer always their own. */
  officerId: string | null;
  /** An officer reads it: their own, and of notes those of their campaigns. */
  isOwn?: true;
  /** One link of that officer alone: for its own page. */
  referralId?: string;
  timeZone: string;
  /** The organisation's local date. */
  today: string;
}

export const statQuery = z.object({
  from: date().optional(),
  to: date().optional(),
  campaign_id: idOrLeftOut().optional(),
  officer_id: idOrLeftOut().optional(),
});

/** Figures of a period are two seeks, or read what rollups hold: more than any of them do. */
const longestPeriod: Limit = { days: 40_000, refusal: "Ask for at most 40000 days." };

async function refuseUnknown(db: Db, query: z.infer<typeof statQuery>, ownOfficerId: string | null) {
  if (query.campaign_id !== undefined) {
    const theirs = sql`SELECT 1 FROM campaign_officers WHERE campaign_id = ${query.campaign_id}
      AND officer_id = ${ownOfficerId} UNION ALL
      SELECT 1 FROM referrals WHERE campaign_id = ${query.campaign_id} AND officer_id = ${ownOfficerId}`;
    const found = await db.get(sql`SELECT 1 FROM campaigns WHERE id = ${query.campaign_id}
      AND (${ownOfficerId} IS NULL OR EXISTS (${theirs}))`);
    if (!found) throw notFound("There is no such campaign.");
  }
  if (query.officer_id !== undefined && ownOfficerId === null) {
    const found = await db.get(sql`SELECT 1 FROM officers WHERE id = ${query.officer_id}`);
    if (!found) throw notFound("There is no such officer.");
  }
}

/**
 * The filter of a request. An officer is shown their own whatever they ask; a campaign or officer that does not
 * exist (or, to an officer, a campaign they never worked for) is a 404; days out of order or too many a 400. `known`:
 * the organisation's time zone, where the caller has read it.
 */
export async function statFilter(
  db: Db,
  viewer: Viewer,
  query: z.infer<typeof statQuery>,
  now: number,
  known: { timeZone?: string; longest?: Limit } = {},
): Promise<StatFilter> {
  if (viewer.role === "officer" && viewer.officerId === null) {
    throw new Problem("forbidden", "You have no statistics of your own.");
  }
  const { timeZone = (await readOrganisation(db)).timeZone, longest = longestPeriod } = known;
  const today = localDay(now, timeZone);
  const period = periodOf(query, today);
  if (period.from > period.to) throw invalid("from", "Give a first day that is not after the last.");
  if (isLonger(period, longest)) throw invalid("from", longest.refusal);
  const ownOfficerId = viewer.role === "officer" ? viewer.officerId : null;
  await refuseUnknown(db, query, ownOfficerId);
  return {
    period,
    campaignId: query.campaign_id ?? null,
    officerId: ownOfficerId ?? query.officer_id ?? null,
    ...(viewer.role === "officer" ? { isOwn: true as const } : {}),
    timeZone,
    today,
  };
}
