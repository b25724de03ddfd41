import * as z from "zod";
import type { Db } from "../../core/db/db";
import { nameSchemas } from "../../core/http/name-schemas";
import { addDays } from "../../core/time";
import { readHour } from "../rollups/breakdown-keys";
import { hoursOf, localDays } from "../rollups/local-hours";
import { type Limit, type Period, partsOf } from "../rollups/periods";
import { conversionRate } from "./metrics";
import { eachHour } from "./read-maps";
import { type StatFilter, statQuery } from "./stat-filter";
import { addTo, countsByDay, nothing, type PointCounts } from "./totals";

export const intervals = ["hour", "day", "week", "month"] as const;
export type Interval = (typeof intervals)[number];

/** A point costs time whether or not anything happened in it, and who asks for many lets others wait. */
export const longestPeriods: Record<Interval, Limit> = {
  hour: { days: 100, refusal: "Ask for at most 100 days by the hour." },
  day: { days: 1100, refusal: "Ask for at most 1100 days by the day." },
  week: { years: 20, refusal: "Ask for at most 20 years by the week." },
  month: { years: 20, refusal: "Ask for at most 20 years by the month." },
};

const pointShape = z.object({
  t: z.string(),
  clicks: z.int(),
  unique_clicks: z.int(),
  signups: z.int(),
  enrollments: z.int(),
  conversion_rate: z.number().nullable(),
  rolling_7: z.number().nullable(),
  rolling_30: z.number().nullable(),
});
export const timeseriesQuery = statQuery.extend({ interval: z.enum(intervals).default("day") });
export const timeseriesShape = z.object({ interval: z.enum(intervals), points: z.array(pointShape) });
export type Point = z.infer<typeof pointShape>;

function sum(counts: PointCounts[]): PointCounts {
  const total = { ...nothing };
  for (const c of counts) {
    total.clicks += c.clicks;
    total.uniqueClicks += c.uniqueClicks;
    total.signups += c.signups;
    total.enrollments += c.enrollments;
  }
  return total;
}

/** Local days up to the last one, of which the first 30 and more come before the period: any run of days is one subtraction. */
function rollingRates(byDay: Map<string, PointCounts>, days: string[]) {
  const clicks = [0];
  const signups = [0];
  const place = new Map<string, number>();
  for (const day of days) {
    const counts = byDay.get(day) ?? nothing;
    clicks.push((clicks.at(-1) ?? 0) + counts.clicks);
    signups.push((signups.at(-1) ?? 0) + counts.signups);
    place.set(day, clicks.length - 1);
  }
  return (lastDay: string, days: number): number | null => {
    const end = place.get(lastDay) ?? 0;
    const over = (sums: number[]) => (sums[end] ?? 0) - (sums[Math.max(0, end - days)] ?? 0);
    return conversionRate({ signups: over(signups), clicks: over(clicks) });
  };
}

const twoDigits = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, "0"));
const hourStamp = (day: string, hour: number) => `${day}T${twoDigits[hour]}:00`;

/** Days that a series reads before its period, for the rolling rates: one of them may be skipped. */
const reachBack = 30;

/**
 * The points of a series. `byDay` reaches back before the period, for the rolling rates; `byHour` is keyed like the
 * points ("2026-03-29T13:00"). An hour or a day that holds counts is shown though today's zone would skip it.
 */
export function pointsOf(
  interval: Interval,
  period: Period,
  byDay: Map<string, PointCounts>,
  byHour: Map<string, PointCounts>,
  timeZone: string,
): Point[] {
  const reached = { from: addDays(period.from, -reachBack), to: period.to };
  const shown = new Set([...localDays(reached, timeZone), ...byDay.keys()]);
  const days = [...shown].filter((day) => day >= reached.from && day <= reached.to).sort();
  const own = days.filter((day) => day >= period.from);
  const rolling = rollingRates(byDay, days);
  const ratesOn = (day: string) => ({ rolling_7: rolling(day, 7), rolling_30: rolling(day, 30) });
  const point = (t: string, counts: PointCounts, rates: ReturnType<typeof ratesOn>): Point => ({
    t,
    clicks: counts.clicks,
    unique_clicks: counts.uniqueClicks,
    signups: counts.signups,
    enrollments: counts.enrollments,
    conversion_rate: conversionRate(counts),
    ...rates,
  });
  if (interval !== "hour") {
    let at = 0;
    return [...partsOf(period, interval)].flatMap((part) => {
      const first = at;
      while ((own[at] ?? "9999") <= part.to) at += 1;
      const within = own.slice(first, at);
      const [from, to] = [within.at(0), within.at(-1)];
      if (from === undefined || to === undefined) return [];
      return point(from, sum(within.map((day) => byDay.get(day) ?? nothing)), ratesOn(to));
    });
  }
  const points: Point[] = [];
  for (const day of own) {
    const rates = ratesOn(day);
    const hours = hoursOf(day, timeZone);
    for (let hour = 0; hour < 24; hour++) {
      const t = hourStamp(day, hour);
      const counts = byHour.get(t);
      if (counts || hours.includes(hour)) points.push(point(t, counts ?? nothing, rates));
    }
  }
  return points;
}

async function countsByHour(db: Db, filter: StatFilter): Promise<Map<string, PointCounts>> {
  const byDay = new Map<string, Map<number, PointCounts>>();
  await eachHour(db, filter, filter.period, true, (day, key, n) => {
    const hours = byDay.get(day) ?? new Map<number, PointCounts>();
    byDay.set(day, hours);
    const { prefix, hour } = readHour(key);
    addTo(hours, hour, prefix, n);
  });
  return new Map(
    [...byDay].flatMap(([day, hours]) =>
      [...hours].map(([hour, counts]) => [hourStamp(day, hour), counts] as const),
    ),
  );
}

/** `GET /stats/timeseries` */
export async function timeseries(db: Db, filter: StatFilter, interval: Interval) {
  const { period, timeZone } = filter;
  const reach = { from: addDays(period.from, -reachBack), to: period.to };
  const [byDay, byHour] = await Promise.all([
    countsByDay(db, filter, reach),
    interval === "hour" ? countsByHour(db, filter) : new Map<string, PointCounts>(),
  ]);
  return { interval, points: pointsOf(interval, period, byDay, byHour, timeZone) };
}

nameSchemas({ Timeseries: timeseriesShape });
