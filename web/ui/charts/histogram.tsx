import { useLanguage } from "../../i18n/language";
import { ChartValues } from "./chart-values";
import { GridLines, TickWords } from "./grid-lines";
import { Block, type Look, LookKeys } from "./looks";
import { percent, placeOn, scaleOf, spanOf } from "./scale";

export interface HistogramBin {
  from: number;
  to: number;
  count: number;
  /** Said when a pointer rests on it. */
  words: string;
}

export interface HistogramProps {
  bins: HistogramBin[];
  /** A line across: what is to be reached. What lies below it looks another way. */
  mark: { value: number; words: string } | null;
  /** What the two looks are called; without a mark there is one. */
  below: string;
  above: string;
  tick: (value: number) => string;
  count: (value: number) => string;
}

/** A bin as one part, or as two where the mark stands within it. */
function partsOf(
  { from, to }: HistogramBin,
  mark: number | null,
): { from: number; to: number; look: Look }[] {
  if (mark === null || from >= mark) return [{ from, to, look: 1 }];
  if (to <= mark) return [{ from, to, look: 2 }];
  return [
    { from, to: mark, look: 2 },
    { from: mark, to, look: 1 },
  ];
}

/** How often what occurs, in even bins, beside what is to be reached. The figures stand in the table behind it. */
export function Histogram({ bins, mark, below, above, tick, count }: HistogramProps) {
  const { direction } = useLanguage();
  const high = scaleOf(bins.map((bin) => bin.count));
  const ends = bins.flatMap(({ from, to }) => [from, to]);
  // The line stands within the drawing, not on its edge.
  const wide = spanOf(mark ? [...ends, mark.value, mark.value * 1.02] : ends);
  const x = (value: number) => placeOn(wide, value);
  const y = (value: number) => percent(100 - placeOn(high, value));
  return (
    <ChartValues>
      <div class="histogram stack-columns" aria-hidden="true" dir={direction}>
        {mark && (
          <LookKeys
            keys={[
              { label: below, look: 2 },
              { label: above, look: 1 },
              { label: mark.words, look: "rule" },
            ]}
          />
        )}
        <div class="stack-columns__frame">
          <TickWords ticks={high.ticks} y={y} words={count} />
          <svg class="stack-columns__plot" aria-hidden="true">
            <GridLines ticks={high.ticks} y={y} />
            {bins.map((bin) => (
              <g key={bin.from}>
                <title>{bin.words}</title>
                {partsOf(bin, mark?.value ?? null).map(({ from, to, look }) => (
                  <Block
                    key={look}
                    look={look}
                    x={percent(x(from))}
                    y={y(bin.count)}
                    // One value that all have is a bin without width.
                    width={percent(Math.max(0.5, x(to) - x(from)))}
                    height={percent(placeOn(high, bin.count))}
                  />
                ))}
              </g>
            ))}
            {mark && (
              <line
                class="look-rule"
                x1={percent(x(mark.value))}
                x2={percent(x(mark.value))}
                y1="0"
                y2="100%"
              />
            )}
          </svg>
          <svg class="histogram__ticks" aria-hidden="true">
            {wide.ticks.map((value) => (
              <text key={value} x={percent(x(value))} y="14">
                {tick(value)}
              </text>
            ))}
          </svg>
        </div>
      </div>
    </ChartValues>
  );
}
