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

/**
 * An SVG path through the values, left to right, 0 at the bottom and `ceiling` at the top; pixels to one decimal.
 * Where a value is not known the line stops, and goes on after it.
 */
export function linePath(
  values: readonly (number | null)[],
  ceiling: number,
  { width, height }: Box,
): string {
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  let isDrawing = false;
  let path = "";
  for (const [i, value] of values.entries()) {
    if (value !== null) {
      const x = (i * step).toFixed(1);
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
