import { formatCompact } from "../../../../../web/i18n/format";
import { BarRows } from "../../../../../web/ui/charts/bar-rows";
import { amount, money, nameOf, type Reading } from "../../reading";
import type { Shown } from "./shown";

/** More than these are in the table alone: a case may have a range for each of a hundred numbers. */
const MOST_DRAWN = 12;

const rangesIn = (reading: Reading) =>
  (reading.simulate(reading.segment.segment_id)?.tornado ?? []).flatMap(({ key, low_income, high_income }) =>
    low_income === null || high_income === null ? [] : [{ key, low: low_income, high: high_income }],
  );

export const hasRanges = (reading: Reading): boolean => rangesIn(reading).length > 0;

/** What each range by itself does to the income: the widest first. */
export function rangesFigure(reading: Reading): Shown {
  const { t, locale, currency, segment } = reading;
  const ranges = rangesIn(reading);
  const [widest] = ranges;
  const told = widest && {
    name: nameOf(reading, widest.key),
    from: amount(reading, Math.min(widest.low, widest.high)),
    to: money(reading, Math.max(widest.low, widest.high)),
  };
  const { income } = segment.current;
  return {
    id: "ranges",
    title: told ? t("incomes.understand.ranges_widest", told) : "",
    lead: [
      t("incomes.understand.ranges_lead", { currency }),
      ...(ranges.length > MOST_DRAWN
        ? [t("incomes.understand.ranges_first", { most: String(MOST_DRAWN), count: String(ranges.length) })]
        : []),
    ].join(" "),
    lack: widest
      ? null
      : {
          title: t("incomes.understand.lack_ranges"),
          words: t("incomes.understand.lack_ranges_words"),
          step: "drivers",
        },
    table: {
      columns: [
        { label: t("incomes.drivers.driver"), kind: "text" },
        { label: t("incomes.understand.at_lowest", { currency }), kind: "amount" },
        { label: t("incomes.understand.at_highest", { currency }), kind: "amount" },
      ],
      rows: ranges.map(({ key, low, high }) => ({ cells: [nameOf(reading, key), low, high] })),
    },
    draw: () => (
      <BarRows
        tick={(value) => formatCompact(value, locale)}
        mark={
          income === null
            ? null
            : {
                value: income,
                words: t("incomes.understand.told", {
                  what: t("incomes.understand.current_income"),
                  amount: money(reading, income),
                }),
              }
        }
        keys={[{ label: t("incomes.understand.current_income"), look: "rule" }]}
        rows={ranges.slice(0, MOST_DRAWN).map(({ key, low, high }) => {
          const name = nameOf(reading, key);
          const words = t("incomes.understand.says", {
            ...{ of: name, what: t("incomes.understand.income") },
            amount: `${amount(reading, low)} – ${money(reading, high)}`,
          });
          return {
            label: name,
            bars: [{ from: low, to: high, look: 1, words }],
            amounts: [amount(reading, low), amount(reading, high)],
          };
        })}
      />
    ),
  };
}
