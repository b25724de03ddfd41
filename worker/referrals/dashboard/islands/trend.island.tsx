import { useEffect, useRef } from "preact/hooks";
import type uPlot from "uplot";
import { step } from "../../../../web/islands/runtime/chart-marks";
import { TrendChart } from "../views/trend-chart";
import type { TrendPictureProps } from "../views/trend-picture";
import { readout } from "../views/trend-readout";
import { followTouch, onThemeChange, plotData, plotOptions } from "./trend-plot";

/** The drawing of the server, until uPlot has loaded; then one that tells the figures under the pointer. */
export default function Trend(props: TrendPictureProps) {
  const place = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  const latest = useRef(props);
  const told = useRef(-1);
  latest.current = props;

  useEffect(() => {
    const whole = place.current;
    const frame = whole?.querySelector<HTMLElement>(".trend__plot");
    const drawing = whole?.querySelector<SVGElement>(".trend__drawing");
    if (!whole || !frame || !drawing) return;
    let gone = false;
    const says = whole.querySelector(".trend__says");
    const sayAt = (at: number | null) => {
      if (at !== null) told.current = at;
      const said = at ?? (latest.current.points.length === 1 ? 0 : null); // the only one is always told
      if (says) says.textContent = said === null ? "" : readout(latest.current, said);
    };
    const resized = new ResizeObserver(() =>
      plot.current?.setSize({ width: frame.clientWidth, height: frame.clientHeight }),
    );
    const draw = ({ default: UPlot }: { default: typeof uPlot }) => {
      if (gone) return;
      drawing.classList.add("trend__drawing--covered"); // not removed: its styles are the plot's colours
      const options = plotOptions({ picture: () => latest.current, drawing, sayAt });
      const size = { width: frame.clientWidth, height: frame.clientHeight };
      plot.current = new UPlot({ ...size, ...options }, plotData(latest.current), frame);
      followTouch(plot.current);
      resized.observe(whole);
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
    // A new range or metric is another chart; new figures of the same are new data in this one.
  }, [props.points[0]?.t, props.points.length, props.hue, props.isUnfinished]);

  useEffect(() => plot.current?.setData(plotData(props)), [props.points]);

  const followKeys = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = step(event.key, told.current, props.points.length, 0);
    if (at === undefined || !plot.current) return;
    event.preventDefault();
    plot.current.setCursor({ left: plot.current.valToPos(at, "x"), top: 0 });
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset holds controls
    <div ref={place} role="group" tabindex={0} aria-label={props.words.keys} onKeyDown={followKeys}>
      <TrendChart {...props} />
    </div>
  );
}
