import { FigureData } from "../../../../../web/ui/figure/figure-table";
import { type Reading, share, underScenario } from "../../reading";
import type { Shown } from "./shown";

const percentOf = (of: number | null) => (of === null ? null : 100 * of);

function titleOf(reading: Reading): string {
  const { t, farmers, results } = reading;
  const told = farmers.flatMap((one) =>
    one.share_reached === null || one.gap_ratio === null
      ? []
      : [{ ...one, below: 1 - one.share_reached, gap: one.gap_ratio }],
  );
  const furthest = [...told].sort((a, b) => b.gap - a.gap)[0];
  if (!furthest) return t("incomes.understand.farmers_plain");
  if (furthest.below === 0) return t("incomes.understand.farmers_none_below");
  const name = results.segments.find(({ segment_id }) => segment_id === furthest.segment_id)?.name ?? "";
  return t("incomes.understand.farmers_below", {
    ...{ name, share: share(reading, furthest.below), gap: share(reading, furthest.gap) },
  });
}

/** What farmers' rows say of each segment: how many are below the target, and how far. */
export function farmersFigure(reading: Reading): Shown {
  const { t, currency, farmers, results } = reading;
  const amountOf = (label: string) => ({ label: `${label}, ${currency}`, kind: "amount" as const });
  const table: Shown["table"] = {
    columns: [
      { label: t("incomes.drivers.segment"), kind: "text" },
      { label: t("incomes.understand.farmers"), kind: "count" },
      amountOf(t("incomes.understand.tenth")),
      amountOf(t("incomes.understand.median")),
      amountOf(t("incomes.understand.mean")),
      amountOf(t("incomes.understand.ninth_tenth")),
      { label: t("incomes.understand.share_below"), kind: "share" },
      { label: t("incomes.understand.depth"), kind: "share" },
      { label: t("incomes.understand.severity"), kind: "share" },
    ],
    rows: farmers.map((one) => ({
      cells: [
        results.segments.find(({ segment_id }) => segment_id === one.segment_id)?.name ?? "",
        ...[one.farmers, one.percentiles?.p10 ?? null, one.percentiles?.p50 ?? null, one.mean],
        one.percentiles?.p90 ?? null,
        one.share_reached === null ? null : 100 * (1 - one.share_reached),
        ...[percentOf(one.gap_ratio), percentOf(one.severity)],
      ],
    })),
  };
  const title = titleOf(reading);
  return {
    id: "farmers",
    title,
    lead: underScenario(reading, t("incomes.understand.farmers_lead")),
    lack: null,
    isTable: true,
    table,
    draw: () => <FigureData caption={title} table={table} />,
  };
}
