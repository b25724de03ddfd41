// Pure.
import { step } from "./formula";
import { type Household, householdOf } from "./household";
import { type CaseInput, type Model, modelOf, planOf, type SegmentInput, targetOf } from "./model";
import { available, reaches } from "./needed";
import { askedOfRole } from "./plan";
import type { Question } from "./question";
import { householdUnder, type Investment, type Scenario } from "./scenario";

/** What an investment costs and brings; all null without an investment or farmers. */
export interface Worth {
  cost: number | null;
  /** What all its farmers gain in a year. */
  yearly_gain: number | null;
  return_ratio: number | null;
  payback_years: number | null;
  /** Net present value of the investment's years. */
  npv: number | null;
}

export interface ScenarioSegment extends Worth {
  segment_id: string;
  farmers: number | null;
  income: number | null;
  increase: number | null;
  increase_percent: number | null;
  gap: number | null;
  reached: boolean | null;
  gap_all_farmers: number | null;
  values: Record<string, number | null>;
  cost_per_farmer: number | null;
}

export interface ScenarioTotals extends Worth {
  farmers: number | null;
  income: number | null;
  gap_all_farmers: number | null;
  farmers_reached: number | null;
}

export interface ScenarioResults {
  segments: ScenarioSegment[];
  totals: ScenarioTotals;
}

/** npv = −cost + Σ gain ÷ (1 + d)ᵗ, t = 1…years. */
function npvOf(cost: number, gain: number, { years, discount_percent }: Investment): number {
  const factor = 1 + discount_percent / 100;
  let worth = -cost;
  for (let year = 1; year <= years; year++) worth += gain / factor ** year;
  return worth;
}

function worthOf(cost: number, gain: number, investment: Investment | null): Worth {
  const pays = cost > 0 && gain > 0;
  return {
    cost: available(cost),
    yearly_gain: available(gain),
    return_ratio: available(gain / cost),
    payback_years: pays ? available(cost / gain) : null,
    npv: investment ? available(npvOf(cost, gain, investment)) : null,
  };
}

/** What a segment's part of an investment costs; NaN where it cannot be told. `land`: of the focus, as it is now. */
function costOf(
  { mode, unit, components }: Investment,
  segmentId: string,
  { farmers, allFarmers, land }: { farmers: number; allFarmers: number; land: number },
): number {
  const amount = components
    .filter(({ segment_id }) => mode === "all_farmers" || segment_id === segmentId)
    .reduce((sum, component) => sum + component.amount, 0);
  if (unit === "per_farmer") return step(amount * farmers);
  if (unit === "per_land_unit") return step(amount * farmers * land);
  return mode === "all_farmers" ? step((amount * farmers) / allFarmers) : step(amount);
}

function segmentUnder(
  model: Model,
  scenario: Scenario,
  segment: SegmentInput,
  allFarmers: number,
): ScenarioSegment {
  const { id, farmers, answers } = segment;
  const current = householdOf(model, answers, "current");
  const household = householdUnder(model, answers, scenario, id);
  const target = targetOf(segment).value;
  const increase = step(household.income - current.income);
  const gap = target === null ? null : available(Math.max(0, target - household.income));
  const { investment } = scenario;
  const isTold = investment !== null && farmers !== null;
  const land = landOf(model, current);
  const cost = isTold ? costOf(investment, id, { farmers, allFarmers, land }) : Number.NaN;
  return {
    segment_id: id,
    farmers,
    income: available(household.income),
    increase: available(increase),
    increase_percent: current.income > 0 ? available((100 * increase) / current.income) : null,
    gap,
    reached: target === null || !Number.isFinite(household.income) ? null : reaches(household.income, target),
    gap_all_farmers: gap === null || farmers === null ? null : available(gap * farmers),
    values: Object.fromEntries(model.keys.map((key) => [key, available(household.value(key))])),
    cost_per_farmer: isTold ? available(cost / farmers) : null,
    ...worthOf(cost, isTold ? step(increase * farmers) : Number.NaN, investment),
  };
}

function landOf(model: Model, current: Household): number {
  const plan = planOf(model, "focus");
  const land = plan && askedOfRole(plan, "land");
  return land ? current.value(land.key) : Number.NaN;
}

/** Means are weighted by farmers; all is null where a segment does not say how many. */
function totalsUnder(segments: readonly ScenarioSegment[], investment: Investment | null): ScenarioTotals {
  const sum = (of: (segment: ScenarioSegment) => number | null): number =>
    segments.reduce((total, segment) => total + (of(segment) ?? Number.NaN), 0);
  const farmers = sum((segment) => segment.farmers);
  const mean = (of: (segment: ScenarioSegment) => number | null): number | null =>
    available(
      sum((segment) => {
        const figure = of(segment);
        return figure === null || segment.farmers === null ? null : figure * segment.farmers;
      }) / farmers,
    );
  const worth = worthOf(
    sum(({ cost }) => cost),
    sum(({ yearly_gain }) => yearly_gain),
    investment,
  );
  const isWhole = Number.isFinite(farmers);
  return {
    farmers: available(farmers),
    income: mean(({ income }) => income),
    gap_all_farmers: isWhole ? available(sum(({ gap_all_farmers }) => gap_all_farmers)) : null,
    farmers_reached: mean(({ reached }) => (reached === null ? null : Number(reached))),
    ...worth,
  };
}

/**
 * What a scenario comes to, segment by segment and in all: incomes a household and year, costs and gains of all its
 * farmers, in the case's currency. The same to the last bit in browser and Worker.
 */
export function scenarioResults(
  questions: readonly Question[],
  input: CaseInput,
  scenario: Scenario,
): ScenarioResults {
  const model = modelOf(questions, input);
  const allFarmers = input.segments.reduce((sum, { farmers }) => sum + (farmers ?? Number.NaN), 0);
  const segments = input.segments.map((segment) => segmentUnder(model, scenario, segment, allFarmers));
  return { segments, totals: totalsUnder(segments, scenario.investment) };
}
