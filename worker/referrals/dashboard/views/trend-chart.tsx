import { formatNumber, formatPoint, formatRate } from "../../../../web/i18n/format";
import { hueClass } from "../../../../web/ui/hue";
import { areaPath, dotsPath, linePath } from "./line-path";
import { linesOf, type TrendPictureProps, type TrendPoint } from "./trend-picture";
import { longestReadout, readout } from "./trend-readout";

const box = { width: 100, height: 100 };

function axisWords({ unit, locale }: TrendPictureProps, value: number): string {
  if (unit === "rate") return formatRate(value, locale);
  return Number.isInteger(value) ? formatNumber(value, locale) : "";
}

function Drawing(props: TrendPictureProps) {
  const { lines, ceiling } = linesOf(props);
  return (
    <svg class="trend__drawing" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      <path
        class="trend__area"
        d={areaPath(
          props.points.map(({ now }) => now ?? 0),
          ceiling,
          box,
        )}
      />
      {lines.map(({ look, values }) => (
        <g key={look}>
          <path class={`trend__line trend__line--${look}`} d={linePath(values, ceiling, box)} />
          <path class={`trend__line trend__dots trend__line--${look}`} d={dotsPath(values, ceiling, box)} />
        </g>
      ))}
    </svg>
  );
}

/** Where a point stands between the edges, in percent. */
const across = (at: number, points: TrendPoint[]) =>
  points.length < 2 ? 50 : (100 * at) / (points.length - 1);

/** Days that somebody noted something of, by the numbers of the list below. */
function Marks({ marks, points }: TrendPictureProps) {
  return (
    <svg class="trend__marks" aria-hidden="true">
      {marks.map(({ at, number, words }) => {
        const x = `${across(at, points).toFixed(2)}%`;
        return (
          <g key={number}>
            <line x1={x} x2={x} y1="18" y2="100%" />
            <circle cx={x} cy="9" r="9">
              <title>{words}</title>
            </circle>
            <text x={x} y="13">
              {number}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** Up to five points of the axis below, from the first to the last. */
function dayLabels(points: TrendPoint[], locale: string): string[] {
  const gaps = Math.min(4, points.length - 1);
  const places = Array.from({ length: gaps + 1 }, (_, i) =>
    gaps === 0 ? 0 : Math.round((i * (points.length - 1)) / gaps),
  );
  return places.map((at) => formatPoint(points[at]?.t ?? "", locale));
}

/** One metric beside the period before: what there is without script, until the island draws over it. */
export function TrendChart(props: TrendPictureProps) {
  const { points, words, locale, hue } = props;
  const { ceiling } = linesOf(props);
  return (
    <div class={`trend ${hueClass(hue)}`}>
      <div class="trend__head">
        <span class="trend__key" aria-hidden="true">
          {words.now}
        </span>
        {words.before && (
          <span class="trend__key trend__key--before" aria-hidden="true">
            {words.before}
          </span>
        )}
        <span class="trend__readout" data-longest={longestReadout(props)}>
          <span class="trend__says" aria-live="polite">
            {points.length === 1 && readout(props, 0)}
          </span>
        </span>
      </div>
      <div class="trend__ticks" aria-hidden="true">
        {[1, 0.5, 0].map((share) => (
          <span key={share}>{axisWords(props, ceiling * share)}</span>
        ))}
      </div>
      <div class="trend__plot" aria-hidden="true">
        <Drawing {...props} />
        <Marks {...props} />
      </div>
      <div class={points.length === 1 ? "trend__days trend__days--one" : "trend__days"} aria-hidden="true">
        {dayLabels(points, locale).map((label, i) => (
          <span key={`${i} ${label}`}>{label}</span>
        ))}
      </div>
    </div>
  );
}
