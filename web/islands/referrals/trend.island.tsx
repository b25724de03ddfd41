import { useEffect, useRef } from "preact/hooks";
import type uPlot from "uplot";
import { TrendChart, type TrendChartProps } from "../../pages/referrals/dashboard/trend-chart";
import { coloursOf, onThemeChange, plotData, plotOptions } from "./trend-plot";

/** The drawing of the server, until uPlot has loaded; then a chart that tells its figures under the pointer. */
export default function Trend(props: TrendChartProps) {
  const drawing = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);

  useEffect(() => {
    const element = place.current;
    const drawn = drawing.current;
    if (!element || !drawn) return;
    let gone = false;
    const size = () => ({ width: element.clientWidth, height: 260 });
    const resized = new ResizeObserver(() => plot.current?.setSize(size()));
    const draw = ({ default: UPlot }: { default: typeof uPlot }) => {
      if (gone) return;
      const options = plotOptions(props, () => coloursOf(drawn));
      drawn.hidden = true; // not removed: its styles are the plot's colours
      plot.current = new UPlot({ ...size(), ...options }, plotData(props.points), element);
      resized.observe(element);
    };
    const forgetTheme = onThemeChange(() => plot.current?.redraw());
    // Without it (no network, a browser whose language Intl refuses) the server's drawing stays.
    import("uplot").then(draw, () => {});
    return () => {
      gone = true;
      resized.disconnect();
      forgetTheme();
      plot.current?.destroy();
      plot.current = null;
    };
    // A new range is another chart; new figures of the same range are new data in this one.
  }, [props.points[0]?.t, props.points.length]);

  useEffect(() => plot.current?.setData(plotData(props.points)), [props.points]);

  return (
    <div class="trend-place">
      <div ref={drawing}>
        <TrendChart {...props} />
      </div>
      <div ref={place} />
    </div>
  );
}
