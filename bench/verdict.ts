let missed = 0;

/** Prints a figure with the bound that it is held to. */
export function verdict(what: string, figure: number | string, bound: string, holds: boolean): void {
  if (!holds) missed += 1;
  process.stdout.write(`${holds ? "ok    " : "MISSED"}  ${what}: ${figure} (${bound})\n`);
}

export const exitCode = () => (missed > 0 ? 1 : 0);

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [below = 0, above = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return (below + above) / 2;
}

/** The value that `share` of the values do not exceed. */
export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
