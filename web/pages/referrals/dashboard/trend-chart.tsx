import type { Point } from "../../../../worker/referrals/insight/timeseries";
import { formatCount, formatPoint } from "./format";
import { areaPath, linePath, niceCeiling } from "./line-path";

const box = { width: 720, height: 220 };
const margin = 44;

export interface TrendChartProps {
  points: Pick<Point, "t" | "clicks" | "signups">[];
  locale: string;
}

/** Clicks and sign-ups as lines: what there is without script, until the island draws it with uPlot. */
export function TrendChart({ points, locale }: TrendChartProps) {
  const clicks = points.map((p) => p.clicks);
  const signups = points.map((p) => p.signups);
  const ceiling = niceCeiling(Math.max(0, ...clicks, ...signups));
  const ends = [points[0], points.at(-1)].map((point) => (point ? formatPoint(point.t, locale) : ""));
  return (
    <svg class="trend" viewBox={`${-margin} -10 ${box.width + margin} ${box.height + 36}`} aria-hidden="true">
      {[0, 0.25, 0.5, 0.75, 1].map((at) => {
        const y = box.height * (1 - at);
        return (
          <g>
            <line class="trend__grid" x1="0" x2={box.width} y1={y} y2={y} />
            {Number.isInteger(ceiling * at) && (
              <text class="trend__tick trend__tick--value" x="-8" y={y + 4}>
                {formatCount(ceiling * at, locale)}
              </text>
            )}
          </g>
        );
      })}
      <path class="trend__area" d={areaPath(clicks, ceiling, box)} />
      <path class="trend__line trend__line--clicks" d={linePath(clicks, ceiling, box)} />
      <path class="trend__line trend__line--signups" d={linePath(signups, ceiling, box)} />
      <text class="trend__tick" x="0" y={box.height + 22}>
        {ends[0]}
      </text>
      <text class="trend__tick trend__tick--end" x={box.width} y={box.height + 22}>
        {ends[1]}
      </text>
    </svg>
  );
}
