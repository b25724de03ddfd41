import { ChartValues } from "./chart-values";
import { heatOf } from "./heat";

export interface HeatRow {
  label: string;
  /** `href`: the list of what a cell counts; its table has the same, for the keyboard. */
  cells: { value: number; words: string; marked?: boolean; href?: string | undefined }[];
}

export interface HeatGridProps {
  rows: HeatRow[];
  /** Below the columns, spread evenly. */
  labels: string[];
  /** At the two ends of the scale. */
  scale: { least: string; most: string };
}

/** Rows of cells that darken and grow with their value. The figures stand in the table behind it. */
export function HeatGrid({ rows, labels, scale }: HeatGridProps) {
  const most = Math.max(0, ...rows.flatMap(({ cells }) => cells.map(({ value }) => value)));
  return (
    <ChartValues perRow={rows[0]?.cells.length ?? 0}>
      <div class="heat" aria-hidden="true">
        <div class="heat__rows">
          {rows.map(({ label, cells }) => (
            <div class="heat__row" key={label}>
              <span class="heat__label">{label}</span>
              <svg
                class="heat__cells"
                viewBox={`0 0 ${cells.length * 10} 10`}
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                {cells.map(({ value, words, marked, href }, i) => {
                  const level = heatOf(value, most);
                  const inset = marked ? 0.9 : 0.35;
                  const cell = (
                    <g key={words}>
                      <title>{words}</title>
                      <rect
                        class={`heat__cell heat__cell--${level}${marked ? " heat__cell--marked" : ""}`}
                        x={i * 10 + inset}
                        y={inset}
                        width={10 - 2 * inset}
                        height={10 - 2 * inset}
                      />
                    </g>
                  );
                  return href ? (
                    <a key={words} href={href} tabindex={-1}>
                      {cell}
                    </a>
                  ) : (
                    cell
                  );
                })}
              </svg>
            </div>
          ))}
        </div>
        <div class="heat__row">
          <span />
          <div class="heat__labels">
            {labels.map((label) => (
              <span key={label}>{label}</span>
            ))}
          </div>
        </div>
        <HeatScale {...scale} />
      </div>
    </ChartValues>
  );
}

/** What the steps of a heat picture or map stand for. */
export function HeatScale({ least, most }: { least: string; most: string }) {
  return (
    <p class="heat-scale" aria-hidden="true">
      {least}
      <svg viewBox="0 0 60 10" width="90" height="12" preserveAspectRatio="none" aria-hidden="true">
        {[0, 1, 2, 3, 4, 5].map((level) => (
          <rect key={level} class={`heat__cell heat__cell--${level}`} x={level * 10} width="9" height="10" />
        ))}
      </svg>
      {most}
    </p>
  );
}
