// Pure.

/** How likely `k` or more of `n` are, where each is as likely as `p`. */
export function binomialTail(n: number, k: number, p: number): number {
  if (k <= 0) return 1;
  if (k > n || p <= 0) return 0;
  if (p >= 1) return 1;
  const odds = Math.log(p) - Math.log1p(-p);
  let term = n * Math.log1p(-p);
  let sum = 0;
  for (let i = 0; i <= n; i++) {
    if (i >= k) {
      const part = Math.exp(term);
      sum += part;
      if (i > n * p && part < sum * 1e-9) break;
    }
    term += Math.log(n - i) - Math.log(i + 1) + odds;
  }
  return Math.min(1, sum);
}

/** Standard deviation over mean; 0 is a clock's, about 1 chance's. */
export function variation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (!(mean > 0)) return 0;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) / mean;
}

export const steps = (times: readonly number[]): number[] =>
  times.slice(1).map((time, i) => time - (times[i] ?? 0));

/** What times were rounded to, as far as one sees it: a minute, a second or nothing. */
const grainOf = (times: readonly number[]): number =>
  times.every((time) => time % 60_000 === 0) ? 60_000 : times.every((time) => time % 1000 === 0) ? 1000 : 1;

/** Whether there is a time within `slack` of `at`. `times` are in order. */
function isNear(times: readonly number[], at: number, slack: number): boolean {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) < at - slack) low = middle + 1;
    else high = middle;
  }
  return (times[low] ?? Number.POSITIVE_INFINITY) <= at + slack;
}

/**
 * How likely it is by chance that so many of `times` (in order, `own` among them) stand at one beat around `own`: a
 * clock is found also where people sign up between its beats.
 */
export function chanceOfBeat(times: readonly number[], own: number): number {
  const first = times[0] ?? own;
  const last = times.at(-1) ?? own;
  const place = times.indexOf(own);
  const candidates = times.slice(Math.max(0, place - 8), place + 9).map((time) => Math.abs(time - own));
  const grain = grainOf(times);
  let least = 1;
  // A clock that is exact, and one that somebody made a little uneven.
  const tries = candidates.flatMap((beat) => [0.015, 0.04].map((part) => ({ beat, part })));
  for (const { beat, part } of tries) {
    const slack = Math.max(grain, 500, beat * part);
    if (beat < 8 * slack) continue;
    // Most are no beat, and two steps either way say so.
    const close = [-2, -1, 1, 2].filter((n) => isNear(times, own + n * beat, slack)).length;
    if (close < 2) continue;
    let tried = -1; // the beat itself was read off one of them
    let met = -1;
    for (let n = -10; n <= 10; n++) {
      const at = own + n * beat;
      if (n === 0 || at < first - slack || at > last + slack) continue;
      tried += 1;
      if (isNear(times, at, slack)) met += 1;
    }
    if (met < 3) continue;
    const around = times.filter((time) => Math.abs(time - own) <= 10.5 * beat).length;
    const expected = 1 - Math.exp((-around * 2 * slack) / (21 * beat));
    least = Math.min(least, tries.length * binomialTail(tried, met, expected));
  }
  return least;
}

/**
 * How many of `times` follow one another through `own` in steps that differ by `off` of a step at most, others between
 * them left out. A clock that somebody made uneven drifts, and no beat holds it. Where others are more than half as
 * many as the row, chance makes rows too, and they are none.
 */
export function evenRow(times: readonly number[], own: number, off: number): number {
  const place = times.indexOf(own);
  const least = Math.max(2000, 4 * grainOf(times));
  let longest = 1;
  for (const other of times.slice(Math.max(0, place - 6), place + 7)) {
    const step = Math.abs(other - own);
    if (step < least) continue;
    const ends = [own, own];
    let count = 1;
    for (const [side, way] of [-1, 1].entries()) {
      for (;;) {
        const wanted = (ends[side] as number) + way * step;
        const next = times.find((time) => Math.abs(time - wanted) <= off * step);
        if (next === undefined) break;
        ends[side] = next;
        count += 1;
      }
    }
    const [first, last] = ends as [number, number];
    const there = times.filter((time) => time >= first && time <= last).length;
    if (there <= 1.5 * count) longest = Math.max(longest, count);
  }
  return longest;
}
