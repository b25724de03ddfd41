import type uPlot from "uplot";
import { lonePlaces } from "../views/line-path";
import { linesOf, type TrendPictureProps } from "../views/trend-picture";

/** What is filled comes first: it would cover the line of the period before. */
const drawn = (picture: TrendPictureProps) =>
  linesOf(picture).lines.toSorted((a, b) => Number(b.look === "now") - Number(a.look === "now"));

/** uPlot's columns: the points' places, then the lines. */
export const plotData = (picture: TrendPictureProps): uPlot.AlignedData => [
  picture.points.map((_, i) => i),
  ...drawn(picture).map(({ values }) => values),
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
  picture: () => TrendPictureProps;
  /** The server's drawing. */
  drawing: Element;
  sayAt: (at: number | null) => void;
}

/** A plot without axes of its own: those of the page stand around it. */
export function plotOptions({ picture, drawing, sayAt }: Plotted): Omit<uPlot.Options, "width" | "height"> {
  return {
    padding: [0, 0, 0, 0],
    scales: {
      x: { time: false, range: (plot, first, last) => (plot.data[0].length === 1 ? [-1, 1] : [first, last]) },
      y: { range: () => [0, linesOf(picture()).ceiling] },
    },
    axes: [{ show: false }, { show: false }],
    series: [
      {},
      ...drawn(picture()).map(({ look }, line) => ({
        stroke: () => colourOf(drawing, `.trend__line--${look}`),
        ...(look === "now" ? { fill: () => colourOf(drawing, ".trend__area", "fill") } : {}),
        ...(look === "now" ? {} : { dash: look === "before" ? [3, 4] : [6, 4] }),
        width: look === "before" ? 1.5 : 2,
        points: {
          show: false,
          size: 8,
          fill: () => colourOf(drawing, `.trend__line--${look}`),
          filter: () => lonePlaces(drawn(picture())[line]?.values ?? []),
        },
      })),
    ],
    cursor: { points: { size: 8 }, y: false, drag: { x: false, y: false } },
    legend: { show: false },
    hooks: { setCursor: [({ cursor }) => sayAt(cursor.idx ?? null)] },
  };
}

/** A finger on the plot tells what a pointer tells; the page still scrolls. */
export function followTouch(plot: uPlot): void {
  const follow = ({ touches }: TouchEvent) => {
    const [touch] = touches;
    if (!touch) return;
    const { left, top } = plot.over.getBoundingClientRect();
    plot.setCursor({ left: touch.clientX - left, top: touch.clientY - top });
  };
  for (const name of ["touchstart", "touchmove"] as const) {
    plot.over.addEventListener(name, follow, { passive: true });
  }
}
