import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { everyOwner } from "./merged-rows";
import { everyCampaign, standingsThrough } from "./progress";

const columns = ["clicks", "unique_clicks", "signups", "enrollments"];
/** An officer's totals as standings hold them, in the order of `columns`. */
type Totals = [clicks: number, uniqueClicks: number, signups: number, enrollments: number];
export type TotalsByOfficer = Map<string, Totals>;

/** What the running totals of these links (r) were at the end of a day; a seek or two for each. */
const linksUpTo = (links: SQL, day: SQL): SQL => sql`
  FROM ${links} CROSS JOIN link_days AS t
  WHERE t.referral_id = r.id AND t.day = (
    SELECT max(day) FROM link_days AS e WHERE e.referral_id = r.id AND e.day <= ${day})`;

const totalsOf = (columns: string[], prefix: string) =>
  sql.raw(`json_array(${columns.map((name) => `sum(${prefix}${name})`).join(", ")}) AS totals`);

/** Whose totals: of one campaign, of all together (null), or of each campaign apart. */
export type Scope = string | null | typeof eachCampaign;
export const eachCampaign = Symbol("each campaign");

/**
 * Every officer's totals as standings hold them, a row for each campaign of the scope, from these sums over these
 * links. Each scope goes by the index that has links in its own order: grouping sorts nothing.
 */
function standingsFrom(scope: Scope, sums: SQL, from: (links: SQL) => SQL): SQL {
  const found = sql`json_group_object(officer, json(totals)) AS totals`;
  if (scope === eachCampaign) {
    const links = from(sql`referrals AS r INDEXED BY referrals_by_campaign`);
    return sql`SELECT campaign, ${found} FROM (
      SELECT r.campaign_id AS campaign, r.officer_id AS officer, ${sums} ${links}
      GROUP BY r.campaign_id, r.officer_id ORDER BY r.campaign_id, r.officer_id) GROUP BY campaign`;
  }
  const ofScope = scope === null ? sql`` : sql` AND r.campaign_id = ${scope}`;
  return sql`SELECT ${scope ?? everyCampaign} AS campaign, ${found} FROM (
    SELECT r.officer_id AS officer, ${sums} ${from(sql`referrals AS r`)}${ofScope} GROUP BY r.officer_id)`;
}

/** At the end of a day, from the running totals of the links. */
export const officersUpTo = (scope: Scope, day: string): SQL =>
  standingsFrom(scope, totalsOf(columns, "t.total_"), (links) => linksUpTo(links, sql`${day}`));

/** Of all time, from the links' own totals. */
const officersOfAllTime = (scope: Scope): SQL =>
  standingsFrom(scope, totalsOf(columns, "r."), (links) => sql`FROM ${links} WHERE TRUE`);

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

/** Where an officer's totals stand in a map: with their campaign, where campaigns are told apart. */
export const placeOf = (scope: Scope, officer: string, campaign: string) =>
  scope === eachCampaign ? `${officer} ${campaign}` : officer;

interface Row {
  campaign: string;
  totals: string | null;
}

function totalsFrom(scope: Scope, rows: Row[]): TotalsByOfficer {
  const found: TotalsByOfficer = new Map();
  for (const { campaign, totals } of rows) {
    const byOfficer = JSON.parse(totals ?? "{}") as Record<string, Totals>;
    for (const officer in byOfficer) {
      found.set(placeOf(scope, officer, campaign), byOfficer[officer] as Totals);
    }
  }
  return found;
}

async function totalsOn(db: Db, scope: Scope, day: string): Promise<TotalsByOfficer> {
  const standings = await db.all<Row>(standingsOn(scope, [day]));
  if (standings.length > 0) return totalsFrom(scope, standings);
  const last = await db.get<{ day: string | null }>(lastDayOfAll);
  const nothingLater = day >= (last?.day ?? "");
  return totalsFrom(
    scope,
    await db.all<Row>(nothingLater ? officersOfAllTime(scope) : officersUpTo(scope, day)),
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

/** Standings for some days; `condition` as in compaction. */
export function makeStandings(days: string[], perCampaign: boolean, condition: SQL): SQL {
  const owner = perCampaign ? sql.raw("r.campaign_id") : sql`${everyCampaign}`;
  return sql`INSERT OR REPLACE INTO officer_standings (campaign_id, day, totals)
    SELECT owner, day, json_group_object(officer, json(totals)) FROM (
      SELECT ${owner} AS owner, d.value AS day, r.officer_id AS officer, ${totalsOf(columns, "t.total_")}
      ${linksUpTo(sql`json_each(${JSON.stringify(days)}) AS d CROSS JOIN referrals AS r`, sql`d.value`)}
      GROUP BY 1, 2, 3)
    WHERE ${condition} GROUP BY 1, 2`;
}
