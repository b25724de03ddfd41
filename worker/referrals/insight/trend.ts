import type { Db } from "../../core/db/db";
import { daysBetween } from "../../core/time";
import { notesWithin, type TrendNote } from "../notes/find-notes";
import { type Comparison, comparedWith, type Period } from "../rollups/periods";
import { countedSince } from "./counted-since";
import type { StatFilter } from "./stat-filter";
import { type Interval, type Point, timeseries } from "./timeseries";
import { isTrendMetric, type TrendMetric } from "./trend-metrics";

/** What an address asks of a trend: `metric` and `interval`. */
export type TrendQuery = Record<string, string | undefined>;

export interface TrendSeries {
  metric: TrendMetric;
  interval: Interval;
  /** What this range is shown by unless the address asks otherwise. */
  usual: Interval;
  /** Which intervals make a line of some points of this range. */
  intervals: Interval[];
  points: Point[];
  /** The period that these stand beside, point by point. */
  before: Point[];
  comparison: Comparison;
  /** The last point runs still. */
  isUnfinished: boolean;
  /** The last day of the points, the days of those before, and since when anything was counted. */
  through: string;
  compared: Period;
  since: string | null;
  /** Of its days, the earliest first. */
  notes: TrendNote[];
}

/** Intervals that make between 2 and 400 points of so many days. */
export function intervalsOf(days: number): Interval[] {
  if (days <= 2) return ["hour"];
  return [
    ...(days <= 400 ? (["day"] as const) : []),
    ...(days >= 14 ? (["week"] as const) : []),
    ...(days >= 60 ? (["month"] as const) : []),
  ];
}

/** By the hour for a day or two, by the day for a season, by the week for some years. */
export const usualInterval = (days: number): Interval =>
  days <= 2 ? "hour" : days <= 120 ? "day" : days <= 800 ? "week" : "month";

/** A metric over time beside the period before. What an address asks that makes no sense becomes the usual. */
export async function readTrend(
  db: Db,
  filter: StatFilter,
  query: TrendQuery = {},
  comparison: Comparison = "previous",
): Promise<TrendSeries> {
  const { period } = filter;
  const days = daysBetween(period.from, period.to);
  const intervals = intervalsOf(days);
  const usual = usualInterval(days);
  const interval = intervals.find((one) => one === query.interval) ?? usual;
  const compared = comparedWith(period, comparison);
  const [{ points }, { points: before }, since, notes] = await Promise.all([
    timeseries(db, filter, interval),
    timeseries(db, { ...filter, period: compared }, interval),
    countedSince(db, filter),
    notesWithin(db, { ...filter, isOfficer: filter.isOwn === true }),
  ]);
  const metric = isTrendMetric(query.metric) ? query.metric : "signups";
  const isUnfinished = period.to >= filter.today;
  const series = { metric, interval, usual, intervals, points, before, comparison, isUnfinished };
  return { ...series, through: period.to, compared, since, notes };
}
