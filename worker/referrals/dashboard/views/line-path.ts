// Pure.
export interface Box {
  width: number;
  height: number;
}

/** The least round number (1, 2, 2.5 or 5 × 10ⁿ) that is not below `value`; 4 for nothing, so that axes have ticks. */
export function niceCeiling(value: number): number {
  if (value <= 4) return 4;
  const magnitude = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 2.5, 5, 10].find((s) => s * magnitude >= value) ?? 10;
  return step * magnitude;
}

/** Where a value stands between left and right; a value alone in the middle. */
const placeOf = (count: number, width: number) => (i: number) =>
  count === 1 ? width / 2 : (i * width) / (count - 1);

/** Places of values without a known one beside them: no line shows them, a dot does. */
export const lonePlaces = (values: readonly (number | null)[]): number[] =>
  values.flatMap((value, i) =>
    value !== null && (values[i - 1] ?? null) === null && (values[i + 1] ?? null) === null ? [i] : [],
  );

/** A point of no length at each lone value, which a round end makes a dot. */
export function dotsPath(
  values: readonly (number | null)[],
  ceiling: number,
  { width, height }: Box,
): string {
  const place = placeOf(values.length, width);
  return lonePlaces(values)
    .map((i) => `M${place(i).toFixed(1)} ${(height - ((values[i] ?? 0) / ceiling) * height).toFixed(1)}h0`)
    .join("");
}

/**
 * An SVG path through the values, left to right, 0 at the bottom and `ceiling` at the top; pixels to one decimal.
 * Where a value is not known the line stops, and goes on after it.
 */
export function linePath(
  values: readonly (number | null)[],
  ceiling: number,
  { width, height }: Box,
): string {
  const place = placeOf(values.length, width);
  let isDrawing = false;
  let path = "";
  for (const [i, value] of values.entries()) {
    if (value !== null) {
      const x = place(i).toFixed(1);
      const y = (height - (value / ceiling) * height).toFixed(1);
      path += `${isDrawing ? "L" : "M"}${x} ${y}`;
    }
    isDrawing = value !== null;
  }
  return path;
}

/** The same line closed to the baseline, for the soft area below it. */
export function areaPath(values: readonly number[], ceiling: number, box: Box): string {
  return values.length > 1
    ? `${linePath(values, ceiling, box)}L${box.width} ${box.height}L0 ${box.height}Z`
    : "";
}
