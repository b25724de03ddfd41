import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { addDays } from "../../core/time";
import type { Count } from "./day-delta";
import type { Period } from "./periods";
import type { StatFilter } from "./stat-filter";

export type Counts = Record<Count, number>;

type Who = Pick<StatFilter, "campaignId" | "officerId">;

/** The rollup that answers, and whose rows of it count: campaigns where nobody asks for an officer, else links. */
function sourceOf({ campaignId, officerId }: Who) {
  if (officerId !== null) {
    const ofCampaign = campaignId === null ? sql`` : sql` AND campaign_id = ${campaignId}`;
    return {
      table: sql.raw("link_days"),
      owner: sql.raw("referral_id"),
      owners: sql`SELECT id FROM referrals WHERE officer_id = ${officerId}${ofCampaign}`,
      unattributed: (_: string) => sql`0`,
    };
  }
  return {
    table: sql.raw("campaign_days"),
    owner: sql.raw("campaign_id"),
    // '' holds the sign-ups that no campaign is known of
    owners:
      campaignId === null
        ? sql`SELECT id FROM campaigns UNION ALL SELECT ''`
        : sql`SELECT ${campaignId} AS id`,
    unattributed: (prefix: string) => sql.raw(`sum(t.${prefix}unattributed_signups)`),
  };
}

type Source = ReturnType<typeof sourceOf>;

const sums = (source: Source, prefix: "" | "total_"): SQL => sql`
  ${sql.raw(
    ["clicks", "unique_clicks", "bot_clicks", "signups", "enrollments", "earned_clicks"]
      .map(
        (name) => `sum(t.${prefix}${name}) AS ${name.replace(/_(\w)/g, (_, c: string) => c.toUpperCase())}`,
      )
      .join(", "),
  )}, ${source.unattributed(prefix)} AS unattributedSignups`;

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
  return sql`SELECT b.value AS day, ${sums(source, "total_")}
    FROM json_each(${JSON.stringify(days)}) AS b CROSS JOIN (${source.owners}) AS o CROSS JOIN ${source.table} AS t
    WHERE t.${source.owner} = o.id AND t.day = (
      SELECT max(day) FROM ${source.table} AS e WHERE e.${source.owner} = o.id AND e.day <= b.value)
    GROUP BY b.value`;
}

/** The counts of each period: two seeks a link (or campaign) and period, however long it is. */
export async function countsOf(db: Db, who: Who, periods: Period[]): Promise<Counts[]> {
  const days = [...new Set(periods.flatMap(({ from, to }) => [addDays(from, -1), to]))];
  const rows = await db.all<Counts & { day: string }>(totalsUpTo(who, days));
  const upTo = new Map(rows.map(({ day, ...counts }) => [day, counts]));
  return periods.map(({ from, to }) =>
    minus(upTo.get(to) ?? noCounts, upTo.get(addDays(from, -1)) ?? noCounts),
  );
}

export function daysWithin(who: Who, { from, to }: Period): SQL {
  const source = sourceOf(who);
  return sql`SELECT t.day AS day, ${sums(source, "")}
    FROM (${source.owners}) AS o CROSS JOIN ${source.table} AS t
    WHERE t.${source.owner} = o.id AND t.day BETWEEN ${from} AND ${to} GROUP BY t.day`;
}

/** The counts of each day on which anything happened. */
export async function countsByDay(db: Db, who: Who, period: Period): Promise<Map<string, Counts>> {
  const rows = await db.all<Counts & { day: string }>(daysWithin(who, period));
  return new Map(rows.map(({ day, ...counts }) => [day, counts]));
}

/** `keys` is a GLOB pattern: "?.hour.*". `daily`: one sum a day, else one over the period (day ''). */
export function breakdownWithin(who: Who, { from, to }: Period, keys: string, daily: boolean): SQL {
  const source = sourceOf(who);
  const day = daily ? sql`t.day` : sql`''`;
  return sql`SELECT ${day} AS day, k.key AS key, sum(k.value) AS n
    FROM (${source.owners}) AS o CROSS JOIN ${source.table} AS t CROSS JOIN json_each(t.breakdown) AS k
    WHERE t.${source.owner} = o.id AND t.day BETWEEN ${from} AND ${to} AND k.key GLOB ${keys}
    GROUP BY 1, 2`;
}

export function breakdownOf(db: Db, who: Who, period: Period, keys: string, daily = false) {
  return db.all<{ day: string; key: string; n: number }>(breakdownWithin(who, period, keys, daily));
}
