import { describe, expect, it } from "vitest";
import { countsDiffer, ratesDiffer } from "./chance";

/** Mulberry32: the same numbers at each run. */
function random(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const binomial = (n: number, p: number, next: () => number) => {
  let k = 0;
  for (let i = 0; i < n; i++) if (next() < p) k += 1;
  return k;
};

describe("two counts", () => {
  it("differ where chance would hardly bring them", () => {
    expect(countsDiffer(150, 100)).toBe(true);
    expect(countsDiffer(100, 150)).toBe(true);
    expect(countsDiffer(2273, 2120)).toBe(true);
  });

  it("do not differ where it may", () => {
    expect(countsDiffer(107, 100)).toBe(false);
    expect(countsDiffer(3, 1)).toBe(false);
    expect(countsDiffer(0, 0)).toBe(false);
  });
});

describe("two rates", () => {
  it("differ where chance would hardly bring them", () => {
    expect(ratesDiffer({ part: 120, whole: 1000 }, { part: 80, whole: 1000 })).toBe(true);
  });

  it("do not differ where it may, and never of a handful", () => {
    expect(ratesDiffer({ part: 82, whole: 1000 }, { part: 78, whole: 1000 })).toBe(false);
    expect(ratesDiffer({ part: 4, whole: 4 }, { part: 0, whole: 4 })).toBe(false);
    expect(ratesDiffer({ part: 0, whole: 0 }, { part: 5, whole: 50 })).toBe(false);
    expect(ratesDiffer({ part: 500, whole: 500 }, { part: 500, whole: 500 })).toBe(false);
  });
});

it("of 2,000 pairs that are the same, at most one in 20 is said to differ", () => {
  const next = random(7);
  let counts = 0;
  let rates = 0;
  const tries = 2000;
  for (let i = 0; i < tries; i++) {
    const [a, b] = [binomial(400, 0.25, next), binomial(400, 0.25, next)];
    if (ratesDiffer({ part: a, whole: 400 }, { part: b, whole: 400 })) rates += 1;
    const first = binomial(200, 0.5, next);
    if (countsDiffer(first, 200 - first)) counts += 1;
  }
  expect(rates / tries).toBeLessThanOrEqual(0.06);
  expect(counts / tries).toBeLessThanOrEqual(0.055);
});
