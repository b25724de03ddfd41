// Pure.
/** n ÷ d rounded half up to `decimals`; null where d is 0. Exact for whole numbers while 2·n·10^decimals < 2^53. */
function ratio(n: number, d: number, decimals: number): number | null {
  if (d === 0) return null;
  const scale = 10 ** decimals;
  return Math.floor((2 * scale * n + d) / (2 * d)) / scale;
}

/** n of d in percent: 10000·n/d rounded half up to an integer, ÷ 100; null where d is 0. */
export function percent(n: number, d: number): number | null {
  return ratio(100 * n, d, 2);
}

/** n ÷ d with two decimals, half up; null where d is 0. */
export function average(n: number, d: number): number | null {
  return ratio(n, d, 2);
}

export function twoDecimals(x: number): number {
  return Math.round(x * 100) / 100;
}

/** How many percentage points a rate is above another. Rates are whole hundredths, but not as floating-point numbers. */
export const pointsAbove = (rate: number, other: number): number => twoDecimals(rate - other);
