import fc from "fast-check";
import { expect, it } from "vitest";
import { waitAtCounter, waitInIsolate } from "./waits";

it.each([
  ["no batch has left lately", undefined, 5],
  ["another click came every 10 ms", { openedAt: 0, clicks: 100 }, 80],
  ["another click came every 200 ms", { openedAt: 0, clicks: 5 }, 120],
  ["the last click was long ago", { openedAt: -60_000, clicks: 3 }, 5],
])("where %s, a batch waits so long for others of its isolate", (_, last, wait) => {
  expect(waitInIsolate(last, 1000)).toBe(wait);
});

it("a click that was answered is stored within 250 ms, 30 of them left for its way", () => {
  const last = fc.option(fc.record({ openedAt: fc.nat(10_000), clicks: fc.integer({ min: 1, max: 500 }) }));
  fc.assert(
    fc.property(last, fc.integer({ min: 10_001, max: 20_000 }), fc.nat(400), (batch, now, delay) => {
      const waited = waitInIsolate(batch ?? undefined, now) + delay;
      expect(waited + waitAtCounter(waited)).toBeLessThanOrEqual(Math.max(220, waited));
    }),
  );
});
