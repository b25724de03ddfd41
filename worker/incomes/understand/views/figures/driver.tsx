import { formatCompact } from "../../../../../web/i18n/format";
import type { Look } from "../../../../../web/ui/charts/looks";
import { StackColumns } from "../../../../../web/ui/charts/stack-columns";
import { available } from "../../../engine/needed";
import { type Opened, openDriver } from "../../driver-parts";
import { amount, modesOf, nameOf, type Reading, rowOf, share, unitOf } from "../../reading";
import type { Shown } from "./shown";

interface Column {
  segment: string;
  when: string;
  opened: Opened;
}

const LOOKS: readonly Look[] = [1, 2, 3, 4];
/** What is not among the largest parts, and what has none. */
const REST = "rest";

/** The parts that have a look of their own: the largest, in the order in which they are asked. */
function largestParts(columns: readonly Column[]): string[] {
  const sizes = new Map<string, number>();
  for (const { opened } of columns) {
    for (const { key, amount } of opened.parts ?? []) {
      if (amount !== 0) sizes.set(key, Math.max(sizes.get(key) ?? 0, Math.abs(amount)));
    }
  }
  const largest = [...sizes].sort(([, a], [, b]) => b - a).slice(0, LOOKS.length);
  const kept = new Set(largest.map(([key]) => key));
  return [...sizes.keys()].filter((key) => kept.has(key));
}

/** The amounts of a column: one of each kept part, and what remains of the driver. */
function amountsOf({ total, parts }: Opened, keys: readonly string[]) {
  const amounts = keys.map((key) => parts?.find((part) => part.key === key)?.amount ?? 0);
  return { amounts, rest: parts ? restOf(parts, keys) : total };
}
const restOf = (parts: NonNullable<Opened["parts"]>, keys: readonly string[]): number =>
  parts.filter(({ key }) => !keys.includes(key)).reduce((sum, part) => sum + part.amount, 0);

function titleOf(reading: Reading, name: string, columns: readonly Column[]): string {
  const { t, segment } = reading;
  const opened = columns.find((column) => column.segment === segment.name)?.opened;
  const parts = opened?.parts ?? [];
  const most = [...parts].sort((a, b) => b.amount - a.amount)[0];
  if (!opened || !most || !(opened.total > 0) || parts.filter((part) => part.amount !== 0).length < 2) {
    const later = columns.findLast((column) => column.segment === segment.name)?.opened.total;
    return t("incomes.understand.driver_plain", {
      ...{ name, unit: unitOf(reading, reading.driver ?? "") },
      current: amount(reading, available(opened?.total ?? Number.NaN)),
      feasible: amount(reading, available(later ?? Number.NaN)),
    });
  }
  const least = [...parts].sort((a, b) => a.amount - b.amount)[0];
  if (least && least.amount < 0) {
    return t("incomes.understand.driver_less", {
      ...{ name, part: rowOf(reading, least.key)?.label ?? "", unit: unitOf(reading, reading.driver ?? "") },
      total: amount(reading, available(opened.total)),
      less: amount(reading, -least.amount),
    });
  }
  return t("incomes.understand.driver_most", {
    ...{ name, part: rowOf(reading, most.key)?.label ?? "" },
    share: share(reading, most.amount / opened.total),
  });
}

/** One driver opened into its parts, in every segment. */
export function driverFigure(reading: Reading): Shown {
  const { t, locale, model, results, driver } = reading;
  const key = driver ?? "";
  const name = driver ? nameOf(reading, key) : "";
  const unit = unitOf(reading, key);
  const columns = results.segments.flatMap((segment) =>
    modesOf(reading).map(
      ({ mode, label }): Column => ({
        ...{ segment: segment.name, when: label },
        opened: openDriver(model, reading.answersOf(segment.segment_id), key, mode),
      }),
    ),
  );
  const keys = largestParts(columns);
  const hasRest = columns.some(({ opened }) => amountsOf(opened, keys).rest !== 0);
  const isOpen = keys.length > 0;
  const labelOf = (part: string) =>
    part !== REST
      ? (rowOf(reading, part)?.label ?? part)
      : t(isOpen ? "incomes.understand.other_parts" : "incomes.understand.not_added_up");
  const shown = [...keys, ...(hasRest ? [REST] : [])];
  const lookOf = (part: string): Look => LOOKS[keys.indexOf(part)] ?? "whole";
  const valuesOf = ({ opened }: Column) => {
    const { amounts, rest } = amountsOf(opened, keys);
    return [...amounts, ...(hasRest ? [rest] : [])];
  };
  return {
    id: "driver",
    title: driver ? titleOf(reading, name, columns) : t("incomes.understand.lack_parts"),
    lead: t(isOpen ? "incomes.understand.driver_lead" : "incomes.understand.driver_lead_whole", {
      name,
      unit,
    }),
    lack: driver
      ? null
      : {
          title: t("incomes.understand.lack_parts"),
          words: t("incomes.understand.lack_parts_words"),
          step: "drivers",
        },
    table: {
      columns: [
        { label: t("incomes.drivers.segment"), kind: "text" },
        { label: t("incomes.understand.when"), kind: "text" },
        ...shown.map((part) => ({ label: labelOf(part), kind: "amount" as const })),
        { label: unit ? `${name}, ${unit}` : name, kind: "amount" },
      ],
      rows: columns.map((column) => ({
        cells: [
          ...[column.segment, column.when],
          ...valuesOf(column).map(available),
          available(column.opened.total),
        ],
      })),
    },
    draw: () => (
      <StackColumns
        tick={(value) => formatCompact(value, locale)}
        keys={shown.map((part) => ({ label: labelOf(part), look: lookOf(part) }))}
        groups={results.segments.map((segment) => ({
          label: segment.name,
          columns: columns
            .filter((column) => column.segment === segment.name)
            .map((column) => {
              const says = (what: string, value: number) =>
                t("incomes.understand.says", {
                  of: `${segment.name}, ${column.when}`,
                  ...{ what, amount: `${amount(reading, value)} ${unit}` },
                });
              const total = available(column.opened.total);
              const values = valuesOf(column);
              return {
                label: column.when,
                parts: shown.flatMap((part, i) => {
                  const value = available(values[i] ?? 0);
                  return value ? [{ value, look: lookOf(part), words: says(labelOf(part), value) }] : [];
                }),
                sum:
                  total === null
                    ? null
                    : { value: total, short: formatCompact(total, locale), words: says(name, total) },
              };
            }),
        }))}
      />
    ),
  };
}
