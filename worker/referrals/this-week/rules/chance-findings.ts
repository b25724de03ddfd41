// Pure.
import { areComparable, ratesDiffer } from "../../figures/chance";
import { chanceOfRates } from "../../figures/exact-test";
import { level, togetherOf } from "../../figures/many-tests";
import type { Sentence } from "../sentence";
import { type Comparison, leastClicks } from "./comparison";

/**
 * What of these comparisons is beyond chance, the surest first: Fisher's exact test of each, all corrected together by
 * Holm at 5 %, so that at most one programme in twenty in which nothing changed is told that something did. What a page
 * shows in grey, as within chance, is never told. Which comparisons are made depends on the sizes alone (50 clicks a
 * side, five expected sign-ups and five without), never on the rates: choosing by these would spoil the level.
 */
export function chanceFindings(comparisons: readonly Comparison[]): Sentence[] {
  const made = comparisons.filter(
    ({ one, other }) => Math.min(one.whole, other.whole) >= leastClicks && areComparable(one, other),
  );
  const together = togetherOf(made.map(({ one, other }) => chanceOfRates(one, other)));
  return made
    .map((comparison, i) => ({ ...comparison, chance: together[i] ?? 1 }))
    .filter(({ one, other, isTold, chance }) => isTold && chance <= level && ratesDiffer(one, other))
    .sort((a, b) => a.chance - b.chance)
    .map(({ sentence, chance }) =>
      sentence({ chance: { chance }, tests: made.length, least: leastClicks, level: { rate: 100 * level } }),
    );
}
