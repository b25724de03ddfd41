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

/** More than these are in the table below alone: a case may have hundreds of numbers without a source. */
const MOST_SHOWN = 10;

interface Found {
  code: CheckCode | "far";
  /** One segment, or several with commas between. */
  segment: string;
  words: string;
  step: CaseStep;
}

function foundIn(reading: Reading): Found[] {
  const { t, results, far } = reading;
  const found = results.segments.flatMap(({ segment_id, name, checks }) => [
    ...checks.map(({ code, key }) => ({
      ...{ code, segment: name },
      words: t(`incomes.understand.check_${code}`, { name: key === null ? "" : nameOf(reading, key) }),
      step: stepOf[code],
    })),
    ...far
      .filter((one) => one.segment_id === segment_id)
      .map(({ key, value, median }) => ({
        ...{ code: "far" as const, segment: name },
        words: t("incomes.understand.check_far", {
          ...{ name: nameOf(reading, key), unit: unitOf(reading, key) },
          ...{ value: amount(reading, value), median: amount(reading, median) },
        }),
        step: stepOf.far,
      })),
  ]);
  // What changes a figure comes before what only lacks its source.
  const isOnlySource = ({ code }: Found) => code === "no_source";
  return together([...found.filter((one) => !isOnlySource(one)), ...found.filter(isOnlySource)]);
}

/** What is found alike in several segments, once. */
function together(all: readonly Found[]): Found[] {
  const byWords = new Map<string, Found>();
  for (const one of all) {
    const alike = byWords.get(one.words);
    byWords.set(one.words, alike ? { ...alike, segment: `${alike.segment}, ${one.segment}` } : one);
  }
  return [...byWords.values()];
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
  const isShort = found.length <= MOST_SHOWN;
  return {
    id: "checks",
    title,
    ...(found.length > 0
      ? {
          lead: isShort
            ? t("incomes.understand.checks_found", { count: found.length })
            : t("incomes.understand.checks_first", { count: found.length, most: MOST_SHOWN }),
        }
      : {}),
    lack: null,
    table,
    isTable: found.length > 0 && isShort,
    draw: () =>
      found.length > 0 ? (
        <FigureData caption={title} table={{ ...table, rows: table.rows.slice(0, MOST_SHOWN) }} />
      ) : (
        <p class="quiet">{t("incomes.understand.checks_none")}</p>
      ),
  };
}
