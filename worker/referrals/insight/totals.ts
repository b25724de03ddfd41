import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { addDays } from "../../core/time";
import { type Count, column, linkCounts } from "../rollups/day-delta";
import type { Period } from "../rollups/periods";
import { daysThrough, everyCampaign, everyOwner } from "../rollups/progress";
import { openDays, ownersOf, type Who } from "./merged-rows";
import type { Counts } from "./metrics";
import { eachDay } from "./read-maps";

/** The rollup that answers, and whose rows of it count: campaigns where nobody asks for an officer, else links. */
export function sourceOf(who: Who) {
  if (who.officerId !== null) {
    return {
      table: sql.raw("link_days"),
      owner: sql.raw("referral_id"),
      owners: ownersOf(who),
      unattributed: "0",
    };
  }
  return {
    table: sql.raw("campaign_days"),
    owner: sql.raw("campaign_id"),
    owners: who.campaignId === null ? everyOwner : ownersOf(who),
    unattributed: "sum(t.total_unattributed_signups)",
  };
}

type Source = ReturnType<typeof sourceOf>;

const sums = ({ unattributed }: Source): SQL =>
  sql.raw(
    [
      ...linkCounts.map((count) => `sum(t.total_${column(count)}) AS ${count}`),
      `${unattributed} AS unattributedSignups`,
    ].join(", "),
  );

const noCounts: Counts = {
  clicks: 0,
  uniqueClicks: 0,
  botClicks: 0,
  signups: 0,
  enrollments: 0,
  earnedClicks: 0,
  judgedSignups: 0,
  fraudPoints: 0,
  unattributedSignups: 0,
};

const minus = (a: Counts, b: Counts): Counts =>
  Object.fromEntries(Object.entries(a).map(([name, n]) => [name, n - b[name as Count]])) as Counts;

export function totalsUpTo(who: Who, days: string[]): SQL {
  const source = sourceOf(who);
  const upTo = (owners: SQL, which: SQL) => sql`SELECT b.value AS day, ${sums(source)}
    FROM json_each(${JSON.stringify(days)}) AS b CROSS JOIN (${owners}) AS o CROSS JOIN ${source.table} AS t
    WHERE ${which} AND t.${source.owner} = o.id AND t.day = (
      SELECT max(day) FROM ${source.table} AS e WHERE e.${source.owner} = o.id AND e.day <= b.value)
    GROUP BY b.value`;
  if (who.officerId !== null || who.campaignId !== null) return upTo(source.owners, sql`TRUE`);
  // All campaigns together have totals of their own for each closed day.
  const closed = sql`b.value <= ${sql.raw(daysThrough)}`;
  return sql`${upTo(ownersOf(who), closed)} UNION ALL ${upTo(source.owners, sql`NOT ${closed}`)}`;
}

/** The counts of each period: a seek or two a link (or campaign) and end, however long it is. */
export async function countsOf(db: Db, who: Who, periods: Period[]): Promise<Counts[]> {
  const days = [...new Set(periods.flatMap(({ from, to }) => [addDays(from, -1), to]))];
  const rows = await db.all<Counts & { day: string }>(totalsUpTo(who, days));
  const upTo = new Map(rows.map(({ day, ...counts }) => [day, counts]));
  return periods.map(({ from, to }) =>
    minus(upTo.get(to) ?? noCounts, upTo.get(addDays(from, -1)) ?? noCounts),
  );
}

/** What a series shows of a day or an hour. */
export interface PointCounts {
  clicks: number;
  uniqueClicks: number;
  signups: number;
  enrollments: number;
}
export const nothing: PointCounts = { clicks: 0, uniqueClicks: 0, signups: 0, enrollments: 0 };

const countOfPrefix: Partial<Record<string, keyof PointCounts>> = {
  c: "clicks",
  u: "uniqueClicks",
  s: "signups",
  e: "enrollments",
};

/** Adds what the maps of hours and days say to the counts that stand under `at`. */
export function addTo<K>(counts: Map<K, PointCounts>, at: K, prefix: string, n: number): void {
  const count = countOfPrefix[prefix];
  if (!count) return;
  let found = counts.get(at);
  if (!found) {
    found = { ...nothing };
    counts.set(at, found);
  }
  found[count] += n;
}

/** The days of one campaign, or of all: these have a row of their own for each closed day. */
export function daysWithin(campaignId: string | null, period: Period): SQL {
  const columns = sql.raw("t.day, t.clicks, t.unique_clicks, t.signups, t.enrollments");
  const rows = sql`SELECT ${columns} FROM campaign_days AS t
    WHERE t.campaign_id = ${campaignId ?? everyCampaign} AND t.day BETWEEN ${period.from} AND ${period.to}`;
  const open = campaignId === null ? sql` UNION ALL SELECT ${columns} ${openDays(period)}` : sql``;
  return sql`SELECT found.day AS day, sum(found.clicks) AS clicks, sum(found.unique_clicks) AS uniqueClicks,
      sum(found.signups) AS signups, sum(found.enrollments) AS enrollments
    FROM (${rows}${open}) AS found GROUP BY found.day`;
}

/** The counts of each day on which anything happened; an officer's from the weeks of their links. */
export async function countsByDay(db: Db, who: Who, period: Period): Promise<Map<string, PointCounts>> {
  if (who.officerId !== null) {
    const byDay = new Map<string, PointCounts>();
    await eachDay(db, who, period, (day, prefix, n) => addTo(byDay, day, prefix, n));
    return byDay;
  }
  const rows = await db.all<PointCounts & { day: string }>(daysWithin(who.campaignId, period));
  return new Map(rows.map(({ day, ...counts }) => [day, counts]));
}
