import { expect, it } from "vitest";
import { dashboardRange } from "./dashboard-range";

const today = "2026-03-15";
const range = (query: Parameters<typeof dashboardRange>[0], day = today) => {
  const { from, to, preset } = dashboardRange(query, day);
  return [from, to, preset];
};

it("a preset ends today and includes it", () => {
  expect(range({ days: "7" })).toEqual(["2026-03-09", today, "7"]);
});

it("stretches of the calendar are as of today", () => {
  expect(range({ range: "today" })).toEqual([today, today, "today"]);
  expect(range({ range: "yesterday" })).toEqual(["2026-03-14", "2026-03-14", "yesterday"]);
  expect(range({ range: "this_month" })).toEqual(["2026-03-01", today, "this_month"]);
  expect(range({ range: "last_month" })).toEqual(["2026-02-01", "2026-02-28", "last_month"]);
  expect(range({ range: "this_year" })).toEqual(["2026-01-01", today, "this_year"]);
});

it("last month is whole in leap years, over new year and after months of 31 days", () => {
  expect(range({ range: "last_month" }, "2028-03-31")).toEqual(["2028-02-01", "2028-02-29", "last_month"]);
  expect(range({ range: "last_month" }, "2026-01-01")).toEqual(["2025-12-01", "2025-12-31", "last_month"]);
  expect(range({ range: "yesterday" }, "2026-01-01")).toEqual(["2025-12-31", "2025-12-31", "yesterday"]);
});

it("two dates are taken as they stand", () => {
  expect(range({ from: "2026-01-01", to: "2026-01-31" })).toEqual(["2026-01-01", "2026-01-31", null]);
});

it("days that are no usual range are counted back from today", () => {
  expect(range({ days: "60" })).toEqual(["2026-01-15", today, null]);
});

it("a last day that is none is today", () => {
  expect(range({ from: "2026-01-02", to: "2026-02-30" })).toEqual(["2026-01-02", today, null]);
});

it("two dates that are a usual range are known as one", () => {
  expect(range({ from: "2026-03-09", to: today })).toEqual(["2026-03-09", today, "7"]);
  expect(range({ from: "2026-02-01", to: "2026-02-28" })[2]).toBe("last_month");
});

it("two dates the wrong way round are meant the other way, and this is told", () => {
  expect(dashboardRange({ from: "2026-03-10", to: "2026-03-02" }, today)).toEqual({
    from: "2026-03-02",
    to: "2026-03-10",
    preset: null,
    isSwapped: true,
  });
  expect(dashboardRange({ from: "2026-03-02", to: "2026-03-10" }, today).isSwapped).toBe(false);
});

it("what makes no sense becomes the last 30 days", () => {
  for (const asked of [
    {},
    { days: "0" },
    { days: "-3" },
    { days: "1e9" },
    { range: "next_month" },
    { from: "2026-02-31x" },
    { from: "2026-02-30" },
    { from: "2026-03-16" },
    { from: "0001-01-01" },
  ]) {
    expect(range(asked)).toEqual(["2026-02-14", today, "30"]);
  }
});
