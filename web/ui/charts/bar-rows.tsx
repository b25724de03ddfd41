import { ChartValues } from "./chart-values";
import { Block, type KeyLook, type Look, LookKeys } from "./looks";
import { percent, placeOn, type Scale, scaleOf } from "./scale";

export interface BarRow {
  label: string;
  /** Below the label: of what it is. */
  note?: string | undefined;
  bars: { from: number; to: number; look: Look; words: string }[];
  /** What its bars come to, formatted: at the row's end. */
  amounts: string[];
  /** A whole, not a change: told in stronger type. */
  isWhole?: boolean;
}

export interface BarRowsProps {
  rows: BarRow[];
  keys?: { label: string; look: KeyLook }[];
  /** A line through all rows: what is to be reached. */
  mark?: { value: number; words: string } | null;
  tick: (value: number) => string;
}

function Bars({ row, scale, mark }: { row: BarRow; scale: Scale; mark: BarRowsProps["mark"] }) {
  const x = (value: number) => percent(placeOn(scale, value));
  const each = 100 / row.bars.length;
  return (
    <svg class="bar-rows__bars" aria-hidden="true">
      {scale.ticks.map((value) => (
        <line
          key={value}
          class={value === 0 ? "chart-line chart-line--zero" : "chart-line"}
          x1={x(value)}
          x2={x(value)}
          y1="0"
          y2="100%"
        />
      ))}
      {row.bars.map(({ from, to, look, words }, i) => (
        <g key={words}>
          <title>{words}</title>
          <Block
            look={look}
            x={x(Math.min(from, to))}
            y={percent(each * (i + 0.14))}
            width={percent(Math.max(0.4, Math.abs(placeOn(scale, to) - placeOn(scale, from))))}
            height={percent(each * 0.72)}
          />
        </g>
      ))}
      {mark && (
        <g>
          <title>{mark.words}</title>
          <line class="look-rule" x1={x(mark.value)} x2={x(mark.value)} y1="0" y2="100%" />
        </g>
      )}
    </svg>
  );
}

/** Words at the ends stay within the drawing. */
const anchorAt = (place: number) => (place < 4 ? "start" : place > 96 ? "end" : "middle");

/** Bars in rows along one scale, from anywhere to anywhere on it. The figures stand in the table behind it. */
export function BarRows({ rows, keys = [], mark = null, tick }: BarRowsProps) {
  const scale = scaleOf([
    ...rows.flatMap(({ bars }) => bars.flatMap(({ from, to }) => [from, to])),
    ...(mark ? [mark.value] : []),
  ]);
  return (
    <ChartValues>
      <div class="bar-rows" aria-hidden="true">
        {keys.length > 0 && <LookKeys keys={keys} />}
        <div class="bar-rows__rows">
          {rows.map((row) => (
            <div
              class={row.isWhole ? "bar-rows__row bar-rows__row--whole" : "bar-rows__row"}
              key={`${row.label} ${row.note}`}
            >
              <span class="bar-rows__label">
                {row.label}
                {row.note && <small>{row.note}</small>}
              </span>
              <Bars row={row} scale={scale} mark={mark} />
              <span class="bar-rows__amounts">
                {row.amounts.map((amount, i) => (
                  <span key={`${i + 1}`}>{amount}</span>
                ))}
              </span>
            </div>
          ))}
          <div class="bar-rows__row bar-rows__row--ticks">
            <svg class="bar-rows__ticks" aria-hidden="true">
              {scale.ticks.map((value) => (
                <text
                  key={value}
                  x={percent(placeOn(scale, value))}
                  y="12"
                  text-anchor={anchorAt(placeOn(scale, value))}
                >
                  {tick(value)}
                </text>
              ))}
            </svg>
          </div>
        </div>
      </div>
    </ChartValues>
  );
}
