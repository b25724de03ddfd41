import { formatCompact } from "../../../../../web/i18n/format";
import { StackColumns, type StackPart } from "../../../../../web/ui/charts/stack-columns";
import type { HouseholdResult, SegmentResult } from "../../../engine/results";
import { type IncomeSource, modesOf, money, type Reading, share, sourcesOf } from "../../reading";
import type { Shown } from "./shown";

/** What a household has of a source before costs are taken off, where that is known. */
function amountOf(household: HouseholdResult, place: IncomeSource["place"]): number | null {
  return place === "focus" ? (household.revenue ?? household.focus_income) : household[`${place}_income`];
}

const targetOf = ({ target }: SegmentResult) => target.value;

function titleOf(reading: Reading): string {
  const { t, results } = reading;
  const { segments } = results;
  const [only] = segments;
  const incomes = { income: "", feasible: "", share: "", feasible_share: "" };
  if (only && segments.length === 1) {
    const { current, feasible } = only;
    const of = {
      ...incomes,
      income: money(reading, current.income),
      feasible: money(reading, feasible.income),
      share: share(reading, current.share_of_target),
      feasible_share: share(reading, feasible.share_of_target),
    };
    if (targetOf(only) === null || current.income === null) return t("incomes.understand.income_one", of);
    if (current.reached) return t("incomes.understand.income_one_reached", of);
    if (feasible.reached) return t("incomes.understand.income_one_feasible", of);
    return t("incomes.understand.income_one_short", of);
  }
  const judged = segments.filter((segment) => segment.current.reached !== null);
  if (judged.length > 0) {
    const reached = judged.filter(({ current }) => current.reached).length;
    const feasible = judged.filter((segment) => segment.feasible.reached).length;
    if (reached + feasible === 0) return t("incomes.understand.income_reach_none");
    return t("incomes.understand.income_reach", { count: reached, all: judged.length, feasible });
  }
  const known = segments.flatMap(({ current }) => (current.income === null ? [] : [current.income]));
  return t("incomes.understand.income_range", {
    low: money(reading, known.length ? Math.min(...known) : null),
    high: money(reading, known.length ? Math.max(...known) : null),
  });
}

/** What households of each segment have, current and feasible, part by part, beside what they need. */
export function incomesFigure(reading: Reading): Shown {
  const { t, locale, currency, results } = reading;
  const sources = sourcesOf(reading);
  const modes = modesOf(reading);
  const hasCosts = results.segments.some(({ current, feasible }) =>
    [current, feasible].some(({ cost }) => cost !== null && cost !== 0),
  );
  const nameOf = ({ place, name }: IncomeSource) =>
    place === "focus" && hasCosts ? t("incomes.understand.revenue_of", { name }) : name;
  const costs = t("incomes.understand.costs");
  const costOf = ({ cost }: HouseholdResult) => (cost === null ? null : -cost);
  const income = t("incomes.understand.income");
  const target = t("incomes.drivers.target");
  const says = (of: string, mode: string, what: string, value: number | null) =>
    t("incomes.understand.says", { of: `${of}, ${mode}`, what, amount: money(reading, value) });

  const partsOf = (segment: SegmentResult, { mode, label }: (typeof modes)[number]): StackPart[] => {
    const household = segment[mode];
    if (household.income === null) return [];
    const part = (value: number | null, look: StackPart["look"], what: string): StackPart[] =>
      value ? [{ value, look, words: says(segment.name, label, what, value) }] : [];
    return [
      ...sources.flatMap((source) => part(amountOf(household, source.place), source.look, nameOf(source))),
      ...part(costOf(household), "cost", costs),
    ];
  };
  const lacksTarget = results.segments.filter((segment) => targetOf(segment) === null).length;
  return {
    id: "incomes",
    title: titleOf(reading),
    lead:
      lacksTarget > 0
        ? t("incomes.understand.incomes_no_target", { count: lacksTarget })
        : t("incomes.understand.incomes_lead", { currency }),
    table: {
      columns: [
        { label: t("incomes.drivers.segment"), kind: "text" },
        { label: t("incomes.understand.when"), kind: "text" },
        ...sources.map((source) => ({ label: `${nameOf(source)}, ${currency}`, kind: "amount" as const })),
        ...(hasCosts ? [{ label: `${costs}, ${currency}`, kind: "amount" as const }] : []),
        { label: `${income}, ${currency}`, kind: "amount" },
        { label: `${target}, ${currency}`, kind: "amount" },
        { label: t("incomes.understand.share_of_target"), kind: "percent" },
      ],
      rows: results.segments.flatMap((segment) =>
        modes.map(({ mode, label }) => {
          const household = segment[mode];
          const ofTarget = household.share_of_target;
          return {
            cells: [
              ...[segment.name, label],
              ...sources.map(({ place }) => amountOf(household, place)),
              ...(hasCosts ? [costOf(household)] : []),
              ...[household.income, targetOf(segment), ofTarget === null ? null : ofTarget * 100],
            ],
          };
        }),
      ),
    },
    draw: () => (
      <StackColumns
        tick={(value) => formatCompact(value, locale)}
        keys={[
          ...sources.map((source) => ({ label: nameOf(source), look: source.look })),
          ...(hasCosts ? [{ label: costs, look: "cost" as const }] : []),
          ...(hasCosts ? [{ label: income, look: "dot" as const }] : []),
          ...(lacksTarget < results.segments.length ? [{ label: target, look: "rule" as const }] : []),
        ]}
        groups={results.segments.map((segment) => {
          const value = targetOf(segment);
          return {
            label: segment.name,
            columns: modes.map((which) => {
              const { income: sum } = segment[which.mode];
              return {
                label: which.label,
                parts: partsOf(segment, which),
                sum:
                  sum === null
                    ? null
                    : {
                        value: sum,
                        short: formatCompact(sum, locale),
                        words: says(segment.name, which.label, income, sum),
                      },
              };
            }),
            mark:
              value === null
                ? null
                : {
                    value,
                    words: t("incomes.understand.says", {
                      of: segment.name,
                      what: target,
                      amount: money(reading, value),
                    }),
                  },
          };
        })}
      />
    ),
  };
}
