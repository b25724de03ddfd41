import type uPlot from "uplot";
import { lonePlaces } from "../views/line-path";
import type { TrendPanel, TrendPoint } from "../views/trend-panels";

/** uPlot's columns: the points' places, then a panel's lines. */
export const plotData = (panel: TrendPanel, points: TrendPoint[]): uPlot.AlignedData => [
  points.map((_, i) => i),
  ...panel.lines.map(({ values }) => values),
];

/** Colours as a canvas takes them: those that the server's drawing has in this theme. */
export function colourOf(drawing: Element, look: string, of: "stroke" | "fill" = "stroke"): string {
  const element = drawing.querySelector(look);
  return element ? getComputedStyle(element)[of] : "";
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

export interface Plotted {
  panel: () => TrendPanel;
  /** The server's drawing of this panel. */
  drawing: Element;
  sayAt: (at: number | null) => void;
}

/** A plot without axes of its own: those of the page stand around it. */
export function plotOptions({ panel, drawing, sayAt }: Plotted): Omit<uPlot.Options, "width" | "height"> {
  return {
    padding: [0, 0, 0, 0],
    scales: {
      x: { time: false, range: (plot, first, last) => (plot.data[0].length === 1 ? [-1, 1] : [first, last]) },
      y: { range: () => [0, panel().ceiling] },
    },
    axes: [{ show: false }, { show: false }],
    series: [
      {},
      ...panel().lines.map(({ label, look }, line) => ({
        label,
        stroke: () => colourOf(drawing, `.trend__line--${look}`),
        ...(look === 1 ? { fill: () => colourOf(drawing, ".trend__area", "fill") } : {}),
        ...(look === 2 ? { dash: [6, 4] } : {}),
        width: 2,
        points: {
          show: false,
          size: 8,
          fill: () => colourOf(drawing, `.trend__line--${look}`),
          filter: () => lonePlaces(panel().lines[line]?.values ?? []),
        },
      })),
    ],
    cursor: { points: { size: 8 }, y: false, drag: { x: false, y: false }, sync: { key: "trend" } },
    legend: { show: false },
    hooks: { setCursor: [({ cursor }) => sayAt(cursor.idx ?? null)] },
  };
}
