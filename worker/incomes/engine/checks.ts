// Pure.
import { MODES, type Mode, readFigures } from "./figures";
import type { Household } from "./household";
import type { Impact } from "./impact";
import type { CaseInput, Model, SegmentInput } from "./model";
import type { Target } from "./target";

export const CHECKS = [
  "no_target",
  "no_region",
  "no_benchmark",
  "no_household",
  "benchmark_old",
  "cpi_missing",
  "rate_missing",
  "pin_outdated",
  "typed_ignored",
  "feasible_only",
  "feasible_lowers_income",
  "not_available",
  "no_source",
] as const;
export type CheckCode = (typeof CHECKS)[number];

export interface Check {
  code: CheckCode;
  key: string | null;
}

/** A benchmark is old when it is of over five years before the case's. */
const OLD_AFTER_YEARS = 5;

function checksOfTarget(
  { year, living_income_study }: CaseInput,
  segment: SegmentInput,
  { missing, working }: Target,
  pinIsOutdated: boolean,
): CheckCode[] {
  const isOld = working && working.benchmark.year < year - OLD_AFTER_YEARS;
  const lacksHousehold =
    living_income_study === "living_income" && (segment.adults === null || segment.children === null);
  return [
    ...(missing ? [missing] : []),
    ...(lacksHousehold ? (["no_household"] as const) : []),
    ...(isOld ? (["benchmark_old"] as const) : []),
    ...(working && working.cpi_factor === null ? (["cpi_missing"] as const) : []),
    ...(segment.target_mode === "benchmark" && pinIsOutdated ? (["pin_outdated"] as const) : []),
  ];
}

/** What somebody who defends a segment's figures should know of them, in the order of `CHECKS`. */
export function checksOf(
  model: Model,
  input: CaseInput,
  segment: SegmentInput,
  target: Target,
  households: Record<Mode, Household>,
  impacts: readonly Impact[],
  pinIsOutdated: boolean,
): Check[] {
  const { answers } = segment;
  const readers = model.plans.map((plan) => ({ plan, reader: readFigures(plan, answers, null) }));
  const asked = readers.flatMap(({ plan, reader }) => plan.asked.map((item) => ({ item, reader })));
  const of = (code: CheckCode, keys: string[]): Check[] => keys.map((key) => ({ code, key }));
  const keysWhere = (holds: (entry: (typeof asked)[number]) => boolean) =>
    asked.filter(holds).map(({ item }) => item.key);

  const typedIgnored = keysWhere(({ item, reader }) =>
    MODES.some((mode) => typeof answers[item.key]?.[mode] === "number" && reader.isDerived(item, mode)),
  );
  const feasibleOnly = keysWhere(
    ({ item, reader }) => reader.isDerived(item, "feasible") && !reader.isDerived(item, "current"),
  );
  const notAvailable = model.keys.filter((key) =>
    MODES.some((mode) => !Number.isFinite(households[mode].value(key))),
  );
  const noSource = model.keys.filter((key) => {
    const answer = answers[key];
    const lacks = (mode: Mode, source: object | null) => typeof answer?.[mode] === "number" && !source;
    return answer && (lacks("current", answer.source) || lacks("feasible", answer.feasible_source));
  });
  return [
    ...checksOfTarget(input, segment, target, pinIsOutdated).map((code) => ({ code, key: null })),
    ...of("typed_ignored", typedIgnored),
    ...of("feasible_only", feasibleOnly),
    ...of(
      "feasible_lowers_income",
      impacts.filter(({ alone }) => alone !== null && alone < 0).map(({ key }) => key),
    ),
    ...of("not_available", notAvailable),
    ...of("no_source", noSource),
  ];
}
