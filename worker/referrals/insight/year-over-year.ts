import * as z from "zod";
import type { Db } from "../../core/db/db";
import { nameSchemas } from "../../core/http/name-schemas";
import { monthsUpTo } from "../rollups/periods";
import { type Metric, metricNames, metrics } from "./metrics";
import { percent } from "./rates";
import { type StatFilter, statQuery } from "./stat-filter";
import { countsOf } from "./totals";

export const yoyQuery = statQuery.extend({ metric: z.enum(metricNames).default("signups") });

export const yoyShape = z.object({
  metric: z.enum(metricNames),
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
export async function yearOverYear(db: Db, filter: StatFilter, metric: Metric): Promise<YearOverYear> {
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
