// Pure.
import type { Answer } from "./figures";
import {
  type Asked,
  keyOf,
  PLACES,
  type Place,
  type Plan,
  type PlannedCommodity,
  planCommodity,
} from "./plan";
import type { Question } from "./question";
import { type Pin, pinTarget, type Target } from "./target";

export interface StoredAnswer extends Answer {
  low: number | null;
  high: number | null;
  source: object | null;
  feasible_source: object | null;
}

export interface SegmentInput {
  id: string;
  name: string;
  region_id: number | null;
  adults: number | null;
  children: number | null;
  farmers: number | null;
  target_mode: "own" | "benchmark";
  target: number | null;
  inflation_percent: number | null;
  pin: Pin | null;
  answers: Readonly<Record<string, StoredAnswer>>;
}

export interface CaseInput {
  year: number;
  currency: string;
  living_income_study: "living_income" | "better_income" | null;
  reporting_period: "per-year" | "per-season";
  commodities: readonly PlannedCommodity[];
  segments: readonly SegmentInput[];
}

/** A question that is asked once a household. */
export type AskedOnce = Pick<Asked, "key" | "question">;

/** What a case asks, laid out once for all that is computed of it. */
export interface Model {
  /** Focus, secondary, tertiary; what the case lacks is left out. */
  plans: Plan[];
  diversified: AskedOnce[];
  /** Every key that is asked, in the order of the questionnaire. */
  keys: string[];
}

export function modelOf(
  questions: readonly Question[],
  { commodities, reporting_period }: Pick<CaseInput, "commodities" | "reporting_period">,
): Model {
  const plans = [...commodities]
    .sort((a, b) => PLACES.indexOf(a.type) - PLACES.indexOf(b.type))
    .map((commodity) => planCommodity(questions, commodity, reporting_period === "per-season"));
  const diversified = questions
    .filter(({ type }) => type === "diversified")
    .sort((a, b) => a.id - b.id)
    .map((question) => ({ key: keyOf("diversified", question.id), question }));
  const keys = [...plans.flatMap(({ asked }) => asked), ...diversified].map(({ key }) => key);
  return { plans, diversified, keys };
}

export const planOf = (model: Model, place: Place): Plan | undefined =>
  model.plans.find(({ commodity }) => commodity.type === place);

/** A segment's target T, and why it is missing. */
export function targetOf(segment: SegmentInput): Target {
  if (segment.target_mode === "own") {
    const missing = segment.target === null ? "no_target" : null;
    return { value: segment.target, mode: "own", missing, working: null };
  }
  if (!segment.pin) {
    const missing = segment.region_id === null ? "no_region" : "no_benchmark";
    return { value: null, mode: "benchmark", missing, working: null };
  }
  const working = pinTarget(segment.pin, segment);
  const missing = segment.pin.rate === null ? "rate_missing" : null;
  return { value: working.target, mode: "benchmark", missing, working };
}
