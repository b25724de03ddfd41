import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { readOnce } from "../../core/db/read-once";
import { addDays } from "../../core/time";
import type { Period } from "../rollups/periods";
import { everyCampaign, everyOwner, standingsThrough } from "../rollups/progress";
import { linksUpTo, sumsOf } from "../rollups/standings";

/** An officer's totals as standings hold them, in the order of `standingColumns`. */
type Totals = [clicks: number, uniqueClicks: number, signups: number, enrollments: number];
export type TotalsByOfficer = Map<string, Totals>;

/** Whose totals: of one campaign, of all together (null), or of each campaign apart. */
export type Scope = string | null | typeof eachCampaign;
export const eachCampaign = Symbol("each campaign");

/** The last day on which anything happened, in any campaign. */
const lastDayOfAll = sql`SELECT max(day) FROM (
  SELECT (SELECT max(day) FROM campaign_days WHERE campaign_id = o.id) AS day FROM (${everyOwner}) AS o)`;

/**
 * A row for each campaign of the scope: every officer's totals at the end of a day, as standings hold them. They are
 * the standing, of a day that compaction has come to; the links' own totals where nothing came later; else (a day
 * that is not closed yet, or was changed just now) added up from each link's running totals.
 */
export function totalsOn(scope: Scope, day: string): SQL {
  const ofCampaign = scope === null ? sql`` : sql` AND r.campaign_id = c.id`;
  const addedUp = (prefix: string, from: SQL) => sql`(
    SELECT json_group_object(officer, json(totals)) FROM (
      SELECT r.officer_id AS officer, ${sumsOf(prefix)} ${from}${ofCampaign} GROUP BY r.officer_id))`;
  return sql`SELECT c.id AS campaign, CASE
      WHEN ${day} <= ${sql.raw(standingsThrough)} THEN (SELECT totals FROM officer_standings
        WHERE campaign_id = c.id AND day <= ${day} ORDER BY day DESC LIMIT 1)
      WHEN ${day} >= (${lastDayOfAll}) THEN ${addedUp("r.", sql`FROM referrals AS r WHERE TRUE`)}
      ELSE ${addedUp("t.total_", linksUpTo(sql`referrals AS r`, sql`${day}`))}
    END AS totals
    FROM (${scope === eachCampaign ? sql`SELECT id FROM campaigns` : sql`SELECT ${scope ?? everyCampaign} AS id`}) AS c`;
}

/** Where an officer's totals stand in a map: with their campaign, where campaigns are told apart. */
export const placeOf = (scope: Scope, officer: string, campaign: string) =>
  scope === eachCampaign ? `${officer} ${campaign}` : officer;

async function readTotals(db: Db, scope: Scope, day: string): Promise<TotalsByOfficer> {
  const found: TotalsByOfficer = new Map();
  for (const { campaign, totals } of await db.all<{ campaign: string; totals: string | null }>(
    totalsOn(scope, day),
  )) {
    // Null before anything happened.
    const byOfficer = JSON.parse(totals ?? "{}") as Record<string, Totals>;
    for (const officer in byOfficer) {
      found.set(placeOf(scope, officer, campaign), byOfficer[officer] as Totals);
    }
  }
  return found;
}

/** Every officer's totals at the end of each of these days. */
export const officerTotals = (db: Db, scope: Scope, days: string[]): Promise<TotalsByOfficer[]> =>
  Promise.all(
    days.map((day) => readOnce(db, `totals ${String(scope)} ${day}`, () => readTotals(db, scope, day))),
  );

const none: Totals = [0, 0, 0, 0];

/** What came between two ends; an officer without a link has nothing. */
export function grownBetween(after: TotalsByOfficer, before: TotalsByOfficer, place: string) {
  const [a, b] = [after.get(place) ?? none, before.get(place) ?? none];
  return {
    clicks: a[0] - b[0],
    uniqueClicks: a[1] - b[1],
    signups: a[2] - b[2],
    enrollments: a[3] - b[3],
  };
}

/** Officers with at least one click in each period. */
export async function activeOfficers(
  db: Db,
  campaignId: string | null,
  periods: Period[],
): Promise<string[][]> {
  const ends = periods.flatMap(({ from, to }) => [to, addDays(from, -1)]);
  const totals = await officerTotals(db, campaignId, ends);
  return periods.map((_, i) => {
    const [after = new Map(), before = new Map()] = totals.slice(2 * i, 2 * i + 2);
    return [...after.keys()].filter((officer) => grownBetween(after, before, officer).clicks > 0);
  });
}
