import { expect, it } from "vitest";
import { translator } from "../../../../web/i18n/translate";
import type { Point } from "../../insight/timeseries";
import type { TrendSeries } from "../../insight/trend";
import type { TrendMetric } from "../../insight/trend-metrics";
import { changeOfCount } from "./change";
import { trendTable, trendTitle } from "./trend-table";

const point = (clicks: number, signups: number): Point => ({
  ...{ t: "2026-11-01", clicks, unique_clicks: clicks, signups, enrollments: 0 },
  ...{ conversion_rate: null, rolling_7: null, rolling_30: null },
});

const seriesOf = (metric: TrendMetric, now: Point, ...before: Point[]): TrendSeries => ({
  ...{ metric, interval: "day", usual: "day", intervals: ["day"], points: [now], before },
  ...{ comparison: "previous", isUnfinished: false, through: "2026-11-01", notes: [] },
  ...{ compared: { from: "2026-10-31", to: "2026-10-31" }, since: "2026-01-01" },
});
const title = (metric: TrendMetric, now: Point, before: Point) =>
  trendTitle(seriesOf(metric, now, before), translator("en"), "en");

it("says how a metric moved, where chance does not explain it", () => {
  expect(title("clicks", point(1500, 0), point(1000, 0))).toMatch(/up 50/);
  expect(title("clicks", point(1010, 0), point(1000, 0))).toMatch(/about as/);
  expect(title("click_to_signup_rate", point(1000, 200), point(1000, 100))).toMatch(/up 10/);
});

it("moves as far as its card says, down or up", () => {
  for (const now of [700, 900]) {
    const { by } = changeOfCount(now, 800) ?? {};
    expect(by).toEqual({ percent: 13 });
    expect(title("clicks", point(now, 0), point(800, 0))).toMatch(/(up|down) 13/);
  }
});

it("does not move by nothing: what rounds to 0 is the same, however sure it is", () => {
  expect(title("clicks", point(4_010_000, 0), point(4_000_000, 0))).toMatch(/about as/);
  const rates = title("click_to_signup_rate", point(4_000_000, 400_000), point(4_000_000, 401_600));
  expect(rates).not.toMatch(/\b0(\.0)? points/);
});

it("the total of the days before is of all of them, as the title's is", () => {
  // A week that is cut in two before, and whole now.
  const { total, columns } = trendTable(
    seriesOf("clicks", point(70, 0), point(40, 0), point(30, 0)),
    translator("en"),
  );
  expect(total?.[columns.findIndex(({ label }) => label === "Clicks, before")]).toBe(70);
});
