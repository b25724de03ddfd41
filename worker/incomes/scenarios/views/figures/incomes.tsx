import { formatCompact } from "../../../../../web/i18n/format";
import { BarRows } from "../../../../../web/ui/charts/bar-rows";
import type { Look } from "../../../../../web/ui/charts/looks";
import { money, type ScenarioReading } from "../../reading";
import type { Shown } from "./shown";

interface Line {
  name: string;
  income: number | null;
  reached: boolean | null;
  look: Look;
}

function titleOf(reading: ScenarioReading, name: string, lines: readonly Line[]): string {
  const { t } = reading;
  const [now, ...others] = lines.slice(0, -1);
  const best = [...others].sort((a, b) => (b.income ?? 0) - (a.income ?? 0))[0];
  if (!best || best.income === null || best.income <= (now?.income ?? Number.NEGATIVE_INFINITY)) {
    return t("incomes.scenarios.no_better", { name });
  }
  const of = { name, scenario: best.name, income: money(reading, best.income) };
  return t(best.reached ? "incomes.scenarios.brings_reached" : "incomes.scenarios.brings_most", of);
}

/** A household's income of one segment: now, under each scenario, and with all that is feasible. */
export function incomesUnder(reading: ScenarioReading): Shown {
  const { t, locale, currency, now, scenarios, base, segmentId } = reading;
  const segment = base.segments.find(({ segment_id }) => segment_id === segmentId);
  const line = (name: string, of: typeof now, look: Look): Line => {
    const found = of.segments.find(({ segment_id }) => segment_id === segmentId);
    return { name, income: found?.income ?? null, reached: found?.reached ?? null, look };
  };
  const feasible = segment?.feasible;
  const lines: Line[] = [
    line(t("incomes.scenarios.now"), now, 1),
    ...scenarios.map(({ scenario, results }) => line(scenario.name, results, "up")),
    {
      name: t("incomes.scenarios.all_feasible"),
      income: feasible?.income ?? null,
      reached: feasible?.reached ?? null,
      look: "whole",
    },
  ];
  const target = segment?.target.value ?? null;
  const gapOf = (income: number | null) =>
    target === null || income === null ? null : Math.max(0, target - income);
  return {
    title: titleOf(reading, segment?.name ?? "", lines),
    lead:
      target === null
        ? t("incomes.scenarios.incomes_lead", { currency })
        : t("incomes.scenarios.incomes_lead_target", { currency, target: money(reading, target) }),
    table: {
      columns: [
        { label: t("incomes.scenarios.scenario"), kind: "text" },
        { label: `${t("incomes.scenarios.income")}, ${currency}`, kind: "amount" },
        { label: `${t("incomes.scenarios.gap")}, ${currency}`, kind: "amount" },
      ],
      rows: lines.map(({ name, income }) => ({ cells: [name, income, gapOf(income)] })),
    },
    draw: () => (
      <BarRows
        tick={(value) => formatCompact(value, locale)}
        mark={target === null ? null : { value: target, words: money(reading, target) }}
        keys={target === null ? [] : [{ label: t("incomes.drivers.target"), look: "rule" }]}
        rows={lines.map(({ name, income, look }, i) => ({
          label: name,
          bars:
            income === null
              ? []
              : [{ from: 0, to: income, look, words: `${name}: ${money(reading, income)}` }],
          amounts: [money(reading, income)],
          isWhole: i === 0,
        }))}
      />
    ),
  };
}
