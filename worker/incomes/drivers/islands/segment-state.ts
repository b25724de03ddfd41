import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { type Answers, MODES, readFigures } from "../../engine/figures";
import { householdOf } from "../../engine/household";
import { type modelOf, type StoredAnswer, targetOf } from "../../engine/model";
import type { DriversProps } from "../props";

export interface SegmentFigures {
  current: number;
  feasible: number;
  target: number | null;
}

export const noAnswer: StoredAnswer = {
  ...{ current: null, feasible: null, low: null, high: null },
  ...{ source: null, feasible_source: null },
};

/** What one segment's households have, and what the page shows of it. */
export class SegmentState {
  readonly segment: DriversProps["input"]["segments"][number];
  readonly answers: Signal<Readonly<Record<string, StoredAnswer>>>;
  readonly figures: ReadonlySignal<SegmentFigures>;
  /** By key and mode: the figure of a question whose parts count in its place. */
  readonly derived: ReadonlySignal<ReadonlyMap<string, number | null>>;

  constructor(segment: SegmentState["segment"], model: ReturnType<typeof modelOf>) {
    this.segment = segment;
    this.answers = signal(segment.answers);
    const target = targetOf(segment).value;
    this.figures = computed(() => ({
      current: householdOf(model, this.answers.value, "current").income,
      feasible: householdOf(model, this.answers.value, "feasible").income,
      target,
    }));
    this.derived = computed(() => derivedIn(model, this.answers.value));
  }

  answer(key: string): StoredAnswer {
    return this.answers.value[key] ?? noAnswer;
  }
}

function derivedIn(model: ReturnType<typeof modelOf>, answers: Answers): ReadonlyMap<string, number | null> {
  const found = new Map<string, number | null>();
  for (const plan of model.plans) {
    const reader = readFigures(plan, answers, null);
    for (const asked of plan.asked) {
      for (const mode of MODES) {
        if (!reader.isDerived(asked, mode)) continue;
        const value = reader.value(asked, mode);
        found.set(`${asked.key} ${mode}`, Number.isFinite(value) ? value : null);
      }
    }
  }
  return found;
}
