/** 0 for nothing, else the fifth of the greatest value that `value` is in: 1 to 5. */
export function heatOf(value: number | null, most: number): 0 | 1 | 2 | 3 | 4 | 5 {
  if (value === null || value <= 0 || most <= 0) return 0;
  return Math.min(5, Math.max(1, Math.ceil((value / most) * 5))) as 1 | 2 | 3 | 4 | 5;
}
