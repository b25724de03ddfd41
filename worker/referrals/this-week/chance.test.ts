import { expect, it } from "vitest";
import { deep, runs } from "../../testing/runs";
import { proportionOf, ratesDiffer } from "../figures/chance";
import { chanceOfRates } from "../figures/exact-test";
import { togetherOf } from "../figures/many-tests";
import { sentencesOf } from "./sentences-of";
import {
  programmeWithoutEffects,
  randomFrom,
  withBetterChannel,
  withOfficerWhoFell,
} from "./testing/random-programme";

const seed = deep ? Date.now() : 20_261_128;
const programmes = runs(100, 300);
const isBeyondChance = ({ rule }: { rule: string }) => rule === "officer_fell" || rule === "channel_better";

/** Of so many programmes, how many satisfy it. */
function shareOf(holds: (random: () => number) => boolean): number {
  const random = randomFrom(seed);
  return Array.from({ length: programmes }, () => holds(random)).filter(Boolean).length / programmes;
}

it("the exact test is Fisher's: his lady's tea, and tables computed elsewhere", () => {
  expect(chanceOfRates({ part: 4, whole: 4 }, { part: 0, whole: 4 })).toBeCloseTo(2 / 70, 12);
  expect(chanceOfRates({ part: 3, whole: 4 }, { part: 1, whole: 4 })).toBeCloseTo(34 / 70, 12);
  expect(chanceOfRates({ part: 5, whole: 10 }, { part: 5, whole: 10 })).toBe(1);
  expect(chanceOfRates({ part: 0, whole: 0 }, { part: 5, whole: 10 })).toBe(1);
  // The hypergeometric of large samples, added up term by term.
  expect(chanceOfRates({ part: 28, whole: 400 }, { part: 80, whole: 400 })).toBeLessThan(1e-7);
  expect(chanceOfRates({ part: 50_000, whole: 500_000 }, { part: 50_000, whole: 500_000 })).toBeCloseTo(1, 2);
});

it("Holm's correction takes the smallest of n times n, the next times n - 1, and never falls", () => {
  expect(togetherOf([0.01, 0.04, 0.03]).map((p) => Math.round(p * 1000) / 1000)).toEqual([0.03, 0.06, 0.06]);
  expect(togetherOf([0.9, 0.8])).toEqual([1, 1]);
  expect(togetherOf([])).toEqual([]);
});

it(`of ${programmes} programmes in which nothing changed at most 5 % are told that something did (seed ${seed})`, () => {
  const share = shareOf((random) => sentencesOf(programmeWithoutEffects(random)).some(isBeyondChance));
  expect(share).toBeLessThanOrEqual(0.05);
});

it(`of ${programmes} programmes with a change of the stated size at least 90 % are told of it (seed ${seed})`, () => {
  const told = (ids: string[]) => ids.includes("officer_fell:ofc_fell");
  expect(
    shareOf((random) => told(sentencesOf(withOfficerWhoFell(random)).map(({ id }) => id))),
  ).toBeGreaterThanOrEqual(0.9);
  const better = "channel_better:qr:facebook";
  expect(
    shareOf((random) => sentencesOf(withBetterChannel(random)).some(({ id }) => id === better)),
  ).toBeGreaterThanOrEqual(0.9);
});

it("what a page shows in grey, as within chance, is never told", () => {
  const random = randomFrom(seed);
  for (let i = 0; i < programmes; i++) {
    const facts = withOfficerWhoFell(random);
    for (const { rule, id } of sentencesOf(facts)) {
      if (rule !== "officer_fell") continue;
      const officer = facts.officers.find((one) => id.endsWith(`:${one.id}`));
      expect(officer && ratesDiffer(proportionOf(officer.now), proportionOf(officer.before))).toBe(true);
    }
  }
});
