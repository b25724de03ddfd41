import type { CaseInput, SegmentInput } from "../../engine/model";
import { DIVERSIFIED } from "../../engine/plan";
import type { Question } from "../../engine/question";
import type { Investment, Scenario } from "../../engine/scenario";
import { compare, exact, type Maybe, minus, over, plus, sum, times, ZERO } from "./exact";
import { isPlain } from "./expect-same";
import { HouseholdOracle } from "./household-oracle";
import { told, UNSURE, type Unsure } from "./told";

const HUNDRED = exact(100);
const known = (value: number | null): Maybe => (value === null ? null : exact(value));
const positive = (of: Maybe): Maybe => of && (of.n < 0n ? { ...of, n: 0n, d: 1n } : of);

/** A figure that doubles may judge otherwise is undefined. */
type Figure = Maybe | undefined;
const both = (of: (a: Maybe, b: Maybe) => Maybe, a: Figure, b: Figure): Figure =>
  a === undefined || b === undefined ? undefined : of(a, b);

/** What a scenario comes to, in fractions. */
export class ScenarioOracle extends HouseholdOracle {
  readonly #scenario: Scenario;
  constructor(questions: readonly Question[], input: CaseInput, scenario: Scenario) {
    super(questions, input);
    this.#scenario = scenario;
  }

  #changes({ id }: SegmentInput) {
    return this.#scenario.segments.find(({ segment_id }) => segment_id === id)?.changes ?? [];
  }

  #asked = (): { place: string; id: number }[] =>
    ["focus", "secondary", "tertiary"].flatMap((place) =>
      this.questions.filter((question) => this.isAsked(place, question)).map(({ id }) => ({ place, id })),
    );

  /** A key's figure with some set; other income as one, and each of its parts. */
  #value(segment: SegmentInput, key: string, put: Map<string, Maybe>): Maybe {
    if (key === DIVERSIFIED) return this.other(segment, "current", put);
    const asked = this.#asked().find(({ place, id }) => this.key(place, id) === key);
    if (asked) return this.figure(segment, asked.place, asked.id, "current", put);
    if (put.has(DIVERSIFIED)) return ZERO;
    const own = put.get(key);
    return own === undefined ? exact(segment.answers[key]?.current ?? 0) : own;
  }

  /** The figures that the scenario sets in a segment. */
  #put(segment: SegmentInput): Map<string, Maybe> {
    const one = (key: string, kind: string, value: number): Maybe =>
      kind === "absolute"
        ? exact(value)
        : times(this.#value(segment, key, new Map()), plus(exact(1), over(exact(value), HUNDRED)));
    return new Map(this.#changes(segment).map(({ key, kind, value }) => [key, one(key, kind, value)]));
  }

  #income = (segment: SegmentInput): Maybe => this.income(segment, "current", this.#put(segment));
  #increase = (segment: SegmentInput): Maybe => minus(this.#income(segment), this.income(segment, "current"));

  #reached(segment: SegmentInput): boolean | null | Unsure {
    const [income, target] = [this.#income(segment), this.target(segment)];
    if (income === null || target === null) return null;
    return isPlain(income, target) ? compare(income, target) >= 0 : UNSURE;
  }

  #cost(segment: SegmentInput): Figure {
    const { investment } = this.#scenario;
    const farmers = known(segment.farmers);
    if (!investment || farmers === null) return null;
    const { mode, unit, components } = investment;
    const own = components.filter(({ segment_id }) => mode === "all_farmers" || segment_id === segment.id);
    const amount = sum(own.map((component) => exact(component.amount)));
    if (unit === "per_farmer") return times(amount, farmers);
    if (unit === "per_land_unit") {
      return both(times, times(amount, farmers), this.ofRole(segment, "land", "current"));
    }
    const all = sum(this.input.segments.map((one) => known(one.farmers)));
    return mode === "all_farmers" ? over(times(amount, farmers), all) : amount;
  }

  #gain = (segment: SegmentInput): Maybe =>
    this.#scenario.investment && times(this.#increase(segment), known(segment.farmers));

  #npv(cost: Figure, gain: Maybe, { years, discount_percent }: Investment): Figure {
    const factor = plus(exact(1), over(exact(discount_percent), HUNDRED));
    let [worth, divisor]: [Figure, Maybe] = [both(minus, ZERO, cost), exact(1)];
    for (let year = 1; year <= years; year++) {
      divisor = times(divisor, factor);
      worth = both(plus, worth, over(gain, divisor));
    }
    return worth;
  }

  #worth(cost: Figure, gain: Maybe, isMoved: boolean) {
    const { investment } = this.#scenario;
    const isSure = cost !== undefined && (cost === null || gain === null || isPlain(gain, ZERO) || !isMoved);
    const pays = isSure && cost && gain && cost.n > 0n && gain.n > 0n;
    return {
      cost: told(cost),
      yearly_gain: told(gain),
      return_ratio: told(both(over, gain, cost)),
      payback_years: isSure ? told(pays ? over(cost, gain) : null) : UNSURE,
      npv: told(investment ? this.#npv(cost, gain, investment) : null),
    };
  }

  #segment(segment: SegmentInput) {
    const [now, income, increase] = [
      this.income(segment, "current"),
      this.#income(segment),
      this.#increase(segment),
    ];
    const put = this.#put(segment);
    const gap = positive(minus(this.target(segment), income));
    const farmers = known(segment.farmers);
    const keys = [
      ...this.#asked().map(({ place, id }) => this.key(place, id)),
      ...this.questions.filter(({ type }) => type === "diversified").map(({ id }) => `diversified:${id}`),
    ];
    const percent = over(times(HUNDRED, increase), now);
    const hasIncome = now === null ? false : isPlain(now, ZERO) ? now.n > 0n : null;
    const cost = this.#cost(segment);
    const isTold = this.#scenario.investment !== null && farmers !== null;
    return {
      ...{ segment_id: segment.id, farmers: segment.farmers, income: told(income), increase: told(increase) },
      increase_percent: hasIncome === null ? UNSURE : told(hasIncome ? percent : null),
      ...{ gap: told(gap), gap_all_farmers: told(times(gap, farmers)), reached: this.#reached(segment) },
      values: Object.fromEntries(keys.map((key) => [key, told(this.#value(segment, key, put))])),
      cost_per_farmer: told(isTold ? both(over, cost, farmers) : null),
      ...this.#worth(cost, this.#gain(segment), this.#changes(segment).length > 0),
    };
  }

  /** All that `GET /cases/:id/scenarios/:sid/results` answers. */
  scenarioResults() {
    const { segments } = this.input;
    const counts = segments.map(({ farmers }) => known(farmers));
    const farmers = sum(counts);
    const weighted = (of: Maybe[]) => over(sum(of.map((one, at) => times(one, counts[at] ?? null))), farmers);
    const reached = segments.map((segment) => this.#reached(segment));
    const gaps = segments.map((segment, at) =>
      times(positive(minus(this.target(segment), this.#income(segment))), counts[at] ?? null),
    );
    const costs = segments.map((segment) => this.#cost(segment));
    const cost = costs.reduce<Figure>((all, one) => both(plus, all, one), ZERO);
    const isMoved = this.#scenario.segments.some(({ changes }) => changes.length > 0);
    return {
      segments: segments.map((segment) => this.#segment(segment)),
      totals: {
        farmers: told(farmers),
        income: told(weighted(segments.map((segment) => this.#income(segment)))),
        gap_all_farmers: told(sum(gaps)),
        farmers_reached: reached.includes(UNSURE)
          ? UNSURE
          : told(weighted(reached.map((is) => (is === null ? null : is ? exact(1) : ZERO)))),
        ...this.#worth(cost, sum(segments.map((segment) => this.#gain(segment))), isMoved),
      },
    };
  }
}
