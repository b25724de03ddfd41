// Pure.
import { available } from "../engine/needed";

export const PERCENTILES = {
  p5: 0.05,
  p10: 0.1,
  p25: 0.25,
  p50: 0.5,
  p75: 0.75,
  p90: 0.9,
  p95: 0.95,
} as const;
export type Percentiles = Record<keyof typeof PERCENTILES, number>;

export interface Histogram {
  /** One more than counts. */
  edges: number[];
  counts: number[];
}

/** Linear between order statistics, at (n − 1)·p; NaN of nothing. */
export function percentile(sorted: Float64Array, p: number): number {
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const from = sorted[below] ?? Number.NaN;
  const to = sorted[Math.min(below + 1, sorted.length - 1)] ?? Number.NaN;
  return from + (to - from) * (position - below);
}

export const percentilesOf = (sorted: Float64Array): Percentiles =>
  Object.fromEntries(
    Object.entries(PERCENTILES).map(([name, p]) => [name, percentile(sorted, p)]),
  ) as Percentiles;

export function meanOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** With n − 1; null of fewer than two. */
export function deviationOf(values: Float64Array, mean: number): number | null {
  let sum = 0;
  for (const value of values) sum += (value - mean) * (value - mean);
  return available(Math.sqrt(sum / (values.length - 1)));
}

/**
 * Even bins from the 1st to the 99th percentile, the first and last of which take what is beyond; one bin where both
 * are equal.
 */
export function histogramOf(sorted: Float64Array, bins: number): Histogram {
  const [low, high] = [percentile(sorted, 0.01), percentile(sorted, 0.99)];
  if (low === high) return { edges: [low, high], counts: [sorted.length] };
  const edges = Array.from({ length: bins + 1 }, (_, i) =>
    i === bins ? high : low + (i * (high - low)) / bins,
  );
  const counts = new Array<number>(bins).fill(0);
  for (const value of sorted) {
    const bin = Math.floor(((value - low) / (high - low)) * bins);
    const at = Math.max(0, Math.min(bins - 1, bin));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return { edges, counts };
}

/** The values that are there, ascending. */
export const sortedOf = (values: Float64Array): Float64Array =>
  values.filter((value) => !Number.isNaN(value)).sort();
