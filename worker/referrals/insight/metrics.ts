// Pure.
import type { Count } from "../rollups/day-delta";
import { percent } from "./rates";

/** What came in a period. `earnedClicks`: clicks of these days that have earned a sign-up. */
export type Counts = Record<Count, number>;

/** Sign-ups of a hundred clicks, with two decimals; null without clicks. */
export const conversionRate = ({ clicks, signups }: Pick<Counts, "clicks" | "signups">): number | null =>
  percent(signups, clicks);

/** Enrolments of a hundred sign-ups, with two decimals; null without sign-ups. */
export const enrollmentRate = ({ signups, enrollments }: Pick<Counts, "signups" | "enrollments">) =>
  percent(enrollments, signups);

/** Each metric as the API names it, of a period's counts (contract: Statistics, Definitions). Rates are percent. */
export const metrics = {
  clicks: (c: Counts) => c.clicks,
  unique_clicks: (c: Counts) => c.uniqueClicks,
  bot_clicks: (c: Counts) => c.botClicks,
  signups: (c: Counts) => c.signups,
  enrollments: (c: Counts) => c.enrollments,
  unattributed_signups: (c: Counts) => c.unattributedSignups,
  click_to_signup_rate: conversionRate,
  signup_to_enrollment_rate: enrollmentRate,
  total_conversion_rate: (c: Counts) => percent(c.enrollments, c.clicks),
  bounce_rate: (c: Counts) => percent(c.clicks - c.earnedClicks, c.clicks),
} satisfies Record<string, (counts: Counts) => number | null>;

export type Metric = keyof typeof metrics;
export const metricNames = Object.keys(metrics) as [Metric, ...Metric[]];

export type Metrics = { [M in Metric]: ReturnType<(typeof metrics)[M]> };

/** All of them, of one period. */
export const metricsOf = (counts: Counts): Metrics =>
  Object.fromEntries(metricNames.map((name) => [name, metrics[name](counts)])) as Metrics;
