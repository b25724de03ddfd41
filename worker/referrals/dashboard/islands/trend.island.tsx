import { useEffect, useRef } from "preact/hooks";
import type uPlot from "uplot";
import { TrendChart, type TrendChartProps } from "../views/trend-chart";
import { panelsOf } from "../views/trend-panels";
import { readout } from "../views/trend-readout";
import { onThemeChange, plotData, plotOptions } from "./trend-plot";

/** The drawing of the server, until uPlot has loaded; then panels that tell the figures under the pointer together. */
export default function Trend(props: TrendChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const plots = useRef<uPlot[]>([]);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    const whole = place.current;
    if (!whole) return;
    let gone = false;
    const frames = [...whole.querySelectorAll<HTMLElement>(".trend__panel")];
    const panelAt = (i: number) => {
      const { points, words } = latest.current;
      const panel = panelsOf(points, words)[i];
      if (!panel) throw new Error(`The trend has no panel ${i}`);
      return panel;
    };
    const fit = () => {
      for (const plot of plots.current) {
        const frame = plot.root.parentElement;
        if (frame) plot.setSize({ width: frame.clientWidth, height: frame.clientHeight });
      }
    };
    const resized = new ResizeObserver(fit);
    const draw = ({ default: UPlot }: { default: typeof uPlot }) => {
      if (gone) return;
      plots.current = frames.flatMap((frame, i) => {
        const plot = frame.querySelector<HTMLElement>(".trend__plot");
        const drawing = frame.querySelector<SVGElement>(".trend__drawing");
        const says = frame.querySelector(".trend__says");
        if (!plot || !drawing) return [];
        const sayAt = (at: number | null) => {
          const { points, locale } = latest.current;
          const said = at ?? (points.length === 1 ? 0 : null); // the only one is always told
          if (says) says.textContent = said === null ? "" : readout(panelAt(i), points, said, locale);
        };
        drawing.classList.add("trend__drawing--covered"); // not removed: its styles are the plot's colours
        const options = plotOptions({ panel: () => panelAt(i), drawing, sayAt });
        const size = { width: plot.clientWidth, height: plot.clientHeight };
        return [new UPlot({ ...size, ...options }, plotData(panelAt(i), latest.current.points), plot)];
      });
      resized.observe(whole);
    };
    const forgetTheme = onThemeChange(() => {
      for (const plot of plots.current) plot.redraw();
    });
    // Without it (no network, a browser whose language Intl refuses) the server's drawing stays.
    import("uplot").then(draw, () => {});
    return () => {
      gone = true;
      resized.disconnect();
      forgetTheme();
      for (const plot of plots.current) plot.destroy();
      plots.current = [];
    };
    // A new range is another chart; new figures of the same range are new data in this one.
  }, [props.points[0]?.t, props.points.length]);

  useEffect(() => {
    const panels = panelsOf(props.points, props.words);
    for (const [i, plot] of plots.current.entries()) {
      const panel = panels[i];
      if (panel) plot.setData(plotData(panel, props.points));
    }
  }, [props.points]);

  return (
    <div ref={place}>
      <TrendChart {...props} />
    </div>
  );
}
