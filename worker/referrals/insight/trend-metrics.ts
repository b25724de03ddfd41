// Pure.

/** What a trend can show. */
export const trendMetrics = ["clicks", "signups", "enrollments", "click_to_signup_rate"] as const;
export type TrendMetric = (typeof trendMetrics)[number];

export const isTrendMetric = (name: string | undefined): name is TrendMetric =>
  trendMetrics.some((metric) => metric === name);
