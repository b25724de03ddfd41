import { formatCompact } from "../../../../../web/i18n/format";
import { BarRows } from "../../../../../web/ui/charts/bar-rows";
import type { Impact } from "../../../engine/impact";
import { amount, money, nameOf, type Reading, signed, unitOf } from "../../reading";
import type { Shown } from "./shown";
import { changing, lackOfChange } from "./waterfall";

function titleOf(reading: Reading, levers: readonly Impact[]): string {
  const { t } = reading;
  const least = [...levers].sort((a, b) => (b.last ?? 0) - (a.last ?? 0))[0];
  if (!least || (least.last ?? 0) <= 0) return t("incomes.understand.levers_none");
  return t("incomes.understand.levers_missed", {
    name: nameOf(reading, least.key),
    amount: money(reading, least.last),
  });
}

/** What each driver adds by itself, and what is missing at the end where it alone stays as it is. */
export function leversFigure(reading: Reading): Shown {
  const { t, locale, currency, segment } = reading;
  const levers = changing(segment.levers);
  const [alone, last] = [t("incomes.understand.alone"), t("incomes.understand.last")];
  return {
    id: "levers",
    title: titleOf(reading, levers),
    lead: t("incomes.understand.levers_lead"),
    lack: lackOfChange(reading),
    table: {
      columns: [
        { label: t("incomes.drivers.driver"), kind: "text" },
        { label: t("incomes.understand.unit"), kind: "text" },
        { label: t("incomes.drivers.current"), kind: "amount" },
        { label: t("incomes.drivers.feasible"), kind: "amount" },
        { label: t("incomes.understand.change"), kind: "change" },
        ...[alone, last].flatMap((label) => [
          { label: `${label}, ${currency}`, kind: "amount" as const },
          { label: t("incomes.understand.of_income", { label }), kind: "change" as const },
        ]),
      ],
      rows: levers.map((lever) => ({
        cells: [
          ...[nameOf(reading, lever.key), unitOf(reading, lever.key), lever.current, lever.feasible],
          ...[lever.change_percent, lever.alone, lever.alone_percent, lever.last, lever.last_percent],
        ],
      })),
    },
    draw: () => (
      <BarRows
        tick={(value) => formatCompact(value, locale)}
        keys={[
          { label: alone, look: 1 },
          { label: last, look: 2 },
        ]}
        rows={levers.map((lever) => {
          const name = nameOf(reading, lever.key);
          const says = (what: string, value: number | null) =>
            t("incomes.understand.says", {
              ...{ of: name, what },
              amount: `${signed(reading, value)} ${currency}`,
            });
          return {
            label: name,
            note: t("incomes.understand.from_to", {
              from: amount(reading, lever.current),
              to: amount(reading, lever.feasible),
              unit: unitOf(reading, lever.key),
            }),
            bars: [
              { from: 0, to: lever.alone ?? 0, look: 1, words: says(alone, lever.alone) },
              { from: 0, to: lever.last ?? 0, look: 2, words: says(last, lever.last) },
            ],
            amounts: [signed(reading, lever.alone), signed(reading, lever.last)],
          };
        })}
      />
    ),
  };
}
