import type uPlot from "uplot";
import { formatCount, formatPoint } from "../../pages/referrals/dashboard/format";
import type { TrendChartProps } from "../../pages/referrals/dashboard/trend-chart";

/** uPlot's columns: the points' places (their labels come from the points), clicks, sign-ups. */
export function plotData(points: TrendChartProps["points"]): uPlot.AlignedData {
  return [points.map((_, i) => i), points.map((p) => p.clicks), points.map((p) => p.signups)];
}

/** `colour` reads a custom property where the chart stands, so that both themes draw in their own. */
export function plotOptions(
  { points, locale }: TrendChartProps,
  colour: (name: string) => string,
): Omit<uPlot.Options, "width" | "height"> {
  const named = (i: number | undefined) => {
    const point = i === undefined ? undefined : points[i];
    return point ? formatPoint(point.t, locale) : "";
  };
  const axis = {
    stroke: colour("--ink-soft"),
    grid: { stroke: colour("--line"), width: 1 },
    ticks: { show: false },
  };
  const count = (_: unknown, value: number | null) => (value === null ? "–" : formatCount(value, locale));
  return {
    scales: { x: { time: false }, y: { range: (_, __, most) => [0, Math.max(4, most * 1.08)] } },
    axes: [
      {
        ...axis,
        grid: { show: false },
        values: (_, places) => places.map((i) => (Number.isInteger(i) ? named(i) : "")),
      },
      {
        ...axis,
        size: 48,
        values: (_, ticks) => ticks.map((n) => (Number.isInteger(n) ? formatCount(n, locale) : "")),
      },
    ],
    series: [
      { label: "When", value: (_, i) => named(i) },
      {
        label: "Clicks",
        stroke: colour("--series-1"),
        width: 2,
        fill: colour("--accent-soft"),
        value: count,
      },
      { label: "Sign-ups", stroke: colour("--series-2"), width: 2, dash: [6, 4], value: count },
    ],
    cursor: { points: { size: 8 }, drag: { x: false, y: false } },
    legend: { live: true },
  };
}
