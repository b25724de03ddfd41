import { formatCompact } from "../../../../../web/i18n/format";
import { StackColumns, type StackPart } from "../../../../../web/ui/charts/stack-columns";
import type { HouseholdResult } from "../../../engine/results";
import { type IncomeSource, modesOf, money, type Reading, share, sourcesOf } from "../../reading";
import type { Shown } from "./shown";

const incomeOf = (household: HouseholdResult, { place }: IncomeSource) => household[`${place}_income`];

/** A source's share of an income; none where there is no income to share. */
const shareOf = (household: HouseholdResult, source: IncomeSource): number | null => {
  const own = incomeOf(household, source);
  return own === null || household.income === null || household.income <= 0 ? null : own / household.income;
};

const percentOf = (of: number | null) => (of === null ? null : of * 100);

function titleOf(reading: Reading, sources: readonly IncomeSource[]): string {
  const { t, segment } = reading;
  const most = [...sources].sort(
    (a, b) => (shareOf(segment.current, b) ?? 0) - (shareOf(segment.current, a) ?? 0),
  )[0];
  const part = most ? shareOf(segment.current, most) : null;
  if (!most || part === null) return t("incomes.understand.composition_none");
  return t("incomes.understand.composition_most", { name: most.name, share: share(reading, part) });
}

function leadOf(reading: Reading): string {
  const { t, segment } = reading;
  const { current, target, needed_by_source } = segment;
  if (target.value === null) return t("incomes.understand.composition_no_target");
  if (!needed_by_source) return t("incomes.understand.composition_no_income");
  if (current.reached) return t("incomes.understand.composition_reached");
  return t("incomes.understand.composition_needed", {
    gap: money(reading, current.gap),
    share: share(reading, (target.value - (current.income ?? 0)) / (current.income ?? 1)),
  });
}

/** What income is made of, and what each source would have to add for the target, the mix being kept. */
export function compositionFigure(reading: Reading): Shown {
  const { t, locale, currency, segment } = reading;
  const { needed_by_source, current, feasible } = segment;
  const sources = sourcesOf(reading);
  const [now, later] = modesOf(reading);
  const isShort = current.reached === false && needed_by_source !== null;
  const more = t("incomes.understand.to_add");
  const neededOf = ({ place }: IncomeSource) => needed_by_source?.[place] ?? null;
  const says = (of: string, what: string, value: number | null) =>
    t("incomes.understand.says", { of, what, amount: money(reading, value) });
  const sumOf = (name: string, value: number | null) =>
    value === null
      ? null
      : {
          value,
          short: formatCompact(value, locale),
          words: says(name, t("incomes.understand.income"), value),
        };
  return {
    id: "composition",
    title: titleOf(reading, sources),
    lead: leadOf(reading),
    table: {
      columns: [
        { label: t("incomes.understand.source"), kind: "text" },
        ...[now, later].flatMap(({ label }) => [
          { label: `${label}, ${currency}`, kind: "amount" as const },
          { label: t("incomes.understand.share_of", { label }), kind: "percent" as const },
        ]),
        ...(isShort ? [{ label: `${more}, ${currency}`, kind: "amount" as const }] : []),
      ],
      rows: sources.map((source) => ({
        cells: [
          source.name,
          ...[current, feasible].flatMap((household) => [
            incomeOf(household, source),
            percentOf(shareOf(household, source)),
          ]),
          ...(isShort ? [neededOf(source)] : []),
        ],
      })),
      total: [
        t("incomes.understand.income"),
        ...[current, feasible].flatMap(({ income }) => [income, income !== null && income > 0 ? 100 : null]),
        ...(isShort ? [current.gap] : []),
      ],
    },
    draw: () => (
      <StackColumns
        tick={(value) => formatCompact(value, locale)}
        keys={[
          ...sources.map(({ name, look }) => ({ label: name, look })),
          ...(isShort ? [{ label: more, look: "more" as const }] : []),
        ]}
        groups={sources.map((source) => {
          const partOf = (household: HouseholdResult, label: string): StackPart[] => {
            const value = incomeOf(household, source);
            return value ? [{ value, look: source.look, words: says(source.name, label, value) }] : [];
          };
          const add = neededOf(source) ?? 0;
          const added: StackPart[] =
            isShort && add > 0 ? [{ value: add, look: "more", words: says(source.name, more, add) }] : [];
          return {
            label: source.name,
            columns: [
              {
                label: now.label,
                parts: [...partOf(current, now.label), ...added],
                sum: sumOf(`${source.name}, ${now.label}`, incomeOf(current, source)),
              },
              {
                label: later.label,
                parts: partOf(feasible, later.label),
                sum: sumOf(`${source.name}, ${later.label}`, incomeOf(feasible, source)),
              },
            ],
          };
        })}
      />
    ),
  };
}
