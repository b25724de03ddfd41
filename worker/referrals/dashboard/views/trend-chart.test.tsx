import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { TrendChart } from "./trend-chart";
import type { TrendPictureProps } from "./trend-picture";

const day = (t: string, now: number) => ({ t, now, before: 3, beforeT: "2026-02-12" });
const draw = (points: TrendPictureProps["points"]) =>
  renderToString(
    <TrendChart
      points={points}
      unit="count"
      hue={4}
      isUnfinished={false}
      marks={[]}
      words={{ now: "Clicks", before: "The days before", keys: "The arrow keys tell its values" }}
      locale="en"
    />,
  );

it("a first day is a dot in each line, and its figures are told", () => {
  const html = draw([day("2026-03-14", 12)]);
  expect(html.match(/d="M50\.0 [\d.]+h0"/g)).toHaveLength(2);
  expect(html).toContain('<span class="trend__says" aria-live="polite">14 Mar · 12 · 12 Feb: 3</span>');
});

it("room is kept for the longest that it comes to say", () => {
  const html = draw([day("2026-03-14", 12), day("2026-03-15", 1500), day("2026-03-16", 7)]);
  expect(html).toContain('data-longest="15 Mar · 1,500 · 12 Feb: 3"');
  expect(html).toContain('<span class="trend__says" aria-live="polite"></span>');
});
