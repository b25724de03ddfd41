// Pure.

/** The ground of a drawing: from where to where it reaches, and the round values that are told beside it. */
export interface Scale {
  from: number;
  to: number;
  ticks: number[];
}

const ROUND = [1, 2, 2.5, 5, 10];

/** Below the lowest value that is under zero, of all that is drawn. */
const MARGIN = 0.08;

/**
 * A scale with 0 on it that holds all values, in about so many round steps. It ends above on a round value; below zero it
 * reaches little further than it must, so that a small cost takes no room from the rest.
 */
export function scaleOf(values: readonly number[], steps = 4): Scale {
  const low = Math.min(0, ...values);
  const highest = Math.max(0, ...values);
  const high = low === highest ? 1 : highest;
  const rough = (high - low) / steps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (ROUND.find((round) => round * power >= rough * (1 - 1e-9)) ?? 10) * power;
  // What stands on a round value but for what doubles lose needs no further step.
  const last = Math.ceil(high / step - 1e-9) * step + 0;
  const from = low < 0 ? Math.max(Math.floor(low / step) * step, low - MARGIN * (high - low)) : 0;
  const [least, most] = [Math.ceil(from / step), Math.round(last / step)];
  const ticks = Array.from({ length: most - least + 1 }, (_, i) => (least + i) * step + 0);
  return { from, to: last, ticks };
}

/** From the lowest to the highest of all values, zero or not, with the round values between them. */
export function spanOf(values: readonly number[], steps = 6): Scale {
  const [low, highest] = [Math.min(...values), Math.max(...values)];
  const high = low === highest ? low + Math.max(1, Math.abs(low)) : highest;
  const rough = (high - low) / steps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (ROUND.find((round) => round * power >= rough * (1 - 1e-9)) ?? 10) * power;
  const [least, most] = [Math.ceil(low / step - 1e-9), Math.floor(high / step + 1e-9)];
  const ticks = Array.from({ length: Math.max(0, most - least + 1) }, (_, i) => (least + i) * step + 0);
  return { from: low, to: high, ticks };
}

/** Where a value stands between the ends, in percent of the way from the first. */
export const placeOn = ({ from, to }: Scale, value: number): number => ((value - from) / (to - from)) * 100;

/** A place in a drawing, as its attribute tells it: two decimals are finer than a pixel. */
export const percent = (place: number): string => `${Math.round(place * 100) / 100 + 0}%`;
