import { expect, it } from "vitest";
import { monthsUpTo, sameDatesLastYear, sameDaysLastMonth } from "./periods";

it.each([
  ["2026-10-01", "2026-10-31", "2025-10-01", "2025-10-31"],
  ["2028-02-29", "2028-02-29", "2027-02-28", "2027-02-28"],
  ["2029-02-01", "2029-02-28", "2028-02-01", "2028-02-28"],
  ["2027-12-30", "2028-01-02", "2026-12-30", "2027-01-02"],
])("%s to %s stands beside %s to %s of the year before", (from, to, ...before) => {
  expect(sameDatesLastYear({ from, to })).toEqual({ from: before[0], to: before[1] });
});

it.each([
  ["2026-11-01", "2026-11-29", "2026-10-01", "2026-10-29"],
  // The month before is the shorter one: up to its last day, and never beyond.
  ["2026-10-01", "2026-10-31", "2026-09-01", "2026-09-30"],
  ["2028-03-01", "2028-03-31", "2028-02-01", "2028-02-29"],
  ["2026-03-29", "2026-03-31", "2026-02-28", "2026-02-28"],
  ["2027-01-15", "2027-02-03", "2026-12-15", "2027-01-03"],
])("%s to %s stands beside %s to %s, the same days of the month before", (from, to, ...before) => {
  expect(sameDaysLastMonth({ from, to })).toEqual({ from: before[0], to: before[1] });
});

const february = (year: string, today: string) => monthsUpTo(year, today)[1]?.compared;

it.each([
  // over: whole months, whichever is the longer
  ["2028", "2028-03-01", "2028-02-29", "2027-02-28"],
  ["2029", "2029-03-01", "2029-02-28", "2028-02-29"],
  // running: the same days
  ["2028", "2028-02-29", "2028-02-29", "2027-02-28"],
  ["2029", "2029-02-28", "2029-02-28", "2028-02-28"],
  ["2029", "2029-02-01", "2029-02-01", "2028-02-01"],
])("the February of %s as of %s ends %s, and is compared with one to %s", (year, today, to, before) => {
  expect(february(year, today)).toMatchObject({ now: { to }, before: { to: before } });
});

it("a month that has not begun is compared with nothing", () => {
  expect(february("2029", "2029-01-31")).toBeNull();
  expect(monthsUpTo("2030", "2029-12-31").every(({ compared }) => compared === null)).toBe(true);
});
