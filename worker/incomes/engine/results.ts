// Pure.
import { type Check, checksOf } from "./checks";
import type { Mode } from "./figures";
import { type Household, householdOf, indicatorsOf, revenueOfFocus } from "./household";
import { type Bar, type Impact, impactsOf, waterfallOf } from "./impact";
import { leversOf } from "./levers";
import { type CaseInput, type Model, modelOf, type SegmentInput, targetOf } from "./model";
import { available, type Needed, neededOf, reaches } from "./needed";
import type { Question } from "./question";
import { type ReferencePrice, referencePriceOf } from "./reference-price";
import type { Target } from "./target";
import { type Totals, totalsOf } from "./totals";

/** A household in one mode as it is told: null where a figure is not available. */
export interface HouseholdResult {
  income: number | null;
  focus_income: number | null;
  secondary_income: number | null;
  tertiary_income: number | null;
  other_income: number | null;
  diversified_income: number | null;
  revenue: number | null;
  cost: number | null;
  gap: number | null;
  gap_all_farmers: number | null;
  reached: boolean | null;
  share_of_target: number | null;
  values: Record<string, number | null>;
  indicators: {
    cost_per_volume: number | null;
    revenue_to_cost: number | null;
    income_per_land: number | null;
  };
}

export interface SegmentResult {
  segment_id: string;
  name: string;
  farmers: number | null;
  target: Target;
  current: HouseholdResult;
  feasible: HouseholdResult;
  focus_target: number | null;
  needed_by_source: Record<"focus" | "secondary" | "tertiary" | "other", number | null> | null;
  levers: Impact[];
  needed: Needed[];
  waterfall: Bar[];
  reference_price: ReferencePrice | null;
  checks: Check[];
}

export interface Results {
  currency: string;
  segments: SegmentResult[];
  totals: Totals;
  sources: { numbers: number; with_source: number };
}

function resultOf(
  model: Model,
  { answers, farmers }: SegmentInput,
  mode: Mode,
  household: Household,
  target: number | null,
): HouseholdResult {
  const { income, focus } = household;
  const money = revenueOfFocus(model, answers, mode, focus);
  const gap = target === null ? null : available(Math.max(0, target - income));
  const indicators = indicatorsOf(model, household, money);
  return {
    income: available(income),
    focus_income: available(focus),
    secondary_income: available(household.secondary),
    tertiary_income: available(household.tertiary),
    other_income: available(household.other),
    diversified_income: available(household.diversified),
    revenue: available(money.revenue),
    cost: available(money.cost),
    gap,
    gap_all_farmers: gap === null || farmers === null ? null : available(gap * farmers),
    reached: target === null || !Number.isFinite(income) ? null : reaches(income, target),
    share_of_target: target === null ? null : available(income / target),
    values: Object.fromEntries(model.keys.map((key) => [key, available(household.value(key))])),
    indicators: {
      cost_per_volume: available(indicators.cost_per_volume),
      revenue_to_cost: available(indicators.revenue_to_cost),
      income_per_land: available(indicators.income_per_land),
    },
  };
}

/** What each source would have to add, each keeping its share of income; null unless there is income. */
function neededBySource({ income, ...of }: Household, target: number | null) {
  if (target === null || !(income > 0)) return null;
  const more = (source: number) => available((target * source) / income - source);
  return {
    focus: more(of.focus),
    secondary: more(of.secondary),
    tertiary: more(of.tertiary),
    other: more(of.other),
  };
}

/** All that is told of one segment. Money in the case's currency a year, a household; shares 0–1, `…_percent` 0–100. */
export function segmentResult(
  model: Model,
  input: CaseInput,
  segment: SegmentInput,
  pinIsOutdated: boolean,
): SegmentResult {
  const { id, name, farmers, answers } = segment;
  const target = targetOf(segment);
  const households = {
    current: householdOf(model, answers, "current"),
    feasible: householdOf(model, answers, "feasible"),
  };
  const levers = leversOf(model, answers);
  const impacts = impactsOf(model, answers, levers, households);
  return {
    segment_id: id,
    name,
    farmers,
    target,
    current: resultOf(model, segment, "current", households.current, target.value),
    feasible: resultOf(model, segment, "feasible", households.feasible, target.value),
    focus_target: target.value === null ? null : available(target.value - households.current.diversified),
    needed_by_source: neededBySource(households.current, target.value),
    levers: impacts,
    needed: levers.map(({ key }) => neededOf(model, answers, key, "current", target.value)),
    waterfall: waterfallOf(impacts, households),
    reference_price: referencePriceOf(model, answers, levers, households, { target: target.value, farmers }),
    checks: checksOf(model, input, segment, target, households, impacts, pinIsOutdated),
  };
}

/** How many of the figures that count for a case were given, and how many of these say where they are from. */
function countSources(model: Model, segments: readonly SegmentInput[]) {
  const given = segments.flatMap(({ answers }) =>
    model.keys.flatMap((key) => {
      const answer = answers[key];
      return [
        { figure: answer?.current, source: answer?.source },
        { figure: answer?.feasible, source: answer?.feasible_source },
      ].filter(({ figure }) => typeof figure === "number");
    }),
  );
  return { numbers: given.length, with_source: given.filter(({ source }) => source).length };
}

/**
 * The results of a case, the same to the last bit in browser and Worker. `outdated` names the segments whose pin differs from a new one.
 */
export function resultsOf(
  questions: readonly Question[],
  input: CaseInput,
  outdated: ReadonlySet<string> = new Set(),
): Results {
  const model = modelOf(questions, input);
  const segments = input.segments.map((segment) =>
    segmentResult(model, input, segment, outdated.has(segment.id)),
  );
  return {
    currency: input.currency,
    segments,
    totals: totalsOf(segments),
    sources: countSources(model, input.segments),
  };
}
