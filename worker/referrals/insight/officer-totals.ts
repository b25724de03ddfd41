import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { everyOwner } from "./merged-rows";
import { everyCampaign, standingsThrough } from "./progress";

export interface OfficerTotals {
  clicks: number;
  uniqueClicks: number;
  signups: number;
  enrollments: number;
}
export type TotalsByOfficer = Map<string, OfficerTotals>;

const columns = ["clicks", "unique_clicks", "signups", "enrollments"];

/** What the running totals of links were at the end of a day; a seek or two for each link. */
const linksUpTo = (ends: SQL): SQL => sql`
  FROM ${ends} AS d CROSS JOIN referrals AS r CROSS JOIN link_days AS t
  WHERE t.referral_id = r.id AND t.day = (
    SELECT max(day) FROM link_days AS e WHERE e.referral_id = r.id AND e.day <= d.value)`;

const totalsOf = (columns: string[], prefix: string) =>
  sql.raw(`json_array(${columns.map((name) => `sum(${prefix}${name})`).join(", ")}) AS totals`);

/** Whose totals: of one campaign, of all together (null), or of each campaign apart. */
export type Scope = string | null | typeof eachCampaign;
export const eachCampaign = Symbol("each campaign");

const campaignOf = (scope: Scope) =>
  scope === eachCampaign ? sql`r.campaign_id` : sql`${scope ?? everyCampaign}`;
const ofScope = (scope: Scope) => (typeof scope === "string" ? sql`r.campaign_id = ${scope}` : sql`TRUE`);

/** One row for each day, campaign of the scope and officer with a link. */
export function officersUpTo(scope: Scope, days: string[]): SQL {
  return sql`SELECT d.value AS day, ${campaignOf(scope)} AS campaign, r.officer_id AS officer,
      ${totalsOf(columns, "t.total_")}
    ${linksUpTo(sql`json_each(${JSON.stringify(days)})`)} AND ${ofScope(scope)} GROUP BY 1, 2, 3`;
}

/** The same of all time, from the links' own totals. */
function officersOfAllTime(scope: Scope): SQL {
  return sql`SELECT ${campaignOf(scope)} AS campaign, r.officer_id AS officer, ${totalsOf(columns, "r.")}
    FROM referrals AS r WHERE ${ofScope(scope)} GROUP BY r.officer_id, 1`;
}

/** The standings of those of the days that compaction has come to; null before anything happened. */
export const standingsOn = (scope: Scope, days: string[]): SQL => sql`
  SELECT d.value AS day, c.id AS campaign, (SELECT totals FROM officer_standings
    WHERE campaign_id = c.id AND day <= d.value ORDER BY day DESC LIMIT 1) AS totals
  FROM json_each(${JSON.stringify(days)}) AS d
  CROSS JOIN (${scope === eachCampaign ? sql`SELECT id FROM campaigns` : sql`SELECT ${scope ?? everyCampaign} AS id`}) AS c
  WHERE d.value <= ${sql.raw(standingsThrough)}`;

/** The last day on which anything happened, in any campaign. */
const lastDayOfAll = sql`SELECT max(day) AS day FROM (
  SELECT (SELECT max(day) FROM campaign_days WHERE campaign_id = o.id) AS day FROM (${everyOwner}) AS o)`;

type Stored = [clicks: number, uniqueClicks: number, signups: number, enrollments: number];
const fromStored = ([clicks, uniqueClicks, signups, enrollments]: Stored): OfficerTotals => ({
  clicks,
  uniqueClicks,
  signups,
  enrollments,
});

interface Row {
  campaign: string;
  officer: string;
  totals: string;
}

/** Where an officer's totals stand in a map: with their campaign, where campaigns are told apart. */
export const placeOf = (scope: Scope, officer: string, campaign: string) =>
  scope === eachCampaign ? `${officer} ${campaign}` : officer;

/** The standings of that day, where compaction has come to it. */
async function standingOn(db: Db, scope: Scope, day: string): Promise<TotalsByOfficer | null> {
  const rows = await db.all<{ campaign: string; totals: string | null }>(standingsOn(scope, [day]));
  if (rows.length === 0) return null;
  const found: TotalsByOfficer = new Map();
  for (const { campaign, totals } of rows) {
    for (const [officer, stored] of Object.entries(JSON.parse(totals ?? "{}") as Record<string, Stored>)) {
      found.set(placeOf(scope, officer, campaign), fromStored(stored));
    }
  }
  return found;
}

async function totalsOn(db: Db, scope: Scope, day: string): Promise<TotalsByOfficer> {
  const standing = await standingOn(db, scope, day);
  if (standing) return standing;
  const last = await db.get<{ day: string | null }>(lastDayOfAll);
  const nothingLater = day >= (last?.day ?? "");
  const rows = await db.all<Row>(nothingLater ? officersOfAllTime(scope) : officersUpTo(scope, [day]));
  return new Map(
    rows.map(({ campaign, officer, totals }) => [
      placeOf(scope, officer, campaign),
      fromStored(JSON.parse(totals)),
    ]),
  );
}

/** What parts of one page ask for at the same time is read once: each request has its own `db`. */
const underWay = new WeakMap<Db, Map<string, Promise<TotalsByOfficer>>>();

function totalsOnce(db: Db, scope: Scope, day: string): Promise<TotalsByOfficer> {
  const reads = underWay.get(db) ?? new Map<string, Promise<TotalsByOfficer>>();
  underWay.set(db, reads);
  const key = `${String(scope)} ${day}`;
  const read = reads.get(key) ?? totalsOn(db, scope, day).finally(() => reads.delete(key));
  reads.set(key, read);
  return read;
}

/**
 * Every officer's totals at the end of each of these days: from the standings, a row or two however many officers
 * there are; from the links' own totals where nothing came later; else (a day that is not closed yet, or was changed
 * just now) from each link's running totals.
 */
export const officerTotals = (db: Db, scope: Scope, days: string[]): Promise<TotalsByOfficer[]> =>
  Promise.all(days.map((day) => totalsOnce(db, scope, day)));

/** What came between two ends; an officer without a link has nothing. */
export function grownBetween(after: TotalsByOfficer, before: TotalsByOfficer, place: string): OfficerTotals {
  const none = fromStored([0, 0, 0, 0]);
  const [a, b] = [after.get(place) ?? none, before.get(place) ?? none];
  return {
    clicks: a.clicks - b.clicks,
    uniqueClicks: a.uniqueClicks - b.uniqueClicks,
    signups: a.signups - b.signups,
    enrollments: a.enrollments - b.enrollments,
  };
}

/** Standings for some days; `condition` as in compaction. */
export function makeStandings(days: string[], perCampaign: boolean, condition: SQL): SQL {
  const owner = perCampaign ? sql.raw("r.campaign_id") : sql`${everyCampaign}`;
  return sql`INSERT OR REPLACE INTO officer_standings (campaign_id, day, totals)
    SELECT owner, day, json_group_object(officer, json(totals)) FROM (
      SELECT ${owner} AS owner, d.value AS day, r.officer_id AS officer, ${totalsOf(columns, "t.total_")}
      ${linksUpTo(sql`json_each(${JSON.stringify(days)})`)} GROUP BY 1, 2, 3)
    WHERE ${condition} GROUP BY 1, 2`;
}
