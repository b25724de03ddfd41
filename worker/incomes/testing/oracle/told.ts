import { expect } from "vitest";
import type { Maybe } from "./exact";
import { expectSame, type Tally } from "./expect-same";

/** A word or a truth that doubles may decide otherwise than fractions do. */
export const UNSURE = Symbol("doubles may take another way here");
export type Unsure = typeof UNSURE;

/** A figure as the oracle knows it; undefined where doubles may take another way. */
export class Told {
  readonly figure: Maybe | undefined;
  constructor(figure: Maybe | undefined) {
    this.figure = figure;
  }
}
export const told = (figure: Maybe | undefined): Told => new Told(figure);

/** Each leaf of what an engine answers is what the oracle tells; a field that the oracle does not know is a failure. */
export function expectAll(tally: Tally, got: unknown, right: unknown, what: string): void {
  if (right === UNSURE) {
    tally.doubtful++;
  } else if (right instanceof Told) {
    if (right.figure === undefined) tally.doubtful++;
    else expectSame(tally, got as number | null | undefined, right.figure, what);
  } else if (typeof right === "object" && right !== null) {
    const [given, wanted] = [got ?? {}, right] as Record<string, unknown>[];
    expect(Object.keys(given ?? {}).sort(), what).toEqual(Object.keys(wanted ?? {}).sort());
    for (const [field, value] of Object.entries(right)) {
      expectAll(tally, given?.[field], value, `${what}.${field}`);
    }
  } else {
    tally.compared++;
    if (!Object.is(got, right)) expect(got, what).toBe(right);
  }
}
