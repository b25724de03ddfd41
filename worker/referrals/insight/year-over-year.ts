import * as z from "zod";
import type { Db } from "../../core/db/db";
import { nameSchemas } from "../../core/http/name-schemas";
import { type ComparedMonth, monthsUpTo } from "../rollups/periods";
import { type Counts, type Metric, metricNames, metrics } from "./metrics";
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

/** Each of these months' counts beside those of the year before; null before it has begun. */
export async function countsOfMonths(db: Db, filter: StatFilter, months: readonly ComparedMonth[]) {
  const begun = months.flatMap(({ compared }) => (compared ? [compared.now, compared.before] : []));
  const counts = await countsOf(db, filter, begun);
  let next = 0;
  return months.map(({ month, compared }) => ({
    month,
    through: compared?.now.to ?? null,
    now: compared ? (counts[next++] ?? null) : null,
    before: compared ? (counts[next++] ?? null) : null,
  }));
}

/** A metric of a month beside that of the year before. */
export function comparedBy(metric: Metric, month: { now: Counts | null; before: Counts | null }) {
  const [now, before] = [month.now, month.before].map((counts) => counts && metrics[metric](counts));
  return {
    this_year: now ?? null,
    last_year: before ?? null,
    change_percent: change(now ?? null, before ?? null),
  };
}

/** `GET /stats/yoy`: the months of the year of `to` beside those of the year before. */
export async function yearOverYear(db: Db, filter: StatFilter, metric: Metric): Promise<YearOverYear> {
  const months = monthsUpTo(filter.period.to.slice(0, 4), filter.today);
  const data = (await countsOfMonths(db, filter, months)).map((month) => ({
    month: month.month,
    through: month.through,
    ...comparedBy(metric, month),
  }));
  return { metric, data };
}

nameSchemas({ YearOverYear: yoyShape });
