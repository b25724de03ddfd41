import type { ComponentChildren } from "preact";
import { formatNumber, formatPoint, formatRate } from "../../../../web/i18n/format";
import { hueClass } from "../../../../web/ui/hue";
import { areaPath, dotsPath, linePath } from "./line-path";
import { panelsOf, type TrendPanel, type TrendPoint, type TrendWords } from "./trend-panels";
import { longestReadout, readout } from "./trend-readout";

export interface TrendChartProps {
  points: TrendPoint[];
  words: TrendWords;
  locale: string;
}

const box = { width: 100, height: 100 };

const axisWords = (panel: TrendPanel, share: number, locale: string) => {
  const value = panel.ceiling * share;
  if (panel.unit === "rate") return formatRate(value, locale);
  return Number.isInteger(value) ? formatNumber(value, locale) : "";
};

function Drawing({ lines, ceiling }: TrendPanel) {
  return (
    <svg class="trend__drawing" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      {lines.map(({ label, look, hue, values }) => (
        <g key={label} class={hueClass(hue)}>
          {look === 1 && <path class="trend__area" d={areaPath(values as number[], ceiling, box)} />}
          <path class={`trend__line trend__line--${look}`} d={linePath(values, ceiling, box)} />
          <path class={`trend__line trend__dots trend__line--${look}`} d={dotsPath(values, ceiling, box)} />
        </g>
      ))}
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

export interface TrendPanelProps {
  panel: TrendPanel;
  points: TrendPoint[];
  locale: string;
  /** Over the drawing: what the island puts there. */
  children?: ComponentChildren;
}

function Panel({ panel, points, locale, children }: TrendPanelProps) {
  return (
    <div class="trend__panel">
      <p class="trend__head">
        {!panel.lines.some(({ label }) => label === panel.name) && <strong>{panel.name}</strong>}
        {panel.lines.map(({ label, look, hue }) => (
          <span class={`trend__key trend__key--${look} ${hueClass(hue)}`} key={label}>
            {label === panel.name ? <strong>{label}</strong> : label}
          </span>
        ))}
        <span class="trend__readout" data-longest={longestReadout(panel, points, locale)}>
          <span class="trend__says">{points.length === 1 && readout(panel, points, 0, locale)}</span>
        </span>
      </p>
      <div class="trend__ticks">
        {[1, 0.5, 0].map((share) => (
          <span key={share}>{axisWords(panel, share, locale)}</span>
        ))}
      </div>
      <div class="trend__plot">
        <Drawing {...panel} />
        {children}
      </div>
    </div>
  );
}

/** Panels below each other on the same days: what there is without script, until the island draws over it. */
export function TrendChart({ points, words, locale }: TrendChartProps) {
  return (
    <div class="trend" aria-hidden="true">
      {panelsOf(points, words).map((panel) => (
        <Panel key={panel.name} panel={panel} points={points} locale={locale} />
      ))}
      <div class={points.length === 1 ? "trend__days trend__days--one" : "trend__days"}>
        {dayLabels(points, locale).map((label, i) => (
          <span key={`${i} ${label}`}>{label}</span>
        ))}
      </div>
    </div>
  );
}
