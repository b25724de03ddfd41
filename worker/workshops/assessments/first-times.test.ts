import { expect, it } from "vitest";
import { firstTimes } from "./first-times";

it("counts from the first day, by the clocks of the zone", () => {
  const times = firstTimes("2026-11-29", "Asia/Manila").map(({ startsAt, endsAt }) =>
    [startsAt, endsAt].map((at) => new Date(at ?? 0).toISOString().slice(0, 16)),
  );
  expect(times).toEqual([
    ["2026-11-30T01:00", "2026-11-30T05:00"],
    ["2026-12-01T01:00", "2026-12-01T05:00"],
    ["2026-12-01T06:00", "2026-12-01T10:00"],
    ["2026-12-02T01:00", "2026-12-02T04:00"],
    ["2026-12-02T05:00", "2026-12-02T08:00"],
  ]);
});

it("shows nine o'clock on the days after clocks change", () => {
  const [first, second] = firstTimes("2026-10-23", "Europe/Paris");
  expect(new Date(first?.startsAt ?? 0).toISOString()).toBe("2026-10-24T07:00:00.000Z");
  expect(new Date(second?.startsAt ?? 0).toISOString()).toBe("2026-10-25T08:00:00.000Z");
});

it("begins without times where the assessment has no first day", () => {
  expect(
    firstTimes(null, "Asia/Manila").every(({ startsAt, endsAt }) => startsAt === null && endsAt === null),
  ).toBe(true);
});
