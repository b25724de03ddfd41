import type uPlot from "uplot";
import { formatCount, formatPoint } from "../../pages/referrals/dashboard/format";
import type { TrendChartProps } from "../../pages/referrals/dashboard/trend-chart";

/** uPlot's columns: the points' places (their labels come from the points), clicks, sign-ups. */
export function plotData(points: TrendChartProps["points"]): uPlot.AlignedData {
  return [points.map((_, i) => i), points.map((p) => p.clicks), points.map((p) => p.signups)];
}

/** Colours as a canvas takes them: those that the server's drawing has in this theme. */
export function coloursOf(drawing: Element) {
  const look = (selector: string) => {
    const element = drawing.querySelector(selector);
    return element ? getComputedStyle(element) : null;
  };
  return {
    clicks: look(".trend__line--clicks")?.stroke ?? "",
    below: look(".trend__area")?.fill ?? "",
    signups: look(".trend__line--signups")?.stroke ?? "",
    words: look(".trend__tick")?.fill ?? "",
    grid: look(".trend__grid")?.stroke ?? "",
  };
}

/** Calls back when the page turns light or dark, by the device or by choice. Returns what ends it. */
export function onThemeChange(turned: () => void): () => void {
  const device = matchMedia("(prefers-color-scheme: dark)");
  const chosen = new MutationObserver(turned);
  device.addEventListener("change", turned);
  chosen.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => {
    device.removeEventListener("change", turned);
    chosen.disconnect();
  };
}

export function plotOptions(
  { points, locale }: TrendChartProps,
  colours: () => ReturnType<typeof coloursOf>,
): Omit<uPlot.Options, "width" | "height"> {
  const named = (i: number | undefined) => {
    const point = i === undefined ? undefined : points[i];
    return point ? formatPoint(point.t, locale) : "";
  };
  const axis = {
    stroke: () => colours().words,
    grid: { stroke: () => colours().grid, width: 1 },
    ticks: { show: false },
  };
  const count = (_: unknown, value: number | null) => (value === null ? "–" : formatCount(value, locale));
  return {
    scales: { x: { time: false }, y: { range: (_, __, most) => [0, Math.max(4, most * 1.08)] } },
    axes: [
      {
        ...axis,
        size: 32,
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
        stroke: () => colours().clicks,
        width: 2,
        fill: () => colours().below,
        value: count,
      },
      { label: "Sign-ups", stroke: () => colours().signups, width: 2, dash: [6, 4], value: count },
    ],
    cursor: { points: { size: 8 }, drag: { x: false, y: false } },
    legend: { live: true, markers: { show: false, stroke: "inherit" } },
  };
}
