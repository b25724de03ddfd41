import { type SQL, sql } from "drizzle-orm";
import type { Recount } from "../../core/recount/recount";
import { column, linkCounts } from "../rollups/day-delta";
import { among, type Comparison, compareAll, compareRunning } from "./compare";

/** Links that one step looks at, with all their days and sign-ups. */
const linksAtOnce = 50;

/** What a link's sign-ups say of its days: how much each of them adds to which. */
const facts: [measure: string, day: string, n: string, condition: string][] = [
  ["signups", "day", "1", "counted = 1"],
  ["enrollments", "enrolled_day", "1", "counted = 1 AND enrolled_day IS NOT NULL"],
  ["earned_clicks", "clicked_day", "1", "counted = 1 AND clicked_day IS NOT NULL"],
  ["judged_signups", "day", "1", "counted = 1 AND fraud_score IS NOT NULL"],
  ["fraud_points", "day", "fraud_score", "counted = 1 AND fraud_score IS NOT NULL"],
];

const lifetime = ["clicks", "unique_clicks", "bot_clicks", "signups", "enrollments"];

/** The Monday of the week of a day, in SQL. */
const week = "date(day, '-' || ((strftime('%w', day) + 6) % 7) || ' days')";

function comparisons(ids: SQL): Comparison[] {
  const of = (select: string) => sql`${sql.raw(select)} WHERE referral_id IN (${ids})`;
  const days = (measure: string, period: string) =>
    of(`SELECT referral_id AS owner, ${period} AS period, ${measure} AS n FROM link_days`);
  return [
    ...facts.map(([measure, day, n, condition]) => ({
      ...{ place: "link_days", measure, found: days(measure, "day") },
      expected: sql`${of(`SELECT referral_id AS owner, ${day} AS period, ${n} AS n FROM signups`)} AND ${sql.raw(condition)}`,
    })),
    ...lifetime.map((measure) => ({
      ...{ place: "referrals", measure, expected: days(measure, "''") },
      found: sql`SELECT id AS owner, '' AS period, ${sql.raw(measure)} AS n FROM referrals WHERE id IN (${ids})`,
    })),
    {
      ...{ place: "referrals", measure: "held" },
      expected: sql`SELECT s.referral_id AS owner, '' AS period, 1 AS n FROM signups AS s
        JOIN fraud_flags AS f ON f.signup_id = s.id
        WHERE s.referral_id IN (${ids}) AND s.withheld = 1 AND f.status = 'held'`,
      found: sql`SELECT id AS owner, '' AS period, held AS n FROM referrals WHERE id IN (${ids})`,
    },
    ...["clicks", "unique_clicks", "signups", "enrollments"].flatMap((measure) =>
      ["days", "hours"].map((map) => ({
        ...{ place: "link_weeks", measure: `${map}.${measure}`, expected: days(measure, week) },
        found: sql`${sql.raw(`SELECT referral_id AS owner, week AS period, value AS n FROM link_weeks, json_each(${map})`)}
          WHERE referral_id IN (${ids}) AND key LIKE ${`${measure[0]}.%`}`,
      })),
    ),
  ];
}

/** Links against their sign-ups and their days: each day, the running totals, the weeks and the whole time. */
export const allLinks: Recount = {
  name: "referrals.links",
  label: "recount.links",
  goesOn: true,
  async step({ db }, mark) {
    const after = (mark as string | null) ?? "";
    const rows = await db.all<{ id: string }>(
      sql`SELECT id FROM referrals WHERE id > ${after} ORDER BY id LIMIT ${linksAtOnce}`,
    );
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return { next: null, compared: 0, differences: [] };
    const all = comparisons(among(ids));
    const [totals, running] = await Promise.all([
      compareAll(db, all),
      compareRunning(db, {
        ...{ table: "link_days", owner: "referral_id", owners: among(ids) },
        columns: linkCounts.map(column),
      }),
    ]);
    return {
      next: ids.length < linksAtOnce ? null : (ids.at(-1) ?? null),
      compared: ids.length * (all.length + linkCounts.length),
      differences: [...totals, ...running],
    };
  },
};
