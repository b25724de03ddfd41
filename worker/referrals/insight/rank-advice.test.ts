import fc from "fast-check";
import { expect, it } from "vitest";
import { rankAdvice } from "./rank-advice";
import { rankOfficers } from "./score";

const officer = (officerId: string, clicks: number, signups: number) => ({ officerId, clicks, signups });

it("tells the fewest sign-ups to a better rank, and that rank", () => {
  const officers = [officer("a", 100, 20), officer("b", 100, 10), officer("c", 100, 7)];
  expect(rankAdvice(officers, "c")).toEqual({ signups: 4, rank: 2 });
  const reached = rankOfficers([officers[0], officers[1], officer("c", 100, 11)] as typeof officers);
  expect(reached.map(({ officerId }) => officerId)).toEqual(["a", "c", "b"]);
});

it("has nothing to tell the first, or who is alone, or who is none of them", () => {
  const officers = [officer("a", 100, 20), officer("b", 100, 10)];
  expect(rankAdvice(officers, "a")).toBeNull();
  expect(rankAdvice([officer("a", 0, 0)], "a")).toBeNull();
  expect(rankAdvice(officers, "z")).toBeNull();
});

it("reckons with further clicks where the officer's own run out", () => {
  expect(rankAdvice([officer("a", 1, 1), officer("b", 0, 0)], "b")).toEqual({ signups: 2, rank: 1 });
});

const some = fc
  .integer({ min: 2, max: 12 })
  .chain((size) =>
    fc.tuple(
      ...Array.from({ length: size }, (_, i) =>
        fc
          .tuple(fc.nat(300), fc.nat(100))
          .map(([clicks, percent]) => officer(`ofc_${i}`, clicks, Math.floor((clicks * percent) / 100))),
      ),
    ),
  );

it("agrees with trying one sign-up after the other", () => {
  fc.assert(
    fc.property(some, fc.nat(11), (officers, place) => {
      const me = officers[place % officers.length] as (typeof officers)[number];
      const rankWith = (more: number) =>
        rankOfficers(
          officers.map((o) =>
            o === me ? { ...o, signups: o.signups + more, clicks: Math.max(o.clicks, o.signups + more) } : o,
          ),
        ).find(({ officerId }) => officerId === me.officerId)?.rank ?? 0;
      const now = rankWith(0);
      const fewest = Array.from({ length: 400 }, (_, i) => i + 1).find((more) => rankWith(more) < now);
      const advice = rankAdvice(officers, me.officerId);
      expect(advice).toEqual(fewest === undefined ? null : { signups: fewest, rank: rankWith(fewest) });
    }),
    { numRuns: 300 },
  );
});
