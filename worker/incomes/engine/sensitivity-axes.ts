// Pure.

/** Where a lever stands: the lower and the higher of its current and its feasible; null where one is not available. */
export type Band = readonly [number | null, number | null];

/** A lever with the figures that it is set to. */
export interface Axis {
  lever: string;
  values: number[];
  band: Band;
}

/** What is asked for: the figures themselves, or even points between two. */
export interface AxisChoice {
  lever: string;
  values?: readonly number[] | undefined;
  min?: number | undefined;
  max?: number | undefined;
  steps?: number | undefined;
}

/** `steps` points from min on, each as far from the next, the last exactly max; one alone is min. */
export function evenPoints(min: number, max: number, steps: number): number[] {
  return Array.from({ length: steps }, (_, i) =>
    i > 0 && i === steps - 1 ? max : min + (i * (max - min)) / (steps - 1 || 1),
  );
}

export function bandOf(current: number, feasible: number): Band {
  const [lower, higher] = [Math.min(current, feasible), Math.max(current, feasible)];
  return Number.isFinite(lower) && Number.isFinite(higher) ? [lower + 0, higher + 0] : [null, null];
}

export const isIn = (value: number, [lower, higher]: Band): boolean =>
  lower !== null && higher !== null && value >= lower && value <= higher;

/** The figures of an axis; null where there are none between min and max. Either is the band's where it is not given. */
export function axisOf(choice: AxisChoice, band: Band, defaultSteps: number): Axis | null {
  const { lever, values } = choice;
  if (values) return { lever, values: [...values], band };
  const min = choice.min ?? band[0];
  const max = choice.max ?? band[1];
  const steps = choice.steps ?? defaultSteps;
  if (min === null) return null;
  if (steps === 1) return { lever, values: [min], band };
  return max !== null && min < max ? { lever, values: evenPoints(min, max, steps), band } : null;
}
