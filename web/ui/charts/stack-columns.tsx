import { useLanguage } from "../../i18n/language";
import { ChartValues } from "./chart-values";
import { GridLines, TickWords } from "./grid-lines";
import { Block, type KeyLook, type Look, LookKeys } from "./looks";
import { percent, placeOn, type Scale, scaleOf } from "./scale";

export interface StackPart {
  value: number;
  look: Look;
  /** Said when a pointer rests on it. */
  words: string;
}

export interface StackColumn {
  /** Which of its group's: "Current". */
  label: string;
  /** Stacked from zero, those below it downwards. */
  parts: StackPart[];
  /** What they come to: a dot beside a column that has parts below zero, and the figure above all. */
  sum: { value: number; words: string; short: string } | null;
}

export interface StackGroup {
  label: string;
  columns: StackColumn[];
  /** A line across the group: what is to be reached. */
  mark?: { value: number; words: string } | null;
}

export interface StackColumnsProps {
  groups: StackGroup[];
  keys: { label: string; look: KeyLook }[];
  /** A value beside the drawing, as short as may be. */
  tick: (value: number) => string;
}

const ends = (parts: readonly StackPart[]): [below: number, above: number] =>
  parts.reduce<[number, number]>(
    ([below, above], { value }) => (value < 0 ? [below + value, above] : [below, above + value]),
    [0, 0],
  );

const scaleFor = (groups: readonly StackGroup[]): Scale =>
  scaleOf(
    groups.flatMap(({ columns, mark }) => [
      ...columns.flatMap(({ parts, sum }) => [...ends(parts), sum?.value ?? 0]),
      ...(mark ? [mark.value * 1.03] : []),
    ]),
  );

function Column({
  column,
  scale,
  middle,
  wide,
}: {
  column: StackColumn;
  scale: Scale;
  middle: number;
  wide: number;
}) {
  const y = (value: number) => 100 - placeOn(scale, value);
  let [below, above] = [0, 0];
  const { parts, sum } = column;
  const [lowest] = ends(parts);
  return (
    <>
      {parts.map(({ value, look, words }) => {
        const from = value < 0 ? below : above;
        if (value < 0) below += value;
        else above += value;
        const top = y(Math.max(from, from + value));
        const height = Math.abs(y(from) - y(from + value));
        return (
          <g key={words}>
            <title>{words}</title>
            <Block
              look={look}
              x={percent(middle - wide / 2)}
              y={percent(top)}
              width={percent(wide)}
              height={percent(height)}
            />
          </g>
        );
      })}
      {sum && lowest < 0 && parts.length > 1 && (
        <circle class="look-dot" cx={percent(middle)} cy={percent(y(sum.value))} r="4">
          <title>{sum.words}</title>
        </circle>
      )}
    </>
  );
}

function Sum({
  column: { parts, sum },
  scale,
  middle,
}: {
  column: StackColumn;
  scale: Scale;
  middle: number;
}) {
  if (!sum) return null;
  const [lowest, highest] = ends(parts);
  return (
    <text
      class="stack-columns__sum"
      x={percent(middle)}
      y={percent(100 - placeOn(scale, sum.value < 0 ? lowest : highest))}
      dy={sum.value < 0 ? "14" : "-6"}
    >
      {sum.short}
    </text>
  );
}

/** Of a group: how far apart its columns stand and how wide they are, in shares of its own width. */
function layoutOf(groups: readonly StackGroup[]) {
  const most = Math.max(1, ...groups.map(({ columns }) => columns.length));
  const apart = most === 1 ? 0 : groups.length === 1 ? 0.25 : 0.84 / most;
  const room = most === 1 ? 0.6 : apart * 0.86;
  return { apart, wide: Math.min(room, 0.12 * groups.length) };
}

/** Columns of parts in groups, also below zero, with what is to be reached. The figures stand in the table behind it. */
export function StackColumns({ groups, keys, tick }: StackColumnsProps) {
  const { direction } = useLanguage();
  const scale = scaleFor(groups);
  const { apart, wide } = layoutOf(groups);
  const each = 100 / groups.length;
  const y = (value: number) => percent(100 - placeOn(scale, value));
  const isMany = groups.length > 2;
  const labels = groups[0]?.columns.map(({ label }) => label) ?? [];
  const order = labels.length > 1 ? labels.join(" | ") : null;
  return (
    <ChartValues>
      <div class={`stack-columns stack-columns--of-${groups.length}`} aria-hidden="true" dir={direction}>
        <LookKeys keys={keys} />
        {isMany && order && <p class="stack-columns__order">{order}</p>}
        <div class="stack-columns__frame">
          <TickWords ticks={scale.ticks} y={y} words={tick} />
          <svg
            class={isMany ? "stack-columns__plot stack-columns__plot--many" : "stack-columns__plot"}
            aria-hidden="true"
          >
            <GridLines ticks={scale.ticks} y={y} />
            {groups.map(({ label, columns, mark }, g) => {
              const middle = each * (g + 0.5);
              const placed = columns.map((column, i) => ({
                column,
                at: middle + (i - (columns.length - 1) / 2) * apart * each,
              }));
              return (
                <g key={label}>
                  {placed.map(({ column, at }) => (
                    <g key={column.label}>
                      <Column column={column} scale={scale} middle={at} wide={wide * each} />
                      <text class="stack-columns__which" x={percent(at)} y="100%" dy="16">
                        {column.label}
                      </text>
                    </g>
                  ))}
                  {mark && (
                    <g>
                      <title>{mark.words}</title>
                      <line
                        class="look-rule"
                        x1={percent(middle - each * 0.46)}
                        x2={percent(middle + each * 0.46)}
                        y1={y(mark.value)}
                        y2={y(mark.value)}
                      />
                    </g>
                  )}
                  {/* Last, so that no target strikes a figure through. */}
                  {placed.map(({ column, at }) => (
                    <Sum key={column.label} column={column} scale={scale} middle={at} />
                  ))}
                </g>
              );
            })}
          </svg>
          <div class="stack-columns__names">
            {groups.map(({ label }) => (
              <span key={label}>{label}</span>
            ))}
          </div>
        </div>
      </div>
    </ChartValues>
  );
}
