import { formatCompact, formatNumber } from "../../../../../web/i18n/format";
import { Histogram } from "../../../../../web/ui/charts/histogram";
import type { Histogram as Bins, Percentiles } from "../../../farmers/statistics";
import { amount, money, type Reading, share, underScenario } from "../../reading";
import type { Lack, Shown } from "./shown";

/** What farmers' rows say of the segment that is looked at; null where it has none. */
export const rowsOfSegment = ({ farmers, segment }: Reading) =>
  farmers.find(({ segment_id }) => segment_id === segment.segment_id) ?? null;

interface Spread {
  isOfRows: boolean;
  count: number;
  left_out: number;
  percentiles: Percentiles;
  share_reached: number | null;
  histogram: Bins;
}

/** Of farmers' rows where there are some, else simulated; null where neither tells anything. */
function spreadIn(reading: Reading): Spread | null {
  const rows = rowsOfSegment(reading);
  const found = rows ?? reading.simulate(reading.segment.segment_id);
  const { percentiles, share_reached, histogram } = found ?? {};
  if (!percentiles || !histogram) return null;
  const count = histogram.counts.reduce((sum, one) => sum + one, 0);
  const told = { count, left_out: rows?.left_out ?? 0, percentiles, histogram };
  return { isOfRows: rows !== null, share_reached: share_reached ?? null, ...told };
}

function lackOf(reading: Reading, spread: Spread | null): Lack | null {
  const { t } = reading;
  const rows = rowsOfSegment(reading);
  if (rows?.suppressed) {
    return {
      title: t("incomes.understand.lack_few_farmers"),
      words: t("incomes.understand.lack_few_farmers_words"),
      step: "profile",
    };
  }
  if (!spread) {
    return {
      title: t("incomes.understand.lack_available"),
      words: t("incomes.understand.lack_available_words"),
      step: "drivers",
    };
  }
  if (rows || spread.histogram.counts.length > 1) return null;
  return {
    title: t("incomes.understand.lack_ranges"),
    words: t("incomes.understand.lack_ranges_words"),
    step: "drivers",
  };
}

function titleOf(reading: Reading, { isOfRows, count, percentiles, share_reached }: Spread): string {
  const { t, locale } = reading;
  const told = {
    share: share(reading, share_reached),
    farmers: formatNumber(count, locale),
    median: money(reading, percentiles.p50),
    from: amount(reading, percentiles.p25),
    to: money(reading, percentiles.p75),
  };
  if (isOfRows) {
    return t(
      share_reached === null ? "incomes.understand.spread_rows_plain" : "incomes.understand.spread_rows",
      told,
    );
  }
  return t(share_reached === null ? "incomes.understand.spread_plain" : "incomes.understand.spread", told);
}

/** How the incomes of a segment's households are spread: by farmers' rows, else within the ranges of its answers. */
export function spreadFigure(reading: Reading): Shown {
  const { t, locale, currency, segment } = reading;
  const spread = spreadIn(reading);
  const { edges, counts } = spread?.histogram ?? { edges: [], counts: [] };
  const all = spread?.count ?? 0;
  const bins = counts.map((count, i) => ({ from: edges[i] ?? 0, to: edges[i + 1] ?? 0, count }));
  const what = t(spread?.isOfRows ? "incomes.understand.farmers" : "incomes.understand.draws");
  const { value: target } = segment.target;
  const parts = [
    t(spread?.isOfRows ? "incomes.understand.spread_lead_rows" : "incomes.understand.spread_lead", {
      currency,
      draws: formatNumber(all, locale),
    }),
    ...(spread && spread.left_out > 0
      ? [t("incomes.understand.spread_left_out", { count: spread.left_out })]
      : []),
  ];
  return {
    id: "spread",
    title: spread ? titleOf(reading, spread) : "",
    lead: underScenario(reading, parts.join(" ")),
    lack: lackOf(reading, spread),
    table: {
      columns: [
        { label: t("incomes.understand.from_in", { currency }), kind: "amount" },
        { label: t("incomes.understand.to_in", { currency }), kind: "amount" },
        { label: what, kind: "count" },
        { label: t("incomes.understand.share_of_all"), kind: "share" },
      ],
      rows: bins.map(({ from, to, count }) => ({ cells: [from, to, count, (100 * count) / all] })),
      total: [null, null, all, 100],
    },
    draw: () => (
      <Histogram
        tick={(value) => formatCompact(value, locale)}
        count={(value) => formatCompact(value, locale)}
        below={t("incomes.understand.below_target")}
        above={t("incomes.understand.at_target")}
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
        bins={bins.map((bin) => ({
          ...bin,
          words: t("incomes.understand.bin_says", {
            ...{ from: amount(reading, bin.from), to: money(reading, bin.to) },
            ...{ count: formatNumber(bin.count, locale), what },
          }),
        }))}
      />
    ),
  };
}
