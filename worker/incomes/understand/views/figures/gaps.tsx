import { formatCompact, formatNumber } from "../../../../../web/i18n/format";
import { StackColumns } from "../../../../../web/ui/charts/stack-columns";
import type { HouseholdResult, SegmentResult } from "../../../engine/results";
import { modesOf, money, type Reading } from "../../reading";
import type { Lack, Shown } from "./shown";

type Gap = "gap" | "gap_all_farmers";

function Columns({ reading, of, segments }: { reading: Reading; of: Gap; segments: SegmentResult[] }) {
  const { t, locale } = reading;
  const modes = modesOf(reading);
  const look = { current: 1, feasible: 2 } as const;
  return (
    <StackColumns
      tick={(value) => formatCompact(value, locale)}
      keys={modes.map(({ mode, label }) => ({ label, look: look[mode] }))}
      groups={segments.map((segment) => ({
        label: segment.name,
        columns: modes.map(({ mode, label }) => {
          const value = segment[mode][of];
          const words = t("incomes.understand.says", {
            of: `${segment.name}, ${label}`,
            what: t("incomes.drivers.gap"),
            amount: money(reading, value),
          });
          return {
            label,
            parts: value ? [{ value, look: look[mode], words }] : [],
            sum: value === null ? null : { value, words, short: formatCompact(value, locale) },
          };
        }),
      }))}
    />
  );
}

const noTarget = ({ t }: Reading): Lack => ({
  title: t("incomes.understand.lack_target"),
  words: t("incomes.understand.lack_target_words"),
  step: "targets",
});
const noFarmers = ({ t }: Reading): Lack => ({
  title: t("incomes.understand.lack_farmers"),
  words: t("incomes.understand.lack_farmers_words"),
  step: "targets",
});

const has = (of: Gap) => (segment: SegmentResult) =>
  segment.current[of] !== null || segment.feasible[of] !== null;

function gapTitle(reading: Reading, known: readonly SegmentResult[]): string {
  const { t, results } = reading;
  const gapOf = ({ gap }: HouseholdResult) => gap ?? 0;
  const largest = [...known].sort((a, b) => gapOf(b.current) - gapOf(a.current))[0];
  if (!largest) return t("incomes.understand.gap");
  if (gapOf(largest.current) === 0) return t("incomes.understand.gap_none");
  const of = {
    name: largest.name,
    gap: money(reading, largest.current.gap),
    feasible: money(reading, largest.feasible.gap),
  };
  if (largest.feasible.gap === 0) {
    return t(
      results.segments.length === 1
        ? "incomes.understand.gap_one_closed"
        : "incomes.understand.gap_largest_closed",
      of,
    );
  }
  return t(
    results.segments.length === 1 ? "incomes.understand.gap_one" : "incomes.understand.gap_largest",
    of,
  );
}

/** What a household lacks for its target. */
export function gapFigure(reading: Reading): Shown {
  const { t, currency, results } = reading;
  const known = results.segments.filter(has("gap"));
  const when = modesOf(reading);
  return {
    id: "gap",
    title: gapTitle(reading, known),
    lead: t("incomes.understand.gap_lead", { currency }),
    lack: known.length === 0 ? noTarget(reading) : null,
    table: {
      columns: [
        { label: t("incomes.drivers.segment"), kind: "text" },
        ...when.map(({ label }) => ({
          label: `${t("incomes.drivers.gap")}, ${label}, ${currency}`,
          kind: "amount" as const,
        })),
      ],
      rows: known.map(({ name, current, feasible }) => ({ cells: [name, current.gap, feasible.gap] })),
    },
    draw: () => <Columns reading={reading} of="gap" segments={known} />,
  };
}

function titleOfAll(reading: Reading): string {
  const { t, locale, results } = reading;
  const { farmers, current, feasible } = results.totals;
  if (current.gap_all_farmers === null) return t("incomes.understand.gap_all_some");
  const isClosed = feasible.gap_all_farmers === 0;
  if (current.gap_all_farmers === 0 && isClosed) return t("incomes.understand.gap_none");
  return t(isClosed ? "incomes.understand.gap_all_closed" : "incomes.understand.gap_all", {
    farmers: formatNumber(farmers ?? 0, locale),
    gap: money(reading, current.gap_all_farmers),
    feasible: money(reading, feasible.gap_all_farmers),
  });
}

/** What all farmers of a segment lack together. */
export function gapOfAllFigure(reading: Reading): Shown {
  const { t, currency, results } = reading;
  const { segments, totals } = results;
  const known = segments.filter(has("gap_all_farmers"));
  const hasTarget = segments.some(has("gap"));
  const { current, feasible } = totals;
  const isWhole = current.gap_all_farmers !== null;
  const lack = hasTarget ? noFarmers(reading) : noTarget(reading);
  return {
    id: "gap-of-all",
    title: titleOfAll(reading),
    lead: isWhole
      ? t("incomes.understand.gap_all_lead", { currency })
      : t("incomes.understand.gap_all_missing", { count: segments.length - known.length }),
    lack: known.length === 0 ? lack : null,
    table: {
      columns: [
        { label: t("incomes.drivers.segment"), kind: "text" },
        { label: t("incomes.understand.farmers"), kind: "count" },
        ...modesOf(reading).map(({ label }) => ({
          label: `${t("incomes.understand.gap_of_all")}, ${label}, ${currency}`,
          kind: "amount" as const,
        })),
      ],
      rows: known.map((segment) => ({
        cells: [
          segment.name,
          segment.farmers,
          segment.current.gap_all_farmers,
          segment.feasible.gap_all_farmers,
        ],
      })),
      ...(isWhole && known.length > 1
        ? {
            total: [
              t("incomes.understand.all_segments"),
              totals.farmers,
              current.gap_all_farmers,
              feasible.gap_all_farmers,
            ],
          }
        : {}),
    },
    draw: () => <Columns reading={reading} of="gap_all_farmers" segments={known} />,
  };
}
