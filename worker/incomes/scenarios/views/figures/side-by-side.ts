import type { ScenarioResults } from "../../../engine/scenario-results";
import { shareWords } from "../../../frame/amount";
import { casePath } from "../../../frame/steps";
import { bestOf, type ScenarioReading } from "../../reading";
import type { Shown } from "./shown";

function titleOf(reading: ScenarioReading): string {
  const { t, locale, now, scenarios } = reading;
  const best = bestOf(scenarios);
  const before = now.totals.farmers_reached;
  if (!best || before === null) return t("incomes.scenarios.side_by_side");
  const { farmers_reached, payback_years } = best.results.totals;
  if ((farmers_reached ?? 0) <= before) {
    return t("incomes.scenarios.none_reaches_more", { now: shareWords(before, locale) });
  }
  const of = {
    name: best.scenario.name,
    share: shareWords(farmers_reached, locale),
    now: shareWords(before, locale),
  };
  if (payback_years === null) return t("incomes.scenarios.best", of);
  const years = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(payback_years);
  return t("incomes.scenarios.best_pays", { ...of, years });
}

/** What is now and every scenario: incomes, who reaches the target, what it costs and when that is paid back. */
export function sideBySide(reading: ScenarioReading): Shown {
  const { t, currency, now, scenarios, caseId } = reading;
  const cellsOf = (name: string, { totals }: ScenarioResults) => [
    name,
    totals.income,
    totals.farmers_reached === null ? null : 100 * totals.farmers_reached,
    totals.gap_all_farmers,
    totals.cost,
    totals.yearly_gain,
    totals.return_ratio,
    totals.payback_years,
    totals.npv,
  ];
  const amount = (label: string) => ({ label: `${label}, ${currency}`, kind: "amount" as const });
  return {
    title: titleOf(reading),
    lead:
      now.totals.farmers === null
        ? t("incomes.scenarios.needs_farmers")
        : t("incomes.scenarios.side_by_side_lead"),
    table: {
      columns: [
        { label: t("incomes.scenarios.scenario"), kind: "text" },
        amount(t("incomes.scenarios.income")),
        { label: t("incomes.scenarios.farmers_reached"), kind: "percent" },
        amount(t("incomes.scenarios.gap_all")),
        amount(t("incomes.scenarios.cost")),
        amount(t("incomes.scenarios.yearly_gain")),
        { label: t("incomes.scenarios.return_ratio"), kind: "decimal" },
        { label: t("incomes.scenarios.payback"), kind: "decimal" },
        amount(t("incomes.scenarios.npv")),
      ],
      rows: [
        { cells: cellsOf(t("incomes.scenarios.now"), now) },
        ...scenarios.map(({ id, scenario, results }) => ({
          cells: cellsOf(scenario.name, results),
          href: casePath(caseId, `act/scenarios/${id}`),
        })),
      ],
    },
    draw: null,
  };
}
