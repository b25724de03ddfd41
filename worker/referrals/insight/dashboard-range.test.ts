import { expect, it } from "vitest";
import { dashboardRange } from "./dashboard-range";

const today = "2026-03-15";

it("a preset ends today and includes it", () => {
  expect(dashboardRange({ days: "7" }, today)).toEqual({ from: "2026-03-09", to: today, days: 7 });
});

it("two dates are taken as they stand", () => {
  const asked = { from: "2026-01-01", to: "2026-01-31" };
  expect(dashboardRange(asked, today)).toEqual({ ...asked, days: null });
});

it("a last day that is none is today", () => {
  expect(dashboardRange({ from: "2026-01-01", to: "2026-02-30" }, today).to).toBe(today);
});

it("two dates that are a preset are known as one", () => {
  expect(dashboardRange({ from: "2026-03-09", to: today }, today).days).toBe(7);
});

it("two dates the wrong way round are meant the other way", () => {
  expect(dashboardRange({ from: "2026-03-10", to: "2026-03-02" }, today)).toEqual({
    from: "2026-03-02",
    to: "2026-03-10",
    days: null,
  });
});

it("what makes no sense becomes the last 30 days", () => {
  const usual = { from: "2026-02-14", to: today, days: 30 };
  for (const asked of [
    {},
    { days: "8" },
    { from: "2026-02-31x" },
    { from: "2026-02-30" },
    { from: "2026-03-16" },
    { from: "0001-01-01" },
  ]) {
    expect(dashboardRange(asked, today)).toEqual(usual);
  }
});
