import { lineTable, priceTable, singleTable } from "../figure-tables";
import { say } from "../props";
import { type ActReading, amountIn, moneyIn, nameOf, reachOfFeasible, unitOf } from "../reading";
import { PlainFigure, PlainTable } from "./plain-figure";
import type { ActStore } from "./store";

interface Of {
  store: ActStore;
  reading: ActReading;
}

const [WIDTH, HEIGHT] = [600, 240];
const PAD = { left: 64, right: 12, top: 12, bottom: 28 };

function Lines({ store, reading }: Of) {
  const { words } = store.props;
  const { x, y, bins, line_x } = reading.found;
  if (!x || !y || !line_x) return null;
  const ofY = [...y.values, ...y.band.filter((end) => end !== null)];
  // The line is shown as far as it is near what is turned.
  const far = 2 * Math.max(...ofY.map(Math.abs));
  const near = bins.flatMap(({ line }) => line.flatMap((one) => (one !== null && one <= far ? [one] : [])));
  const [least, most] = [Math.min(...ofY, ...near), Math.max(...ofY, ...near)];
  const spare = (most - least || 1) * 0.1;
  const [bottom, top] = [Math.max(Math.min(0, least), least - spare), most + spare];
  const [left, right] = [line_x[0] ?? 0, line_x.at(-1) ?? 1];
  const atX = (value: number) =>
    PAD.left + ((value - left) / (right - left || 1)) * (WIDTH - PAD.left - PAD.right);
  const atY = (value: number) =>
    HEIGHT - PAD.bottom - ((value - bottom) / (top - bottom || 1)) * (HEIGHT - PAD.top - PAD.bottom);
  const pathOf = (line: readonly (number | null)[]) => {
    let isDown = false;
    return line
      .map((needed, i) => {
        const isShown = needed !== null && needed >= bottom && needed <= top;
        const step = isShown
          ? `${isDown ? "L" : "M"}${atX(line_x[i] ?? 0).toFixed(1)} ${atY(needed).toFixed(1)}`
          : "";
        isDown = isShown;
        return step;
      })
      .join("");
  };
  const [[x0, x1], [y0, y1]] = [x.band, y.band];
  return (
    <svg class="act__lines" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={words.line_lead}>
      {x0 !== null && x1 !== null && y0 !== null && y1 !== null && (
        <rect
          class="act__zone"
          x={atX(x0)}
          y={atY(y1)}
          width={Math.max(2, atX(x1) - atX(x0))}
          height={Math.max(2, atY(y0) - atY(y1))}
        />
      )}
      {[bottom, top].map((value) => (
        <text key={value} class="act__tick" x={PAD.left - 6} y={atY(value) + 4} text-anchor="end">
          {amountIn(reading, value)}
        </text>
      ))}
      <text class="act__tick" x={PAD.left} y={HEIGHT - 8}>
        {amountIn(reading, left)} {unitOf(reading, x.lever)}
      </text>
      <text class="act__tick" x={WIDTH - PAD.right} y={HEIGHT - 8} text-anchor="end">
        {amountIn(reading, right)}
      </text>
      {bins.map(({ value, line }) => (
        <path key={value} class="act__line" d={pathOf(line)} />
      ))}
    </svg>
  );
}

/** What is needed of one driver for the goal, by the other. */
export function LineFigure({ store, reading }: Of) {
  const { words, locale } = store.props;
  const { x, y, goal } = reading.found;
  const table = lineTable(reading);
  if (!x || !y || !table) return null;
  const names = { x: nameOf(reading, x.lever), y: nameOf(reading, y.lever) };
  const sentence = words[`line_title_${reachOfFeasible(reading)}`];
  return (
    <PlainFigure
      store={store}
      id="line"
      title={goal === null ? words.line_title_none : say(sentence, names)}
      lead={say(words.line_lead, names)}
      tables={<PlainTable caption={say(words.line_lead, names)} table={table} locale={locale} />}
    >
      <Lines store={store} reading={reading} />
    </PlainFigure>
  );
}

function singleTitle({ store, reading }: Of): string {
  const { words } = store.props;
  const { single, goal } = reading.found;
  if (goal === null) return words.no_goal;
  if (single.some(({ status }) => status === "reached")) return words.single_title_reached;
  const one = single.find(({ status }) => status === "within_feasible");
  return one ? say(words.single_title_one, { lever: nameOf(reading, one.key) }) : words.single_title_none;
}

/** What each driver would have to be by itself. */
export function SingleFigure({ store, reading }: Of) {
  const { words, locale } = store.props;
  return (
    <PlainFigure store={store} id="single" title={singleTitle({ store, reading })} lead={words.single_lead}>
      <PlainTable caption={words.single_lead} table={singleTable(reading)} locale={locale} />
    </PlainFigure>
  );
}

/** The price that brings the target, and what it costs whoever pays it. */
export function PriceFigure({ store, reading }: Of) {
  const { words, locale } = store.props;
  const { price } = reading;
  const table = priceTable(reading);
  if (!price || !table) return null;
  const needed = price.with_other_income;
  const title =
    needed === null
      ? words.price_title_none
      : say(words.price_title, { price: `${amountIn(reading, needed)} ${unitOf(reading, price.key)}` });
  return (
    <PlainFigure store={store} id="price" title={title} lead={words.price_lead}>
      <PlainTable caption={words.price_lead} table={table} locale={locale} />
    </PlainFigure>
  );
}

function Slider({ store, reading, name }: Of & { name: "x" | "y" }) {
  const axis = reading.found[name];
  const at = store.point.value?.[name] ?? null;
  if (!axis) return null;
  const says = `${nameOf(reading, axis.lever)}: ${amountIn(reading, at)} ${unitOf(reading, axis.lever)}`;
  return (
    <label class="act__slider">
      <span>{says}</span>
      <input
        type="range"
        min="0"
        max="1000"
        value={Math.round(store.moved[name].value * 1000)}
        aria-valuetext={says}
        onInput={(event) => {
          store.moved[name].value = Number(event.currentTarget.value) / 1000;
        }}
      />
    </label>
  );
}

/** Two drivers moved by hand: the income follows. */
export function TryCard({ store, reading }: Of) {
  const { words } = store.props;
  const point = store.point.value;
  const { goal } = reading.found;
  if (!point) return null;
  const gap = goal === null || point.income === null ? null : goal - point.income;
  const verdict =
    goal === null || gap === null
      ? words.no_goal
      : gap <= 1e-9 * Math.abs(goal)
        ? say(words.try_reached, { goal: moneyIn(reading, goal) })
        : say(words.try_short, { gap: moneyIn(reading, gap), goal: moneyIn(reading, goal) });
  return (
    <section class="card needs-script" aria-labelledby="act-try">
      <header class="card__header">
        <div>
          <h2 id="act-try">
            <output>{say(words.try_title, { income: moneyIn(reading, point.income) })}</output>
          </h2>
          <p class="card__lead">{words.try_lead}</p>
        </div>
      </header>
      <div class="act__sliders">
        <Slider store={store} reading={reading} name="x" />
        <Slider store={store} reading={reading} name="y" />
      </div>
      <p>{verdict}</p>
    </section>
  );
}
