// Pure.

/** The bits of a number the other way round, as a fraction: 1 → 1/2, 2 → 1/4, 3 → 3/4, 4 → 1/8 … */
function mirrored(n: number): number {
  let [rest, fraction, half] = [n, 0, 0.5];
  for (; rest > 0; rest = Math.floor(rest / 2), half /= 2) fraction += (rest % 2) * half;
  return fraction;
}

/**
 * Where the clicks of a day stand of which only their number is known, in microseconds. The nth click always stands at
 * the same place, so that the day brought again counts nothing twice, and with more clicks than before only those.
 */
export function spreadClicks(count: number, from: number, to: number): number[] {
  const length = (to - from) * 1000;
  return Array.from({ length: count }, (_, i) => from * 1000 + Math.floor(mirrored(i + 1) * length));
}
