// Pure.

/** The normal quantile of a two-sided test at 5 %. */
const level = 1.96;

/**
 * Whether two counts of periods of equal length differ by more than chance explains: given their sum, one is binomial
 * with half of it (Przyborowski and Wilenski, "Homogeneity of results in testing samples from Poisson series",
 * Biometrika 31, 1940), taken as normal with the continuity correction.
 */
export function countsDiffer(now: number, before: number): boolean {
  const sum = now + before;
  return sum > 0 && (Math.abs(now - before) - 1) / Math.sqrt(sum) >= level;
}

/** `part` of `whole`; `part` ≤ `whole`. */
export interface Proportion {
  part: number;
  whole: number;
}

/** A sign-up may be counted on a later day than its click: a rate of more than all is one of all. */
export const proportionOf = ({ clicks, signups }: { clicks: number; signups: number }): Proportion => ({
  part: Math.min(signups, clicks),
  whole: clicks,
});

/** Below that many expected cases of either kind in either sample, the normal is no likeness of the binomial. */
const leastExpected = 5;

/** Whether both samples are large enough for a difference of their rates to tell something. */
export function areComparable(one: Proportion, other: Proportion): boolean {
  const pooled = (one.part + other.part) / (one.whole + other.whole);
  return Math.min(one.whole, other.whole) * Math.min(pooled, 1 - pooled) >= leastExpected;
}

/**
 * Whether two rates differ by more than chance explains: the test of two proportions with their pooled variance
 * (Newcombe, "Interval estimation for the difference between independent proportions", 1998, method 1 inverted).
 */
export function ratesDiffer(now: Proportion, before: Proportion): boolean {
  if (!areComparable(now, before)) return false;
  const whole = now.whole + before.whole;
  const pooled = (now.part + before.part) / whole;
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / now.whole + 1 / before.whole));
  return Math.abs(now.part / now.whole - before.part / before.whole) / spread >= level;
}
