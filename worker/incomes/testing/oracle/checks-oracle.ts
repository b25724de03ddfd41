import { MODES, type Mode } from "../../engine/figures";
import type { SegmentInput } from "../../engine/model";
import { compare, type Maybe, ZERO } from "./exact";
import { isPlain } from "./expect-same";
import { ResultsOracle } from "./results-oracle";
import { UNSURE, type Unsure } from "./told";

/** What is to be said of a segment. Of an unsure one doubles may judge otherwise. */
export interface ToldCheck {
  code: string;
  key: string | null;
  is: true | Unsure;
}

/** The checks of each segment besides, told from the contract's words. */
export class ChecksOracle extends ResultsOracle {
  /** Whether a figure is below zero, where doubles tell it as fractions do. */
  #isLoss({ alone, from, to }: { alone: Maybe; from: Maybe; to: Maybe }): boolean | Unsure {
    if (alone === null) return false;
    const isStill = alone.n === 0n && from && to && compare(from, to) === 0 && from.size === to.size;
    return isStill || isPlain(alone, ZERO) ? alone.n < 0n : UNSURE;
  }

  /** In the order in which they are told. */
  checks(segment: SegmentInput, isOutdated: boolean): ToldCheck[] {
    const { answers, adults, children, target_mode } = segment;
    const { missing, working } = this.toldTarget(segment);
    const factor = this.working(segment)?.factor;
    const ofTarget: [string | null, boolean][] = [
      [missing, missing !== null],
      [
        "no_household",
        this.input.living_income_study === "living_income" && (adults === null || children === null),
      ],
      ["benchmark_old", working !== null && working.benchmark.year < this.input.year - 5],
      ["cpi_missing", working !== null && factor === null],
      ["pin_outdated", target_mode === "benchmark" && isOutdated],
    ];
    const typed = (key: string, mode: Mode) => (answers[key]?.[mode] ?? null) !== null;
    const asked = ["focus", "secondary", "tertiary"].flatMap((place) =>
      this.questions
        .filter((question) => this.isAsked(place, question))
        .sort((a, b) => a.id - b.id)
        .map(({ id }) => {
          const below = this.askedBelow(place, id).map((part) => this.key(place, part.id));
          const derived = (mode: Mode) => below.some((part) => typed(part, mode));
          return { key: this.key(place, id), current: derived("current"), feasible: derived("feasible") };
        }),
    );
    const figures = MODES.map((mode) => this.valuesOf(segment, mode));
    const keys = (figures[0] ?? []).map(([key]) => key);
    const isNone = (at: number): boolean | Unsure => {
      const both = figures.map((of) => of[at]?.[1] ?? null);
      return both.includes(null) || (both.some((one) => one?.doubtful) ? UNSURE : false);
    };
    const lacksSource = (key: string) =>
      (typed(key, "current") && !answers[key]?.source) ||
      (typed(key, "feasible") && !answers[key]?.feasible_source);
    const found: [code: string, key: string | null, is: boolean | Unsure][] = [
      ...ofTarget.map(([code, is]): [string, null, boolean] => [code ?? "", null, is]),
      ...asked.map(({ key, ...is }): [string, string, boolean] => [
        ...(["typed_ignored", key] as const),
        MODES.some((mode) => is[mode] && typed(key, mode)),
      ]),
      ...asked.map(({ key, ...is }): [string, string, boolean] => [
        "feasible_only",
        key,
        is.feasible && !is.current,
      ]),
      ...this.turned(segment).map((lever): [string, string, boolean | Unsure] => [
        ...(["feasible_lowers_income", lever.key] as const),
        this.#isLoss(lever),
      ]),
      ...keys.map((key, at): [string, string, boolean | Unsure] => ["not_available", key, isNone(at)]),
      ...keys.map((key): [string, string, boolean] => ["no_source", key, lacksSource(key)]),
    ];
    return found.flatMap(([code, key, is]) => (is === false ? [] : [{ code, key, is }]));
  }
}
