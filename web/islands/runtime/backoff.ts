/** Milliseconds to wait before attempt `n` (from 1): doubling from half a second to 30 s, a quarter of it at random. */
export function backoff(n: number, random: number, first = 500, most = 30_000): number {
  const full = Math.min(most, first * 2 ** (n - 1));
  return full * (0.75 + random * 0.25);
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
