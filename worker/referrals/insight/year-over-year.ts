import * as z from "zod";
import type { Db } from "../../core/db/db";
import { nameSchemas } from "../../core/http/name-schemas";
import { monthsUpTo } from "./periods";
import { percent } from "./rates";
import { type StatFilter, statQuery } from "./stat-filter";
import { type Counts, countsOf } from "./totals";

/** What each metric is of a period's counts. */
const metrics = {
  clicks: (c: Counts) => c.clicks,
  unique_clicks: (c: Counts) => c.uniqueClicks,
  bot_clicks: (c: Counts) => c.botClicks,
  signups: (c: Counts) => c.signups,
  enrollments: (c: Counts) => c.enrollments,
  unattributed_signups: (c: Counts) => c.unattributedSignups,
  click_to_signup_rate: (c: Counts) => percent(c.signups, c.clicks),
  signup_to_enrollment_rate: (c: Counts) => percent(c.enrollments, c.signups),
  total_conversion_rate: (c: Counts) => percent(c.enrollments, c.clicks),
  bounce_rate: (c: Counts) => percent(c.clicks - c.earnedClicks, c.clicks),
} satisfies Record<string, (counts: Counts) => number | null>;

export type YoyMetric = keyof typeof metrics;
export const yoyMetrics = Object.keys(metrics) as [YoyMetric, ...YoyMetric[]];

export const yoyQuery = statQuery.extend({ metric: z.enum(yoyMetrics).default("signups") });

export const yoyShape = z.object({
  metric: z.enum(yoyMetrics),
  data: z.array(
    z.object({
      /** YYYY-MM */
      month: z.string(),
      /** The last day counted, of this year; null before the month has begun. */
      through: z.string().nullable(),
      this_year: z.number().nullable(),
      last_year: z.number().nullable(),
      change_percent: z.number().nullable(),
    }),
  ),
});
export type YearOverYear = z.infer<typeof yoyShape>;

/** By how many percent `now` is more than `before`; null where that is nothing or not known. */
export function change(now: number | null, before: number | null): number | null {
  if (now === null || before === null) return null;
  // Rates are whole hundredths, but not as floating-point numbers.
  const [n, d] = [Math.round(100 * now), Math.round(100 * before)];
  return percent(n - d, d);
}

/** `GET /stats/yoy`: the months of the year of `to` beside those of the year before. */
export async function yearOverYear(db: Db, filter: StatFilter, metric: YoyMetric): Promise<YearOverYear> {
  const months = monthsUpTo(filter.period.to.slice(0, 4), filter.today);
  const begun = months.flatMap(({ compared }) => (compared ? [compared.now, compared.before] : []));
  const counts = await countsOf(db, filter, begun);
  let next = 0;
  const data = months.map(({ month, compared }) => {
    if (!compared) return { month, through: null, this_year: null, last_year: null, change_percent: null };
    const [now, before] = [counts[next++], counts[next++]].map((c) => (c ? metrics[metric](c) : null));
    return {
      month,
      through: compared.now.to,
      this_year: now ?? null,
      last_year: before ?? null,
      change_percent: change(now ?? null, before ?? null),
    };
  });
  return { metric, data };
}

nameSchemas({ YearOverYear: yoyShape });
