import { expect, it } from "vitest";
import { availabilityOf, daysOfHealth } from "./periods";

const at = (instant: string) => Date.parse(`2026-05-${instant}:00Z`);
const hour = (name: string, probes: number, available = probes, off = {}) => ({
  ...{ hour: `2026-05-${name}`, probes, available, off },
});

it("counts the probes that were due: of the first hour those that came", () => {
  expect(daysOfHealth([hour("01T10", 3), hour("01T11", 12)], at("01T12:11"))).toEqual([
    { day: "2026-05-01", due: 3 + 12 + 3, looked: 15, available: 15, off: {} },
  ]);
});

it("adds up by the day, the latest first", () => {
  const hours = [hour("01T23", 12, 11, { a: 1 }), hour("02T00", 12, 10, { a: 1, b: 2 })];
  expect(daysOfHealth(hours, at("02T01:00"))).toEqual([
    { day: "2026-05-02", due: 12, looked: 12, available: 10, off: { a: 1, b: 2 } },
    { day: "2026-05-01", due: 12, looked: 12, available: 11, off: { a: 1 } },
  ]);
  expect(daysOfHealth([], at("02T01:00"))).toEqual([]);
});

it("never rounds up to all", () => {
  expect(availabilityOf([{ due: 100_000, available: 99_999 }])).toBe(99.99);
  expect(availabilityOf([])).toBeNull();
});
