import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays } from "../../core/time";
import { isTelling, pace } from "./pace";

const of = (done: number, today: string, more: { goal?: number; to?: string | null } = {}) =>
  pace({ goal: 50, from: "2026-11-01", to: "2026-11-30", ...more, done, today });

it("goes on as it went: 12 in 10 of 30 days are on course for 36", () => {
  expect(of(12, "2026-11-10")).toEqual({
    state: "running",
    onCourseFor: 36,
    isOnCourse: false,
    isReached: false,
  });
  expect(of(17, "2026-11-10").isOnCourse).toBe(true);
});

it("rounds down: 11 in 8 of 30 days are 41, not 41.25", () => {
  expect(of(11, "2026-11-08").onCourseFor).toBe(41);
});

it("says nothing before the first day, and counts the first day as one", () => {
  expect(of(0, "2026-10-31")).toEqual({
    state: "ahead",
    onCourseFor: null,
    isOnCourse: null,
    isReached: false,
  });
  expect(of(2, "2026-11-01").onCourseFor).toBe(60);
});

it("is what was done once it is over, also where the days were turned round by a later change", () => {
  expect(of(41, "2026-12-01")).toEqual({
    state: "over",
    onCourseFor: 41,
    isOnCourse: false,
    isReached: false,
  });
  expect(of(3, "2026-11-05", { to: "2026-10-31" })).toMatchObject({ state: "over", onCourseFor: 3 });
});

it("projects nothing without a last day, but knows a goal that is reached", () => {
  expect(of(12, "2026-11-10", { to: null })).toMatchObject({
    state: "open",
    onCourseFor: null,
    isOnCourse: null,
  });
  expect(of(50, "2026-11-10", { to: null })).toMatchObject({ isReached: true, isOnCourse: true });
});

it("is worth a word once three days and a tenth of all are over", () => {
  const telling = (today: string, to: string) => isTelling({ from: "2026-11-01", to, today });
  expect(["2026-11-01", "2026-11-03", "2026-11-04"].map((today) => telling(today, "2026-11-30"))).toEqual([
    ...[false, false, true],
  ]);
  expect(["2026-11-10", "2026-11-11"].map((today) => telling(today, "2027-02-08"))).toEqual([false, true]);
});

const day = fc.integer({ min: 0, max: 900 }).map((n) => addDays("2025-01-01", n));

it("on the last day, and ever after, the projection equals what was done", () => {
  fc.assert(
    fc.property(day, fc.nat(400), fc.nat(5000), fc.nat(90), (from, length, done, later) => {
      const to = addDays(from, length);
      expect(pace({ goal: 10, done, from, to, today: to }).onCourseFor).toBe(done);
      expect(pace({ goal: 10, done, from, to, today: addDays(to, later) }).onCourseFor).toBe(done);
    }),
  );
});

it("never projects less than is done, and never less for one more", () => {
  fc.assert(
    fc.property(day, fc.nat(400), fc.nat(400), fc.nat(5000), (from, length, elapsed, done) => {
      const to = addDays(from, length);
      const today = addDays(from, Math.min(elapsed, length));
      const now = pace({ goal: 10, done, from, to, today }).onCourseFor ?? -1;
      expect(now).toBeGreaterThanOrEqual(done);
      expect(pace({ goal: 10, done: done + 1, from, to, today }).onCourseFor).toBeGreaterThan(now);
    }),
  );
});
