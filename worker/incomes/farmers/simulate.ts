// Pure.
import { type CaseInput, type Model, modelOf, type SegmentInput, targetOf } from "../engine/model";
import { available, reaches } from "../engine/needed";
import { type CurrentFigures, type Figure, figuresOf, programOf } from "../engine/program";
import type { Question } from "../engine/question";
import { changesOf, type SegmentChanges, setBy } from "./changes";
import { drawTriangular, randomNumbers } from "./draws";
import {
  deviationOf,
  type Histogram,
  histogramOf,
  meanOf,
  type Percentiles,
  percentilesOf,
  sortedOf,
} from "./statistics";

const BINS = 30;

export interface SimulatedSegment {
  segment_id: string;
  mean: number | null;
  /** With n − 1. */
  sd: number | null;
  percentiles: Percentiles | null;
  share_reached: number | null;
  histogram: Histogram | null;
  /** Income where one answer is at an end of its range and the others are current; the widest first. */
  tornado: { key: string; low_income: number | null; high_income: number | null }[];
}

interface Range {
  key: string;
  low: number;
  mode: number;
  high: number;
}

/** Answers that count, and that have a range with a width. */
function rangesOf(model: Model, { answers }: SegmentInput): Range[] {
  const given = (key: string) => typeof answers[key]?.current === "number";
  const counted = [
    ...model.plans.flatMap(({ asked }) => asked.filter(({ below }) => !below.some(({ key }) => given(key)))),
    ...model.diversified,
  ];
  return counted.flatMap(({ key }) => {
    const { low, current, high } = answers[key] ?? { low: null, current: null, high: null };
    if (low === null || current === null || high === null || low === high) return [];
    return [{ key, low, mode: current, high }];
  });
}

/** What is told of many incomes; nothing where one of them is not available. */
export function spreadOf(incomes: Float64Array, target: number | null, bins: number) {
  const sorted = sortedOf(incomes);
  if (sorted.length === 0 || sorted.length < incomes.length) {
    return { mean: null, sd: null, percentiles: null, share_reached: null, histogram: null };
  }
  const mean = meanOf(incomes);
  let reached = 0;
  if (target !== null) for (const income of incomes) reached += reaches(income, target) ? 1 : 0;
  return {
    mean: available(mean),
    sd: deviationOf(incomes, mean),
    percentiles: percentilesOf(sorted),
    share_reached: target === null ? null : reached / incomes.length,
    histogram: histogramOf(sorted, bins),
  };
}

/** One segment's; `index` is its place in the case, which its draws follow from. */
export function simulateSegment(
  model: Model,
  segment: SegmentInput,
  changes: ReturnType<typeof changesOf>,
  { draws, seed, index }: { draws: number; seed: number; index: number },
): SimulatedSegment {
  const ranges = rangesOf(model, segment);
  const columns = new Map(ranges.map(({ key }, column): [string, Figure] => [key, { column }]));
  const figures: CurrentFigures = {
    ...segment.answers,
    ...Object.fromEntries([...columns].map(([key, current]) => [key, { current }])),
  };
  const now = programOf(model, figures);
  const { income } = changes.length > 0 ? programOf(model, figures, setBy(changes, now)) : now;
  const drawn = ranges.map(({ low, mode, high }, i) =>
    drawTriangular(randomNumbers(seed, index, i), low, mode, high, draws),
  );
  const ends = ranges.map(({ low, mode, high }, at) => {
    const values = new Float64Array(2 * ranges.length).fill(mode);
    values[2 * at] = low;
    values[2 * at + 1] = high;
    return values;
  });
  const extremes = figuresOf(income, ends, 2 * ranges.length);
  const tornado = ranges.map(({ key }, i) => ({
    key,
    low_income: available(extremes[2 * i] ?? Number.NaN),
    high_income: available(extremes[2 * i + 1] ?? Number.NaN),
  }));
  const width = (bar: (typeof tornado)[number]) => Math.abs((bar.high_income ?? 0) - (bar.low_income ?? 0));
  return {
    segment_id: segment.id,
    ...spreadOf(figuresOf(income, drawn, draws), targetOf(segment).value, BINS),
    tornado: tornado.sort((a, b) => width(b) - width(a)),
  };
}

/**
 * The spread of each segment's income where every counted answer with a range is drawn triangular(low, current, high),
 * independently. The same in browser and Worker to the last digit. Incomes in the case's currency a year.
 */
export function simulate(
  questions: readonly Question[],
  input: CaseInput,
  scenario: SegmentChanges | null,
  { draws, seed }: { draws: number; seed: number },
): { segments: SimulatedSegment[] } {
  const model = modelOf(questions, input);
  return {
    segments: input.segments.map((segment, index) =>
      simulateSegment(model, segment, changesOf(scenario, segment.id), { draws, seed, index }),
    ),
  };
}
