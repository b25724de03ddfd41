import { expect, it } from "vitest";
import { differsWithinStrata, expectedRate } from "../figures/strata";
import { coachingRow, inSteps } from "./coaching-row";

const officer = {
  ...{ rank: 1, officer_id: "a", name: "Asha", clicks: 400, unique_clicks: 400, signups: 40, enrollments: 0 },
  ...{ conversion_rate: 10, score: 50, score_parts: { signups: 30, conversion: 20, wilson: 7 } },
};
const known = { before: { clicks: 0, signups: 0 }, cells: [], targets: [], lastAt: null };

it("an officer is compared with everybody of the same campaigns, each weighed as theirs", () => {
  // An easy campaign (20 %) and a hard one (5 %): three quarters of the officer's clicks are the hard one's.
  const cells = [
    { own: { clicks: 100, signups: 20 }, all: { clicks: 1000, signups: 200 } },
    { own: { clicks: 300, signups: 15 }, all: { clicks: 2000, signups: 100 } },
  ];
  const row = coachingRow({ ...officer, signups: 35, conversion_rate: 8.75 }, { ...known, cells });
  expect(row.campaigns_rate).toBe(8.75);
  expect(row.against).toEqual({ points: 0, isChance: true });
  // All together would say 10 % and blame them for their campaigns.
  const strata = cells.map(({ own, all }) => ({
    own: { part: own.signups, whole: own.clicks },
    all: { part: all.signups, whole: all.clicks },
  }));
  expect(expectedRate(strata)).toBeCloseTo(0.0875, 10);
  expect(differsWithinStrata(strata)).toBe(false);
});

it("a difference beyond chance is said to be one, a few clicks are never", () => {
  const against = (own: { clicks: number; signups: number }) =>
    coachingRow(
      { ...officer, ...own, conversion_rate: (100 * own.signups) / own.clicks },
      { ...known, cells: [{ own, all: { clicks: 5000, signups: 500 } }] },
    ).against;
  expect(against({ clicks: 400, signups: 16 })).toEqual({ points: -6, isChance: false });
  expect(against({ clicks: 400, signups: 36 })).toEqual({ points: -1, isChance: true });
  expect(against({ clicks: 10, signups: 0 })).toEqual({ points: -10, isChance: true });
});

it("the change is against the officer's own days before; without clicks there is none", () => {
  expect(coachingRow(officer, known).change).toBeNull();
  expect(coachingRow(officer, { ...known, before: { clicks: 400, signups: 80 } }).change).toEqual({
    ...{ points: -10, isChance: false },
  });
  expect(coachingRow(officer, { ...known, before: { clicks: 400, signups: 44 } }).change).toEqual({
    ...{ points: -1, isChance: true },
  });
});

it("of the targets that run, the one that is farthest behind stands for all", () => {
  const target = (name: string, on_course_for: number | null, done: number, more = {}) => ({
    ...{ campaign_id: name, campaign_name: name, officer_id: "a", officer_name: "Asha", set_at: "" },
    ...{ measure: "signups" as const, goal: 10, from: "2026-01-01", to: null, done, on_course_for },
    ...{ state: "running" as const, is_on_course: on_course_for === null ? null : on_course_for >= 10 },
    ...{ is_reached: done >= 10, ...more },
  });
  const well = target("well", 12, 3);
  const behind = target("behind", 6, 2);
  const young = target("young", null, 1);
  const missed = target("missed", null, 0, { state: "over" as const });
  const row = (targets: (typeof well)[]) => coachingRow(officer, { ...known, targets });
  expect([row([well, behind]).target, row([well, behind]).pace]).toEqual([behind, 0.6]);
  expect(row([behind, young, well]).target).toEqual(young);
  expect([row([missed]).target, row([missed]).pace]).toEqual([null, null]);
});

it("a line keeps the sum of what it draws", () => {
  expect(inSteps([1, 2, 3], 2)).toEqual([3, 3]);
  expect(inSteps([1, 2, 3])).toEqual([1, 2, 3]);
  expect(inSteps(new Array(90).fill(1)).reduce((a, b) => a + b)).toBe(90);
});
