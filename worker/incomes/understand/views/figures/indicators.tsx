import { FigureData } from "../../../../../web/ui/figure/figure-table";
import type { FigureTable } from "../../../../../web/ui/figure/table";
import { amount, commodityAt, focusUnits, modesOf, money, type Reading } from "../../reading";
import type { Shown } from "./shown";

function titleOf(reading: Reading, name: string): string {
  const { t, segment } = reading;
  const units = focusUnits(reading);
  const { cost_per_volume, revenue_to_cost, income_per_land } = segment.current.indicators;
  if (revenue_to_cost !== null) {
    return t("incomes.understand.indicators_ratio", {
      ...{ name, currency: reading.currency },
      ratio: amount(reading, revenue_to_cost),
    });
  }
  if (income_per_land !== null) {
    return t("incomes.understand.indicators_land", {
      ...{ name, unit: units.land ?? "" },
      amount: money(reading, income_per_land),
    });
  }
  return cost_per_volume === null
    ? t("incomes.understand.indicators_none", { name })
    : t("incomes.understand.indicators_cost", {
        ...{ name, unit: units.volume ?? "" },
        amount: money(reading, cost_per_volume),
      });
}

/** What advisers know a commodity by: cost of a unit, revenue for each unit of cost, income of a unit of land. */
export function indicatorsFigure(reading: Reading): Shown {
  const { t, currency, results } = reading;
  const name = commodityAt(reading, "focus")?.name ?? "";
  const { land, volume } = focusUnits(reading);
  const title = titleOf(reading, name);
  const table: FigureTable = {
    columns: [
      { label: t("incomes.drivers.segment"), kind: "text" },
      { label: t("incomes.understand.when"), kind: "text" },
      {
        label: t("incomes.understand.cost_per", { currency, unit: volume ?? "" }),
        kind: "amount",
      },
      { label: t("incomes.understand.revenue_to_cost"), kind: "amount" },
      { label: t("incomes.understand.income_per", { currency, unit: land ?? "" }), kind: "amount" },
    ],
    rows: results.segments.flatMap((segment) =>
      modesOf(reading).map(({ mode, label }) => {
        const { cost_per_volume, revenue_to_cost, income_per_land } = segment[mode].indicators;
        return { cells: [segment.name, label, cost_per_volume, revenue_to_cost, income_per_land] };
      }),
    ),
  };
  const isKnown = table.rows.some(({ cells }) => cells.slice(2).some((cell) => cell !== null));
  return {
    id: "indicators",
    title,
    lead: t("incomes.understand.indicators_lead", { name: reading.segment.name }),
    lack: isKnown
      ? null
      : {
          title: t("incomes.understand.indicators_none", { name }),
          words: t("incomes.understand.lack_broken_down_words"),
          step: "drivers",
        },
    table,
    isTable: true,
    draw: () => <FigureData caption={title} table={table} />,
  };
}
