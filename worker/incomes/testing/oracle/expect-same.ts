import { expect } from "vitest";
import { type Maybe, minus, toNumber } from "./exact";

/** How many figures were compared, and how many were left out because doubles may take another way there. */
export interface Tally {
  compared: number;
  doubtful: number;
}

/** The engine's figure is the exact one, to 10⁻⁹ of the largest term; null where that is not available. */
export function expectSame(tally: Tally, got: number | null | undefined, right: Maybe, what: string): void {
  if (right?.doubtful) {
    tally.doubtful++;
    return;
  }
  tally.compared++;
  if (right === null || got === null || got === undefined) {
    expect(got, what).toBe(right && toNumber(right));
    return;
  }
  const off = Math.abs(got - toNumber(right));
  expect(off, `${what}: ${got} for ${toNumber(right)}`).toBeLessThanOrEqual(
    1e-9 * Math.max(right.size, 1e-300),
  );
}

/** A comparison that doubles decide the same way: the sides are not within a rounding of one another, or both are 0. */
export function isPlain(a: Maybe, b: Maybe): boolean {
  const difference = minus(a, b);
  if (difference === null || difference.doubtful) return false;
  return difference.size === 0 || Math.abs(toNumber(difference)) > 1e-7 * difference.size;
}
