import { expect, it } from "vitest";
import { bill, bounds, clicksOf, coldBound, comparisons, totalOf } from "./bill.ts";

// `npm run simulate` in short: the same isolates and links, for seconds of theirs.

it.each([...bounds].flatMap(([rate, bound]) => [1, 12, 100].map((isolates) => ({ rate, isolates, bound }))))(
  "$rate clicks a second on one link over $isolates isolates cost at most $ $bound a million",
  ({ rate, isolates, bound }) => {
    const outcome = clicksOf(rate, isolates, 30);
    expect(outcome.clicks).toBeGreaterThan(rate * 25);
    expect(totalOf(bill(outcome))).toBeLessThanOrEqual(bound);
  },
);

it("lone clicks cost at most what is promised, each of their charges among it", () => {
  const outcome = clicksOf(1 / 3600, 1, 3600 * 300);
  const parts = bill(outcome);
  expect(outcome.flushes).toBe(outcome.clicks);
  for (const [name, usd] of Object.entries(parts)) {
    if (name === "logs") expect(usd).toBe(0);
    else expect(usd, name).toBeGreaterThan(0);
  }
  expect(totalOf(parts)).toBeLessThanOrEqual(coldBound);
});

it("the simulation of one isolate is what was measured of one", () => {
  expect(comparisons().filter(({ holds }) => !holds)).toEqual([]);
});
