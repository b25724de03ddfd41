// Pure.

/** The ground of a drawing: from where to where it reaches, and the round values that are told beside it. */
export interface Scale {
  from: number;
  to: number;
  ticks: number[];
}

const ROUND = [1, 2, 2.5, 5, 10];

/** A scale with 0 on it that holds all values, in about so many round steps. */
export function scaleOf(values: readonly number[], steps = 4): Scale {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const rough = (high - low || 1) / steps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (ROUND.find((round) => round * power >= rough * (1 - 1e-9)) ?? 10) * power;
  // What stands on a round value but for what doubles lose needs no further step.
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step + 0);
  return { from: first * step + 0, to: last * step + 0, ticks };
}

/** Where a value stands between the ends, in percent of the way from the first. */
export const placeOn = ({ from, to }: Scale, value: number): number => ((value - from) / (to - from)) * 100;

/** A place in a drawing, as its attribute tells it: two decimals are finer than a pixel. */
export const percent = (place: number): string => `${Math.round(place * 100) / 100 + 0}%`;
