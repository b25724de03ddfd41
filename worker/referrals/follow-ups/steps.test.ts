import * as fc from "fast-check";
import { expect, it } from "vitest";
import { addDays } from "../../core/time";
import { daysOf, groupOf, groups, restsUntil } from "./steps";
import { daysSince } from "./waiting";

const today = "2026-03-10";

it("a candidate is new for three days, then waits for three days and more, then for two weeks and more", () => {
  expect([0, 2, 3, 13, 14, 400].map(groupOf)).toEqual([
    ...["new", "new", "three_days", "three_days", "two_weeks", "two_weeks"],
  ]);
});

it("every day of a sign-up is in one group, the one that its waiting says", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), (days) => {
      const day = addDays(today, -days);
      const within = groups.filter((group) => {
        const { after, upTo } = daysOf(group, today);
        return (after === null || day > after) && day <= upTo;
      });
      expect(within).toEqual([groupOf(daysSince(day, today))]);
    }),
    { numRuns: 60 },
  );
});

it("whoever is written to is left alone until the next group begins, and after the last one for good", () => {
  const day = "2026-03-01";
  expect(restsUntil(day, day)).toBe("2026-03-04");
  expect(restsUntil(day, "2026-03-03")).toBe("2026-03-04");
  expect(restsUntil(day, "2026-03-04")).toBe("2026-03-15");
  expect(restsUntil(day, "2026-03-14")).toBe("2026-03-15");
  expect(restsUntil(day, "2026-03-15")).toBeNull();
});
