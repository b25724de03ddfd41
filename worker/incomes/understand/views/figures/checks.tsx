import { FigureData } from "../../../../../web/ui/figure/figure-table";
import type { CheckCode } from "../../../engine/checks";
import { type CaseStep, casePath } from "../../../frame/steps";
import { amount, nameOf, type Reading, share, unitOf } from "../../reading";
import type { Shown } from "./shown";

/** Where what a check finds is mended. */
const stepOf: Readonly<Record<CheckCode | "far", CaseStep>> = {
  ...{ no_target: "targets", no_region: "targets", no_benchmark: "targets", no_household: "targets" },
  ...{ benchmark_old: "targets", cpi_missing: "targets", rate_missing: "targets", pin_outdated: "targets" },
  ...{ typed_ignored: "drivers", feasible_only: "drivers", feasible_lowers_income: "drivers" },
  ...{ not_available: "drivers", no_source: "drivers", far: "drivers" },
};

interface Found {
  segment: string;
  words: string;
  step: CaseStep;
}

function foundIn(reading: Reading): Found[] {
  const { t, results, far } = reading;
  return results.segments.flatMap(({ segment_id, name, checks }) => [
    ...checks.map(({ code, key }) => ({
      segment: name,
      words: t(`incomes.understand.check_${code}`, { name: key === null ? "" : nameOf(reading, key) }),
      step: stepOf[code],
    })),
    ...far
      .filter((one) => one.segment_id === segment_id)
      .map(({ key, value, median }) => ({
        segment: name,
        words: t("incomes.understand.check_far", {
          ...{ name: nameOf(reading, key), unit: unitOf(reading, key) },
          ...{ value: amount(reading, value), median: amount(reading, median) },
        }),
        step: stepOf.far,
      })),
  ]);
}

/** How many numbers have a source, what is missing, and what somebody who defends the figures should look at. */
export function checksFigure(reading: Reading): Shown {
  const { t, caseId, results } = reading;
  const { numbers, with_source } = results.sources;
  const found = foundIn(reading);
  const told = { count: numbers, told: String(with_source), share: share(reading, with_source / numbers) };
  const title =
    with_source === numbers
      ? t("incomes.understand.checks_all_sources", told)
      : t("incomes.understand.checks_sources", told);
  const table: Shown["table"] = {
    columns: [
      { label: t("incomes.drivers.segment"), kind: "text" },
      { label: t("incomes.understand.to_look_at"), kind: "text" },
      { label: t("incomes.understand.mended_in"), kind: "text" },
    ],
    rows: found.map(({ segment, words, step }) => ({
      cells: [segment, words, t(`incomes.step.${step}`)],
      links: { 2: casePath(caseId, step) },
    })),
  };
  return {
    id: "checks",
    title,
    ...(found.length > 0 ? { lead: t("incomes.understand.checks_found", { count: found.length }) } : {}),
    lack: null,
    table,
    isTable: found.length > 0,
    draw: () =>
      found.length > 0 ? (
        <FigureData caption={title} table={table} />
      ) : (
        <p class="quiet">{t("incomes.understand.checks_none")}</p>
      ),
  };
}
