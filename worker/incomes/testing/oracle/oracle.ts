import type { CaseInput, SegmentInput } from "../../engine/model";
import type { Question } from "../../engine/question";
import { exact, type Maybe, minus, over, plus, sum, times, ZERO } from "./exact";
import { exactly } from "./formula";

/** The contract's calculation in fractions, written apart from the engine: it walks the questions anew for each figure. */
export class Oracle {
  readonly questions: readonly Question[];
  readonly input: CaseInput;
  constructor(questions: readonly Question[], input: CaseInput) {
    this.questions = questions;
    this.input = input;
  }

  commodity(place: string) {
    return this.input.commodities.find(({ type }) => type === place);
  }
  isAsked(place: string, { id, category_ids, role, type }: Question): boolean {
    const commodity = this.commodity(place);
    if (!commodity || type === "diversified" || !category_ids.includes(commodity.category_id)) return false;
    if (!commodity.breakdown) return id === 1;
    return role !== "density" || commodity.cost_unit === "per-tree";
  }
  isBelow(question: Question, top: number): boolean {
    if (question.parent_id === top) return true;
    const parent = this.questions.find(({ id }) => id === question.parent_id);
    return parent ? this.isBelow(parent, top) : false;
  }
  askedBelow(place: string, top: number): Question[] {
    return this.questions.filter((question) => this.isAsked(place, question) && this.isBelow(question, top));
  }
  key(place: string, id: number): string {
    return `${this.commodity(place)?.id}:${id}`;
  }
  levers({ answers }: SegmentInput): { key: string; place: string; id: number }[] {
    const found = ["focus", "secondary", "tertiary"].flatMap((place) => {
      if (!this.commodity(place)) return [];
      const below = this.askedBelow(place, 1);
      const isOpen = below.some(({ id }) => {
        const answer = answers[this.key(place, id)];
        return (answer?.current ?? answer?.feasible ?? null) !== null;
      });
      const ids = isOpen ? below.filter(({ parent_id }) => parent_id === 1).map(({ id }) => id) : [1];
      return ids.sort((a, b) => a - b).map((id) => ({ key: this.key(place, id), place, id }));
    });
    return [...found, { key: "diversified", place: "", id: 0 }];
  }

  /** A question's figure, with some keys put to others in that mode. */
  figure(
    segment: SegmentInput,
    place: string,
    id: number,
    mode: "current" | "feasible",
    put: Map<string, Maybe>,
  ): Maybe {
    const question = this.questions.find((one) => one.id === id);
    if (!question || !this.isAsked(place, question)) return ZERO;
    const key = this.key(place, id);
    if (put.has(key)) return put.get(key) ?? null;
    const hides = this.questions.some(
      (above) => put.has(this.key(place, above.id)) && this.isBelow(question, above.id),
    );
    if (hides) return ZERO;
    const below = this.askedBelow(place, id);
    const isGiven = (one: Question) => {
      const answer = segment.answers[this.key(place, one.id)];
      return put.has(this.key(place, one.id)) || (answer?.[mode] ?? null) !== null;
    };
    if (below.some(isGiven)) {
      const unit = this.commodity(place)?.cost_unit;
      const replaced = unit === "per-yield" || unit === "per-tree" ? question.formulas[unit] : undefined;
      const formula = replaced ?? question.formula;
      if (formula !== null) {
        return exactly(formula, (named) => this.figure(segment, place, named, mode, put));
      }
      const children = below.filter(({ parent_id }) => parent_id === id);
      return sum(children.map((child) => this.figure(segment, place, child.id, mode, put)));
    }
    const own = segment.answers[key]?.[mode] ?? null;
    if (own !== null) return exact(own);
    return mode === "current" ? ZERO : this.figure(segment, place, id, "current", new Map());
  }

  ofPlace(
    segment: SegmentInput,
    place: string,
    mode: "current" | "feasible",
    put: Map<string, Maybe> = new Map(),
  ): Maybe {
    const commodity = this.commodity(place);
    if (!commodity) return ZERO;
    const seasons = this.input.reporting_period === "per-season" ? commodity.seasons_per_year : 1;
    return times(this.figure(segment, place, 1, mode, put), exact(seasons));
  }
  other({ answers }: SegmentInput, mode: "current" | "feasible", put: Map<string, Maybe> = new Map()): Maybe {
    const whole = put.get("diversified");
    if (whole !== undefined) return whole;
    const ids = this.questions.filter(({ type }) => type === "diversified").map(({ id }) => id);
    return sum(
      ids.map((id) => {
        const own = put.get(`diversified:${id}`);
        if (own !== undefined) return own;
        const answer = answers[`diversified:${id}`];
        const feasible = mode === "feasible" ? (answer?.feasible ?? null) : null;
        return exact(feasible ?? answer?.current ?? 0);
      }),
    );
  }
  income(segment: SegmentInput, mode: "current" | "feasible", put: Map<string, Maybe> = new Map()): Maybe {
    const places = ["focus", "secondary", "tertiary"].map((place) => this.ofPlace(segment, place, mode, put));
    return plus(sum(places), this.other(segment, mode, put));
  }
  lever(
    segment: SegmentInput,
    { place, id }: { place: string; id: number },
    mode: "current" | "feasible",
  ): Maybe {
    return place ? this.figure(segment, place, id, mode, new Map()) : this.other(segment, mode);
  }

  /** T, by the working of its pin. */
  target(segment: SegmentInput): Maybe {
    const { target_mode, target } = segment;
    if (target_mode === "own") return target === null ? null : exact(target);
    return this.working(segment)?.target ?? null;
  }

  /** The sum behind T; null without a pin. `factor` is null where a CPI is missing, and then nothing is added. */
  working({ pin, adults, children, inflation_percent }: SegmentInput) {
    if (!pin) return null;
    const equiv = (a: Maybe, c: Maybe): Maybe => {
      const ofChildren = times(exact(0.3), c);
      if (a && a.n <= 0n) return ofChildren;
      return plus(plus(exact(1), times(exact(0.5), minus(a, exact(1)))), ofChildren);
    };
    const { benchmark, case_year, cpi_from, cpi_to, rate } = pin;
    const size = exact(benchmark.household_size);
    const grown = exact(benchmark.nr_adults);
    const own = equiv(grown, minus(size, grown));
    const equivalence = adults === null || children === null ? own : equiv(exact(adults), exact(children));
    let factor: Maybe = null;
    if (inflation_percent !== null) factor = over(exact(inflation_percent), exact(100));
    else if (benchmark.year === case_year) factor = ZERO;
    else if (cpi_from !== null && cpi_to !== null) {
      factor = over(minus(exact(cpi_to), exact(cpi_from)), exact(cpi_from));
    }
    const local = times(exact(benchmark.value), plus(exact(1), factor ?? ZERO));
    const target = rate === null ? null : over(times(over(local, exact(rate)), equivalence), own);
    return { factor, equivalence, target };
  }
}
