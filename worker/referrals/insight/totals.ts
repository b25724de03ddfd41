import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { addDays } from "../../core/time";
import { type Count, campaignCounts, column, linkCounts } from "./day-delta";
import { everyOwner, mapsWithin, openDays, ownersOf, type Who } from "./merged-rows";
import type { Period } from "./periods";
import { daysThrough } from "./progress";

export type Counts = Record<Count, number>;

/** The rollup that answers, and whose rows of it count: campaigns where nobody asks for an officer, else links. */
function sourceOf(who: Who) {
  if (who.officerId !== null) {
    return {
      table: sql.raw("link_days"),
      owner: sql.raw("referral_id"),
      owners: ownersOf(who),
      unattributed: (_: string, __: string) => sql`0`,
    };
  }
  return {
    table: sql.raw("campaign_days"),
    owner: sql.raw("campaign_id"),
    owners: who.campaignId === null ? everyOwner : ownersOf(who),
    unattributed: (prefix: string, row: string) => sql.raw(`sum(${row}.${prefix}unattributed_signups)`),
  };
}

type Source = ReturnType<typeof sourceOf>;

const sums = (source: Source, prefix: "" | "total_", row = "t"): SQL => sql`
  ${sql.raw(
    linkCounts.map((count) => `sum(${row}.${prefix}${column(count)}) AS ${count}`).join(", "),
  )}, ${source.unattributed(prefix, row)} AS unattributedSignups`;

const noCounts: Counts = {
  clicks: 0,
  uniqueClicks: 0,
  botClicks: 0,
  signups: 0,
  enrollments: 0,
  earnedClicks: 0,
  unattributedSignups: 0,
};

const minus = (a: Counts, b: Counts): Counts =>
  Object.fromEntries(Object.entries(a).map(([name, n]) => [name, n - b[name as Count]])) as Counts;

export function totalsUpTo(who: Who, days: string[]): SQL {
  const source = sourceOf(who);
  const upTo = (owners: SQL, which: SQL) => sql`SELECT b.value AS day, ${sums(source, "total_")}
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

/** All campaigns together have a row of their own for each closed day. */
export function daysWithin(who: Who, period: Period): SQL {
  const source = sourceOf(who);
  const isAll = who.officerId === null && who.campaignId === null;
  const columns = sql.raw(
    ["day", ...(who.officerId === null ? campaignCounts : linkCounts).map(column)]
      .map((name) => `t.${name}`)
      .join(", "),
  );
  const rows = sql`SELECT ${columns} FROM (${ownersOf(who)}) AS o CROSS JOIN ${source.table} AS t
    WHERE t.${source.owner} = o.id AND t.day BETWEEN ${period.from} AND ${period.to}`;
  const open = isAll ? sql` UNION ALL SELECT ${columns} ${openDays(period)}` : sql``;
  return sql`SELECT found.day AS day, ${sums(source, "", "found")} FROM (${rows}${open}) AS found GROUP BY found.day`;
}

/** The counts of each day on which anything happened. */
export async function countsByDay(db: Db, who: Who, period: Period): Promise<Map<string, Counts>> {
  const rows = await db.all<Counts & { day: string }>(daysWithin(who, period));
  return new Map(rows.map(({ day, ...counts }) => [day, counts]));
}

/** "[cs].hour.*" as an expression. */
const matching = (keys: string) =>
  new RegExp(`^${keys.replaceAll(".", "\\.").replaceAll("?", ".").replaceAll("*", ".*")}$`);

/** `keys` is a GLOB pattern: "?.hour.*". `daily`: one sum a day, else one over the period (day ''). */
export async function breakdownOf(db: Db, who: Who, period: Period, keys: string, daily = false) {
  // Added up here: to D1 each entry that SQL reads out of a map is one more row read.
  const rows = await db.all<{ day: string; map: string }>(mapsWithin(who, period, sql`t.breakdown`, daily));
  const pattern = matching(keys);
  const isWanted = new Map<string, boolean>();
  const sums = new Map<string, Map<string, number>>();
  for (const { day, map } of rows) {
    const at = daily ? day : "";
    const sum = sums.get(at) ?? new Map<string, number>();
    sums.set(at, sum);
    const parsed = JSON.parse(map) as Record<string, number>;
    for (const key in parsed) {
      let wanted = isWanted.get(key);
      if (wanted === undefined) {
        wanted = pattern.test(key);
        isWanted.set(key, wanted);
      }
      if (wanted) sum.set(key, (sum.get(key) ?? 0) + (parsed[key] ?? 0));
    }
  }
  return [...sums].flatMap(([day, sum]) => [...sum].map(([key, n]) => ({ day, key, n })));
}

/** Sign-ups by minute within one span that is wider than a minute. */
export async function minutesOf(db: Db, who: Who, period: Period, span: string) {
  const map = sql`t.times -> ${`$."${span}"`}`;
  const rows = await db.all<{ map: string | null }>(mapsWithin(who, period, map, false));
  const sums = new Map<number, number>();
  for (const row of rows) {
    for (const [minutes, n] of Object.entries(JSON.parse(row.map ?? "{}") as Record<string, number>)) {
      sums.set(Number(minutes), (sums.get(Number(minutes)) ?? 0) + n);
    }
  }
  return [...sums].map(([minutes, n]) => ({ minutes, n }));
}
