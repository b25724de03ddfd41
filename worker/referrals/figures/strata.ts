// Pure.
import type { Proportion } from "./chance";

/** One of several groups that are judged together: somebody's own, and everybody's of the group, own included. */
export interface Stratum {
  own: Proportion;
  all: Proportion;
}

/** The rate that `own` would have, did it convert in each group as everybody does there; null without a case. */
export function expectedRate(strata: readonly Stratum[]): number | null {
  const cases = strata.reduce((sum, { own }) => sum + own.whole, 0);
  return cases === 0 ? null : expectedParts(strata) / cases;
}

const expectedParts = (strata: readonly Stratum[]) =>
  strata.reduce((sum, { own, all }) => sum + (all.whole === 0 ? 0 : (own.whole * all.part) / all.whole), 0);

/** As of `ratesDiffer`: fewer expected cases of either kind tell nothing. */
const leastExpected = 5;
const level = 1.96;

/** By how much somebody's parts differ from those expected, and the spread of that by chance; null: too few cases. */
function differenceWithin(strata: readonly Stratum[]): { difference: number; spread: number } | null {
  const expected = expectedParts(strata);
  const cases = strata.reduce((sum, { own }) => sum + own.whole, 0);
  if (Math.min(expected, cases - expected) < leastExpected) return null;
  const found = strata.reduce((sum, { own }) => sum + own.part, 0);
  const variance = strata.reduce((sum, { own, all }) => {
    if (all.whole < 2) return sum;
    const { part: s, whole: n } = all;
    return sum + (own.whole * (n - own.whole) * s * (n - s)) / (n * n * (n - 1));
  }, 0);
  return variance > 0 ? { difference: Math.abs(found - expected), spread: Math.sqrt(variance) } : null;
}

/**
 * Whether somebody differs from the others of the same groups by more than chance explains: the test over strata of
 * Mantel and Haenszel ("Statistical aspects of the analysis of data from retrospective studies of disease", Journal of
 * the National Cancer Institute 22, 1959), two-sided at 5 %. Who works for a hard campaign is compared within it.
 */
export function differsWithinStrata(strata: readonly Stratum[]): boolean {
  const found = differenceWithin(strata);
  return found !== null && found.difference / found.spread >= level;
}

/**
 * How likely chance alone brings such a difference or a larger one: the same test with its continuity correction, so
 * that it holds its level far out too, where many are compared at once. Null: too few cases to be a test.
 */
export function chanceWithinStrata(strata: readonly Stratum[]): number | null {
  const found = differenceWithin(strata);
  return found && twoSided(Math.max(0, found.difference - 0.5) / found.spread);
}

/** P(|Z| ≥ z) of the normal for z ≥ 0, to seven digits: the Chebyshev fit of Press et al., "Numerical Recipes", 6.2. */
function twoSided(z: number): number {
  const x = z / Math.SQRT2;
  const t = 1 / (1 + x / 2);
  const series = [
    ...[-1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806],
    ...[0.27886807, -1.13520398, 1.48851587, -0.82215223, 0.17087277],
  ].reduceRight((sum, coefficient) => sum * t + coefficient, 0);
  return t * Math.exp(-x * x + series);
}
