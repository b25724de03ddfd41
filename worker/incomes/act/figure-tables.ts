// Pure.
import type { FigureTable } from "../../../web/ui/figure/table";
import { householdOf, leverFigure } from "../engine/household";
import { type ActReading, nameOf, unitOf } from "./reading";

const amount = (label: string) => ({ label, kind: "amount" as const });
const named = (reading: ActReading, key: string) => `${nameOf(reading, key)} (${unitOf(reading, key)})`;

/** One map: a row for each value from bottom to top, the highest first, as it is drawn. */
export function heatTable(reading: ActReading, at: number): FigureTable | null {
  const { x, y, bins } = reading.found;
  const bin = bins[at];
  if (!x || !y || !bin) return null;
  const { locale } = reading.props;
  const written = new Intl.NumberFormat(locale, { maximumSignificantDigits: 6 });
  return {
    columns: [
      { label: `${named(reading, y.lever)} ↑ ${named(reading, x.lever)} →`, kind: "text" },
      ...x.values.map((value) => amount(written.format(value))),
    ],
    rows: y.values
      .map((value, j) => ({
        cells: [written.format(value), ...bin.cells.map((column) => column[j] ?? null)],
      }))
      .reverse(),
  };
}

/** All maps as rows of a file: a row a cell. */
export function heatFile(reading: ActReading): FigureTable | null {
  const { words, input } = reading.props;
  const { x, y, bins } = reading.found;
  const { bin, third } = reading.choice;
  if (!x || !y) return null;
  return {
    columns: [
      ...(bin ? [amount(named(reading, bin.lever))] : []),
      ...[amount(named(reading, x.lever)), amount(named(reading, y.lever)), amount(input.currency)],
      ...(third ? [amount(`${words.needed}: ${named(reading, third)}`)] : []),
    ],
    rows: bins.flatMap(({ value, cells, third: thirds }) =>
      cells.flatMap((column, i) =>
        column.map((income, j) => ({
          cells: [
            ...(bin ? [value] : []),
            ...[x.values[i] ?? null, y.values[j] ?? null, income],
            ...(third ? [thirds?.[i]?.[j]?.needed ?? null] : []),
          ],
        })),
      ),
    ),
  };
}

export function lineTable(reading: ActReading): FigureTable | null {
  const { x, y, bins, line_x } = reading.found;
  const { bin } = reading.choice;
  if (!x || !y || !line_x) return null;
  return {
    columns: [
      amount(named(reading, x.lever)),
      ...bins.map(({ value }) =>
        amount(
          bin && value !== null
            ? `${named(reading, y.lever)}, ${nameOf(reading, bin.lever)} ${value}`
            : named(reading, y.lever),
        ),
      ),
    ],
    rows: line_x.map((point, i) => ({ cells: [point, ...bins.map(({ line }) => line[i] ?? null)] })),
  };
}

export function singleTable(reading: ActReading): FigureTable {
  const { words } = reading.props;
  const { model, choice, found } = reading;
  const current = householdOf(model, choice.segment.answers, "current");
  const feasible = householdOf(model, choice.segment.answers, "feasible");
  const finite = (value: number) => (Number.isFinite(value) ? value : null);
  return {
    columns: [
      { label: words.driver, kind: "text" },
      { label: words.unit, kind: "text" },
      ...[amount(words.current), amount(words.feasible), amount(words.needed)],
      { label: words.change, kind: "change" },
      { label: words.status, kind: "text" },
    ],
    rows: found.single.map(({ key, needed, needed_change_percent, status, reason }) => ({
      cells: [
        ...[nameOf(reading, key), unitOf(reading, key)],
        ...[finite(leverFigure(current, key)), finite(leverFigure(feasible, key))],
        ...[needed, needed_change_percent],
        status === null ? null : words[`status_${reason ?? status}`],
      ],
    })),
  };
}

export function priceTable(reading: ActReading): FigureTable | null {
  const { price } = reading;
  const { words, input } = reading.props;
  if (!price) return null;
  const unit = unitOf(reading, price.key);
  const row = (label: string, value: number | null, of: string) => ({ cells: [label, value, of] });
  return {
    columns: [
      { label: words.driver, kind: "text" },
      amount(words.needed),
      { label: words.unit, kind: "text" },
    ],
    rows: [
      row(words.price_now, price.current, unit),
      row(words.price_with, price.with_other_income, unit),
      row(words.price_without, price.without_other_income, unit),
      row(words.premium, price.premium, unit),
      row(words.buyer_cost, price.buyer_cost, input.currency),
    ],
  };
}

/** Each figure's cells as a file. */
export const files = {
  heat: heatFile,
  line: lineTable,
  single: singleTable,
  price: priceTable,
} as const;
export type FileName = keyof typeof files;
export const isFile = (name: string): name is FileName => Object.hasOwn(files, name);
