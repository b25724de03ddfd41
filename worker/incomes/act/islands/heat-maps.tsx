import { useEffect, useRef } from "preact/hooks";
import { drawDenseHeat, type HeatColours, heatColours } from "../../../../web/ui/charts/dense-heat";
import type { Sensitivity, SensitivityBin } from "../../engine/sensitivity";
import type { Axis } from "../../engine/sensitivity-axes";
import { MOST_IN_TABLE } from "../choice";
import { heatTable } from "../figure-tables";
import { say } from "../props";
import { type ActReading, amountIn, nameOf, shareIn, unitOf } from "../reading";
import { PlainFigure, PlainTable, WhenOpened } from "./plain-figure";
import type { ActStore } from "./store";

const endsOf = ({ values }: Axis): [number, number] => [Math.min(...values), Math.max(...values)];

/** Where both levers are feasible, as far as it is shown. */
function zoneOf(x: Axis, y: Axis) {
  const within = (axis: Axis): [number, number] | null => {
    const [[from, to], [lower, higher]] = [endsOf(axis), axis.band];
    if (lower === null || higher === null || lower > to || higher < from) return null;
    return [Math.max(from, lower), Math.min(to, higher)];
  };
  const [ofX, ofY] = [within(x), within(y)];
  return ofX && ofY ? { x: ofX, y: ofY } : null;
}

let colours: HeatColours | null = null;

/** Draws one map as it stands; the island's own benchmark calls it too. */
export function paintMap(
  canvas: HTMLCanvasElement,
  { x, y, goal, line_x }: Pick<Sensitivity, "x" | "y" | "goal" | "line_x">,
  bin: SensitivityBin,
  point: { x: number; y: number } | null,
): void {
  if (!x || !y) return;
  colours ??= heatColours(document.body);
  const [from, to] = endsOf(y);
  const line = (line_x ?? []).map((at, i) => {
    const needed = bin.line[i] ?? null;
    return { x: at, y: needed !== null && needed >= from && needed <= to ? needed : null };
  });
  const [left, right] = endsOf(x);
  drawDenseHeat(
    canvas,
    {
      ...{ cells: bin.cells, goal, x: [left, right], y: [from, to], zone: zoneOf(x, y), point },
      line: line.filter((one) => one.x >= left && one.x <= right),
    },
    colours,
  );
}

function HeatMap({ store, reading, at }: { store: ActStore; reading: ActReading; at: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { words } = store.props;
  const { found, choice } = reading;
  const bin = found.bins[at];
  const point = store.point.value;
  useEffect(() => {
    if (canvas.current && bin) paintMap(canvas.current, found, bin, point);
  });
  const { x, y } = found;
  if (!bin || !x || !y) return null;
  const share = shareIn(reading, bin.share_reached);
  const title = choice.bin
    ? say(words.map_title, {
        lever: nameOf(reading, choice.bin.lever),
        value: `${amountIn(reading, bin.value)} ${unitOf(reading, choice.bin.lever)}`,
        share,
      })
    : "";
  const range = (axis: Axis) => {
    const [from, to] = endsOf(axis);
    return `${amountIn(reading, from)}–${amountIn(reading, to)} ${unitOf(reading, axis.lever)}`;
  };
  return (
    <figure class="act__map">
      {title && <figcaption>{title}</figcaption>}
      <canvas
        ref={canvas}
        class="act__canvas"
        width={640}
        height={480}
        role="img"
        aria-label={`${title || words.heat_title_none}: ${say(words.heat_title, { share })}`}
      />
      <p class="quiet small">
        ↑ {nameOf(reading, y.lever)} {range(y)} · → {nameOf(reading, x.lever)} {range(x)}
      </p>
      {choice.third && found.goal !== null && (
        <p class="small">
          {say(words.third_says, {
            lever: nameOf(reading, choice.third),
            reachable: shareIn(reading, bin.share_reachable ?? null),
            within: shareIn(reading, bin.share_within ?? null),
          })}
        </p>
      )}
    </figure>
  );
}

/** Incomes where two drivers meet, a map for each value of a third one. */
export function HeatMaps({ store, reading }: { store: ActStore; reading: ActReading }) {
  const { words, input, locale } = store.props;
  const { found, choice } = reading;
  if (found.bins.length === 0) return null;
  const shares = found.bins.map(({ share_reached }) => share_reached);
  const mean = shares.some((share) => share === null)
    ? null
    : shares.reduce<number>((sum, share) => sum + (share ?? 0), 0) / shares.length;
  const title =
    mean === null ? words.heat_title_none : say(words.heat_title, { share: shareIn(reading, mean) });
  const tables = () =>
    found.bins.map(({ value }, at) => {
      const table = heatTable(reading, at);
      const of = choice.bin && `${nameOf(reading, choice.bin.lever)} ${amountIn(reading, value)}`;
      return (
        table && (
          <div key={value}>
            {of && <h3>{of}</h3>}
            <PlainTable caption={of ?? title} table={table} locale={locale} />
          </div>
        )
      );
    });
  return (
    <PlainFigure
      store={store}
      id="heat"
      title={title}
      lead={say(words.heat_lead, { currency: input.currency })}
      tables={
        choice.steps > MOST_IN_TABLE ? (
          <WhenOpened instead={<p class="quiet">{words.too_many}</p>}>{tables}</WhenOpened>
        ) : (
          tables()
        )
      }
    >
      <div class="act__maps needs-script">
        {found.bins.map(({ value }, at) => (
          <HeatMap key={value} store={store} reading={reading} at={at} />
        ))}
      </div>
    </PlainFigure>
  );
}
