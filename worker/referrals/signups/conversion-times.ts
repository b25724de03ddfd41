// Pure.

/** Spans of time from click to sign-up, as statistics name them. */
export const conversionTimes = ["<1h", "1-24h", ">24h"] as const;
export type ConversionTime = (typeof conversionTimes)[number];

/** The minutes that each holds, first and last. */
export const minutesOfSpan: Record<ConversionTime, readonly [number, number]> = {
  "<1h": [0, 59],
  "1-24h": [60, 1440],
  ">24h": [1441, Number.MAX_SAFE_INTEGER],
};
