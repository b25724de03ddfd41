// Pure.
import { level, togetherOf } from "../figures/many-tests";
import type { CoachingRow } from "./coaching-row";

/**
 * Who converts below their campaigns beyond chance, all officers judged together by Holm at 5 %: where nobody differs
 * from the others, at most one programme in twenty is told of anybody. `all`: before any filter by figures, which would
 * choose by the rates and spoil the level. The worst first.
 */
export function helpFirst(all: readonly CoachingRow[]): CoachingRow[] {
  const tested = all.flatMap((row) => (row.chance === null ? [] : [{ row, chance: row.chance }]));
  const together = togetherOf(tested.map(({ chance }) => chance));
  return tested
    .filter((_, i) => (together[i] ?? 1) <= level)
    .map(({ row }) => row)
    .filter(({ against }) => against !== null && !against.isChance && against.points < 0)
    .sort((a, b) => (a.difference ?? 0) - (b.difference ?? 0));
}
