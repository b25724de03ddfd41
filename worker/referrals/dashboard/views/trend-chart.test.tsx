import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { TrendChart } from "./trend-chart";
import type { TrendWords } from "./trend-panels";

const words: TrendWords = {
  clicks: "Clicks",
  signups: "Sign-ups",
  enrollments: "Enrolments",
  conversion: "Conversion",
  rolling7: "7 days",
  rolling30: "30 days",
};
const day = (t: string, clicks: number) => ({ t, clicks, signups: 1, rolling_7: 10, rolling_30: 10 });

it("a first day is a dot in each panel, and its figure is told", () => {
  const html = renderToString(<TrendChart points={[day("2026-03-14", 12)]} words={words} locale="en" />);
  expect(html.match(/d="M50\.0 [\d.]+h0"/g)).toHaveLength(5);
  expect(html).toContain('<span class="trend__says">14 Mar · 12</span>');
});

it("room is kept for the longest that a panel comes to say", () => {
  const points = [day("2026-03-14", 12), day("2026-03-15", 1500), day("2026-03-16", 7)];
  const html = renderToString(<TrendChart points={points} words={words} locale="en" />);
  expect(html).toContain('data-longest="15 Mar · 1,500"');
  expect(html).toContain('<span class="trend__says"></span>');
});
