import { expect, it } from "vitest";
import { panelsOf } from "./trend-panels";

const words = {
  clicks: "Clicks",
  signups: "Sign-ups",
  enrollments: "Enrolments",
  conversion: "Conversion",
  rolling7: "7 days",
  rolling30: "30 days",
};
const points = [
  { t: "2026-03-01", clicks: 900, signups: 12, enrollments: 3, rolling_7: null, rolling_30: 4.5 },
  { t: "2026-03-02", clicks: 1100, signups: 31, enrollments: 8, rolling_7: 2.15, rolling_30: 4.1 },
];

it("each panel has an axis of its own that holds its greatest value", () => {
  expect(panelsOf(points, words).map(({ name, ceiling }) => [name, ceiling])).toEqual([
    ["Clicks", 2000],
    ["Sign-ups", 50],
    ["Conversion", 5],
  ]);
});

it("a rate that does not exist yet is a gap, not a zero", () => {
  expect(panelsOf(points, words)[2]?.lines[0]?.values).toEqual([null, 2.15]);
});
