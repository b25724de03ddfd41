import { ChartValues } from "./chart-values";

export interface ColumnSeries {
  label: string;
  /** 2 is hatched besides its colour, "quiet" is the one compared with. */
  look: 1 | 2 | "quiet";
}

export interface ChartColumn {
  label: string;
  /** One of each series; null: none yet. */
  values: (number | null)[];
  /** Said when a pointer rests on it. */
  words: string;
  /** The list of what it counts; the table behind the chart has the same, for the keyboard. */
  href?: string | undefined;
  /** One of the best: marked above the column, not by colour alone. */
  mark?: string | undefined;
}

export interface ColumnChartProps {
  series: ColumnSeries[];
  columns: ChartColumn[];
  /** The value at the top of the drawing, formatted. */
  most: { value: number; words: string };
  /** Every how many columns a label stands below. */
  labelEvery?: number;
}

function OneColumn({ column, series, most }: { column: ChartColumn } & Omit<ColumnChartProps, "columns">) {
  const wide = 10 / series.length;
  return (
    <svg viewBox="0 0 12 100" preserveAspectRatio="none">
      <title>{column.words}</title>
      <rect class="columns-chart__ground" width="12" height="100" />
      {series.map(({ label, look }, i) => {
        const value = column.values[i] ?? 0;
        const height = value === 0 ? 0 : Math.max(1, (value / most.value) * 100);
        const place = { x: 1 + i * wide, y: 100 - height, width: wide, height };
        return (
          <g key={label}>
            <rect class={`columns-chart__bar columns-chart__bar--${look}`} {...place} />
            {look === 2 && <rect class="columns-chart__hatch" fill="url(#hatch)" {...place} />}
          </g>
        );
      })}
    </svg>
  );
}

/** Columns beside each other from a common ground. The figures stand in the table behind it. */
export function ColumnChart({ series, columns, most, labelEvery = 1 }: ColumnChartProps) {
  return (
    <ChartValues>
      <div class="columns-chart" aria-hidden="true">
        <span class="columns-chart__most">{most.words}</span>
        <div class="columns-chart__plot">
          {columns.map((column) => (
            <div class="columns-chart__column" key={column.label}>
              {column.mark && <span class="columns-chart__mark">{column.mark}</span>}
              {column.href ? (
                <a href={column.href} tabindex={-1}>
                  <OneColumn column={column} series={series} most={most} />
                </a>
              ) : (
                <OneColumn column={column} series={series} most={most} />
              )}
            </div>
          ))}
        </div>
        <div class="columns-chart__labels">
          {columns.map(({ label }, i) => (
            <span key={label}>{i % labelEvery === 0 && <span>{label}</span>}</span>
          ))}
        </div>
      </div>
    </ChartValues>
  );
}
