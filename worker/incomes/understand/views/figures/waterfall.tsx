import { formatCompact } from "../../../../../web/i18n/format";
import { Waterfall, type WaterfallStep } from "../../../../../web/ui/charts/waterfall";
import type { Impact } from "../../../engine/impact";
import { amount, money, nameOf, type Reading, share, signed } from "../../reading";
import type { Lack, Shown } from "./shown";

/** The levers that change an income, alone or as the last. */
export const changing = (levers: readonly Impact[]) =>
  levers.filter(({ alone, last }) => (alone ?? 0) !== 0 || (last ?? 0) !== 0);

/** Why nothing can be told of what drivers do. */
export function lackOfChange({ t, segment }: Reading): Lack | null {
  if (segment.current.income === null || segment.feasible.income === null) {
    return {
      title: t("incomes.understand.lack_available"),
      words: t("incomes.understand.lack_available_words"),
      step: "drivers",
    };
  }
  if (changing(segment.levers).length > 0) return null;
  return {
    title: t("incomes.understand.lack_feasible"),
    words: t("incomes.understand.lack_feasible_words"),
    step: "drivers",
  };
}

const most = (levers: readonly Impact[], of: "alone" | "last") =>
  [...levers].sort((a, b) => (b[of] ?? 0) - (a[of] ?? 0))[0];

function titleOf(reading: Reading): string {
  const { t, segment } = reading;
  const best = most(segment.levers, "alone");
  const whole = (segment.feasible.income ?? 0) - (segment.current.income ?? 0);
  if (!best || (best.alone ?? 0) <= 0) {
    return t("incomes.understand.waterfall_none", {
      current: money(reading, segment.current.income),
      feasible: money(reading, segment.feasible.income),
    });
  }
  const of = { name: nameOf(reading, best.key), amount: money(reading, best.alone) };
  if (whole <= 0) return t("incomes.understand.waterfall_best", of);
  return t("incomes.understand.waterfall_share", { ...of, share: share(reading, (best.alone ?? 0) / whole) });
}

/** From the current to the feasible income: what each driver does alone, and what they do together besides. */
export function waterfallFigure(reading: Reading): Shown {
  const { t, locale, currency, segment } = reading;
  const isWhole = (key: string) => key === "current" || key === "feasible";
  const bars = segment.waterfall.filter(({ key, amount }) => isWhole(key) || amount !== 0);
  const names: Record<string, string> = {
    current: t("incomes.understand.current_income"),
    interaction: t("incomes.understand.interaction"),
    feasible: t("incomes.understand.feasible_income"),
  };
  const labelOf = (key: string) => names[key] ?? nameOf(reading, key);
  const { value: target } = segment.target;
  return {
    id: "waterfall",
    title: titleOf(reading),
    lead: t("incomes.understand.waterfall_lead", { currency }),
    lack: lackOfChange(reading),
    table: {
      columns: [
        { label: t("incomes.understand.step"), kind: "text" },
        { label: t("incomes.understand.amount_in", { currency }), kind: "amount" },
      ],
      rows: bars.map((bar) => ({ cells: [labelOf(bar.key), bar.amount] })),
    },
    draw: () => (
      <Waterfall
        tick={(value) => formatCompact(value, locale)}
        steps={bars.map((bar): WaterfallStep => {
          const words = isWhole(bar.key) ? amount(reading, bar.amount) : signed(reading, bar.amount);
          return {
            label: labelOf(bar.key),
            is: isWhole(bar.key) ? "whole" : "change",
            amount: bar.amount ?? 0,
            words,
            says: t("incomes.understand.told", { what: labelOf(bar.key), amount: `${words} ${currency}` }),
          };
        })}
        mark={
          target === null
            ? null
            : {
                value: target,
                words: t("incomes.understand.told", {
                  what: t("incomes.drivers.target"),
                  amount: money(reading, target),
                }),
              }
        }
        keys={target === null ? [] : [{ label: t("incomes.drivers.target"), look: "rule" }]}
      />
    ),
  };
}
