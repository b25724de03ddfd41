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

/**
 * Whether somebody differs from the others of the same groups by more than chance explains: the test over strata of
 * Mantel and Haenszel ("Statistical aspects of the analysis of data from retrospective studies of disease", Journal of
 * the National Cancer Institute 22, 1959), two-sided at 5 %. Who works for a hard campaign is compared within it.
 */
export function differsWithinStrata(strata: readonly Stratum[]): boolean {
  const expected = expectedParts(strata);
  const cases = strata.reduce((sum, { own }) => sum + own.whole, 0);
  if (Math.min(expected, cases - expected) < leastExpected) return false;
  const found = strata.reduce((sum, { own }) => sum + own.part, 0);
  const variance = strata.reduce((sum, { own, all }) => {
    if (all.whole < 2) return sum;
    const { part: s, whole: n } = all;
    return sum + (own.whole * (n - own.whole) * s * (n - s)) / (n * n * (n - 1));
  }, 0);
  return variance > 0 && Math.abs(found - expected) / Math.sqrt(variance) >= level;
}
