import { sql } from "drizzle-orm";
import type { Recount } from "../../core/recount/recount";
import { families } from "../rollups/breakdown-keys";
import { campaignCounts, column } from "../rollups/day-delta";
import { everyCampaign, everyOwner } from "../rollups/progress";
import { type Comparison, compareAll, compareRunning } from "./compare";

const hours: [prefix: string, measure: string][] = [
  ["c", "clicks"],
  ["u", "unique_clicks"],
  ["b", "bot_clicks"],
  ["s", "signups"],
  ["e", "enrollments"],
];

const maps: [map: string, key: string, measure: string][] = [
  ...hours.map(([prefix, measure]): [string, string, string] => ["hours", `${prefix}.%`, measure]),
  ...["country", ...families].flatMap((family): [string, string, string][] => [
    ["breakdown", `c.${family}.%`, "clicks"],
    ["breakdown", `s.${family}.%`, "signups"],
  ]),
];

/** What each sign-up that counts adds to a measure, where it has this column. */
const ofCounted = [
  ["earned_clicks", "1", "clicked_day"],
  ["judged_signups", "1", "fraud_score"],
  ["fraud_points", "fraud_score", "fraud_score"],
] as const;

function comparisons(id: string): Comparison[] {
  const totals = (measure: string, period: string) =>
    sql`SELECT campaign_id AS owner, ${sql.raw(period)} AS period, ${sql.raw(measure)} AS n FROM campaign_days WHERE campaign_id = ${id}`;
  const within = (table: string, period: string, map: string, key: string) =>
    sql`SELECT campaign_id AS owner, ${sql.raw(period)} AS period, m.value AS n FROM ${sql.raw(`${table} AS t, json_each(t.${map}) AS m`)}
      WHERE campaign_id = ${id} AND m.key LIKE ${key}`;
  const ofDays: Comparison[] = maps.map(([map, key, measure]) => ({
    ...{ place: "campaign_days", measure: `${map}.${key.replace(".%", "")}` },
    expected: totals(measure, "day"),
    found: within("campaign_days", "day", map, key),
  }));
  // Months are made of days that are over: only what stands there is held against them.
  const made = sql`SELECT month FROM campaign_months WHERE campaign_id = ${id}`;
  const ofMonths: Comparison[] = hours.map(([prefix, measure]) => ({
    ...{ place: "campaign_months", measure: `hours.${prefix}` },
    expected: sql`${totals(measure, "substr(day, 1, 7)")} AND substr(day, 1, 7) IN (${made})`,
    found: within("campaign_months", "month", "hours", `${prefix}.%`),
  }));
  if (id === everyCampaign) return [...ofDays, ...ofMonths];
  const ofLinks: Comparison[] = hours.map(([, measure]) => ({
    ...{ place: "campaign_days", measure },
    expected: sql`SELECT campaign_id AS owner, '' AS period, ${sql.raw(measure)} AS n FROM referrals WHERE campaign_id = ${id}`,
    found: totals(measure, "''"),
  }));
  const ofSignups = ofCounted.map(
    ([measure, n, column]): Comparison => ({
      ...{ place: "campaign_days", measure, found: totals(measure, "''") },
      expected: sql`SELECT campaign_id AS owner, '' AS period, ${sql.raw(n)} AS n FROM signups
      WHERE campaign_id = ${id} AND counted = 1 AND ${sql.raw(column)} IS NOT NULL`,
    }),
  );
  return [...ofDays, ...ofMonths, ...ofLinks, ...ofSignups];
}

/** The standing of officers that was made last, against the row of all campaigns. */
const standings: Comparison[] = ["clicks", "unique_clicks", "signups", "enrollments"].map((measure, i) => {
  const last = sql`(SELECT standings_through FROM compaction WHERE id = 'rollups')`;
  const day = sql`(SELECT max(day) FROM campaign_days WHERE campaign_id = ${everyCampaign} AND day <= ${last})`;
  const isMade = sql`EXISTS (SELECT 1 FROM officer_standings WHERE campaign_id = ${everyCampaign} AND day = ${last})`;
  return {
    ...{ place: "officer_standings", measure },
    expected: sql`SELECT campaign_id AS owner, ${last} AS period, ${sql.raw(`total_${measure}`)} AS n FROM campaign_days
      WHERE campaign_id = ${everyCampaign} AND day = ${day} AND ${isMade}`,
    found: sql`SELECT campaign_id AS owner, s.day AS period, o.value ->> ${sql.raw(String(i))} AS n
      FROM officer_standings AS s, json_each(s.totals) AS o WHERE campaign_id = ${everyCampaign} AND s.day = ${last}`,
  };
});

/** Campaigns against their links and themselves: running totals, hours, breakdowns, months; and the standings. */
export const allCampaigns: Recount = {
  name: "referrals.campaigns",
  label: "recount.campaigns",
  goesOn: true,
  async step({ db }, mark) {
    const after = mark as string | null;
    const row = await db.get<{
      id: string;
    }>(sql`SELECT id FROM (${everyOwner} UNION ALL SELECT ${everyCampaign})
      WHERE ${after} IS NULL OR id > ${after} ORDER BY id LIMIT 1`);
    if (!row) return { next: null, compared: standings.length, differences: await compareAll(db, standings) };
    const all = comparisons(row.id);
    const [totals, running] = await Promise.all([
      compareAll(db, all),
      compareRunning(db, {
        ...{ table: "campaign_days", owner: "campaign_id", owners: sql`SELECT ${row.id}` },
        columns: campaignCounts.map(column),
      }),
    ]);
    return {
      next: row.id,
      compared: all.length + campaignCounts.length,
      differences: [...totals, ...running],
    };
  },
};
