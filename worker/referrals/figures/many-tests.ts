// Pure.

/** How often at most a set of comparisons, all by chance, may show any difference at all. */
export const level = 0.05;

/**
 * What each of several tests is worth when all are looked at together: significant where at most `level` (Holm, "A
 * simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6, 1979). Whatever hangs
 * together with what, the chance of any false finding among all of them stays at the level.
 */
export function togetherOf(chances: readonly number[]): number[] {
  const order = chances.map((p, at) => ({ p, at })).sort((a, b) => a.p - b.p);
  const together: number[] = new Array(chances.length).fill(1);
  let most = 0;
  for (const [rank, { p, at }] of order.entries()) {
    most = Math.max(most, Math.min(1, p * (order.length - rank)));
    together[at] = most;
  }
  return together;
}
