import { formatCompact } from "../../../../../web/i18n/format";
import { StackColumns, type StackPart } from "../../../../../web/ui/charts/stack-columns";
import { MODES, type Mode } from "../../../engine/figures";
import { revenueOf } from "../../../engine/household";
import { available } from "../../../engine/needed";
import { modesOf, money, type ReadCommodity, type Reading, share } from "../../reading";
import type { Shown } from "./shown";

interface Compared {
  commodity: ReadCommodity;
  /** Revenue and cost are null where the commodity is not broken down. */
  of: Record<Mode, { revenue: number | null; cost: number | null; income: number | null }>;
}

function compare(reading: Reading): Compared[] {
  const { model, segment, commodities } = reading;
  const answers = reading.answersOf(segment.segment_id);
  return model.plans.flatMap((plan): Compared[] => {
    const commodity = commodities.find(({ id }) => id === plan.commodity.id);
    if (!commodity) return [];
    const of = (mode: Mode) => {
      const income = segment[mode][`${commodity.type}_income`];
      const { revenue, cost } = revenueOf(plan, answers, mode, income ?? Number.NaN);
      return { revenue: available(revenue), cost: available(cost), income };
    };
    return [{ commodity, of: { current: of("current"), feasible: of("feasible") } }];
  });
}

function titleOf(reading: Reading, compared: readonly Compared[]): string {
  const { t } = reading;
  const best = [...compared].sort(
    (a, b) =>
      (b.of.current.income ?? Number.NEGATIVE_INFINITY) - (a.of.current.income ?? Number.NEGATIVE_INFINITY),
  )[0];
  const { revenue = null, cost = null, income = null } = best?.of.current ?? {};
  const words = { name: best?.commodity.name ?? "", income: money(reading, income) };
  if (revenue !== null && cost !== null && revenue > 0) {
    return t("incomes.understand.commodities_cost", { ...words, cost: share(reading, cost / revenue) });
  }
  return t("incomes.understand.commodities_income", words);
}

/** What each commodity of a segment brings, what it costs, and what is left. */
export function commoditiesFigure(reading: Reading): Shown {
  const { t, locale, currency } = reading;
  const compared = compare(reading);
  const modes = modesOf(reading);
  const [revenue, costs, net] = [
    t("incomes.understand.revenue"),
    t("incomes.understand.costs"),
    t("incomes.drivers.net_income"),
  ];
  const whole = compared.filter(({ of }) => MODES.every((mode) => of[mode].revenue === null));
  const says = (of: string, what: string, value: number) =>
    t("incomes.understand.says", { of, what, amount: money(reading, value) });
  const partsOf = (name: string, { revenue: brought, cost, income }: Compared["of"][Mode]): StackPart[] => {
    if (brought === null || cost === null) {
      return income ? [{ value: income, look: 2, words: says(name, net, income) }] : [];
    }
    return [
      ...(brought ? [{ value: brought, look: 1 as const, words: says(name, revenue, brought) }] : []),
      ...(cost ? [{ value: -cost, look: "cost" as const, words: says(name, costs, -cost) }] : []),
    ];
  };
  return {
    id: "commodities",
    title: titleOf(reading, compared),
    lead:
      whole.length > 0
        ? t("incomes.understand.commodities_whole", {
            names: whole.map(({ commodity }) => commodity.name).join(", "),
          })
        : t("incomes.understand.commodities_lead", { currency }),
    table: {
      columns: [
        { label: t("incomes.understand.commodity"), kind: "text" },
        { label: t("incomes.understand.when"), kind: "text" },
        ...[revenue, costs, net].map((label) => ({
          label: `${label}, ${currency}`,
          kind: "amount" as const,
        })),
      ],
      rows: compared.flatMap(({ commodity, of }) =>
        modes.map(({ mode, label }) => {
          const { cost, income } = of[mode];
          return {
            cells: [commodity.name, label, of[mode].revenue, cost === null ? null : -cost + 0, income],
          };
        }),
      ),
    },
    draw: () => (
      <StackColumns
        tick={(value) => formatCompact(value, locale)}
        keys={[
          { label: revenue, look: 1 },
          { label: costs, look: "cost" },
          { label: net, look: "dot" },
          ...(whole.length > 0 ? [{ label: t("incomes.understand.not_broken_down"), look: 2 as const }] : []),
        ]}
        groups={compared.map(({ commodity, of }) => ({
          label: commodity.name,
          columns: modes.map(({ mode, label }) => {
            const { income } = of[mode];
            const name = `${commodity.name}, ${label}`;
            return {
              label,
              parts: partsOf(name, of[mode]),
              sum:
                income === null
                  ? null
                  : { value: income, short: formatCompact(income, locale), words: says(name, net, income) },
            };
          }),
        }))}
      />
    ),
  };
}
