import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays } from "../../core/time";
import { lastWeeks, milestones } from "./milestones";

const day = (date: string, signups: number, more: { clicks?: number; enrollments?: number } = {}) => ({
  day: date,
  clicks: signups,
  enrollments: 0,
  signups,
  ...more,
});

it("tells firsts, the tenth and fiftieth, the best day and what is next", () => {
  const found = milestones([
    day("2026-03-01", 0, { clicks: 4 }),
    day("2026-03-02", 3),
    day("2026-03-05", 9),
    day("2026-03-09", 9, { enrollments: 1 }),
    day("2026-04-01", 1),
  ]);
  expect(found.reached).toEqual([
    { what: "first_click", n: 1, day: "2026-03-01" },
    { what: "first_signup", n: 1, day: "2026-03-02" },
    { what: "signups", n: 10, day: "2026-03-05" },
    { what: "first_enrollment", n: 1, day: "2026-03-09" },
  ]);
  expect(found.best).toEqual({ day: "2026-03-05", signups: 9 }); // the first of two equal ones
  expect(found.next).toEqual({ n: 50, left: 28 });
});

it("passes several in one day, and has none where nothing happened", () => {
  expect(milestones([day("2026-03-01", 120)]).reached.map(({ n }) => n)).toEqual([1, 1, 10, 50, 100]);
  expect(milestones([])).toEqual({ reached: [], best: null, next: null });
});

const counts = fc
  .array(fc.nat(60), { maxLength: 80 })
  .map((list) => list.map((signups, i) => day(addDays("2026-01-01", i), signups)));

it("dates each milestone on the very day the total passes it", () => {
  fc.assert(
    fc.property(counts, (days) => {
      for (const { what, n, day: date } of milestones(days).reached) {
        if (what !== "signups") continue;
        const upTo = (last: string) =>
          days.filter((d) => d.day <= last).reduce((sum, d) => sum + d.signups, 0);
        expect(upTo(date)).toBeGreaterThanOrEqual(n);
        expect(upTo(addDays(date, -1))).toBeLessThan(n);
      }
    }),
  );
});

it("cuts weeks on Mondays, the last at today, and loses nothing between", () => {
  const days = Array.from({ length: 40 }, (_, i) => day(addDays("2026-10-13", i), 1));
  expect(lastWeeks(days, "2026-11-21", 3)).toEqual([
    { from: "2026-11-02", to: "2026-11-08", clicks: 7, signups: 7 },
    { from: "2026-11-09", to: "2026-11-15", clicks: 7, signups: 7 },
    { from: "2026-11-16", to: "2026-11-21", clicks: 6, signups: 6 },
  ]);
  expect(lastWeeks([], "2026-11-22", 12)).toHaveLength(12);
});
