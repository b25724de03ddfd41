import type { Mode } from "../../engine/figures";
import type { SegmentInput } from "../../engine/model";
import { absolute, compare, exact, type Maybe, minus, over, sum, times, ZERO } from "./exact";
import { isPlain } from "./expect-same";
import { HouseholdOracle } from "./household-oracle";
import { told, UNSURE, type Unsure } from "./told";

const HUNDRED = exact(100);
const known = (value: number | null): Maybe => (value === null ? null : exact(value));
const product = (...of: (Maybe | undefined)[]): Maybe | undefined =>
  of.includes(undefined) ? undefined : (of as Maybe[]).reduce(times, exact(1));
const quotient = (a: Maybe | undefined, b: Maybe | undefined): Maybe | undefined =>
  a === undefined || b === undefined ? undefined : over(a, b);
/** 100·(to − from) ÷ |from|. */
const change = (from: Maybe, to: Maybe): Maybe => times(HUNDRED, over(minus(to, from), absolute(from)));
const positive = (of: Maybe): Maybe => of && (of.n < 0n ? { ...of, n: 0n, d: 1n } : of);

/** All that `GET /cases/:id/results` answers of a case but its checks, each figure in fractions. */
export class ResultsOracle extends HouseholdOracle {
  /** Every figure that is asked of a segment, by key. */
  valuesOf(segment: SegmentInput, mode: Mode): [key: string, figure: Maybe][] {
    const ofPlaces = ["focus", "secondary", "tertiary"].flatMap((place) =>
      this.questions
        .filter((question) => this.isAsked(place, question))
        .sort((a, b) => a.id - b.id)
        .map(({ id }): [string, Maybe] => [
          this.key(place, id),
          this.figure(segment, place, id, mode, new Map()),
        ]),
    );
    const once = this.questions
      .filter(({ type }) => type === "diversified")
      .map(({ id }) => `diversified:${id}`);
    const figureOf = (key: string): Maybe => {
      const answer = segment.answers[key];
      return exact((mode === "feasible" ? answer?.feasible : null) ?? answer?.current ?? 0);
    };
    return [...ofPlaces, ...once.sort().map((key): [string, Maybe] => [key, figureOf(key)])];
  }

  #household(segment: SegmentInput, mode: Mode) {
    const income = this.income(segment, mode);
    const [target, focus] = [this.target(segment), this.ofPlace(segment, "focus", mode)];
    const gap = positive(minus(target, income));
    const [revenue, cost] = [this.revenue(segment, mode), this.cost(segment, mode)];
    const land = this.ofRole(segment, "land", mode);
    const sold = product(this.seasons(), land, this.ofRole(segment, "volume", mode));
    return {
      income: told(income),
      focus_income: told(focus),
      secondary_income: told(this.ofPlace(segment, "secondary", mode)),
      tertiary_income: told(this.ofPlace(segment, "tertiary", mode)),
      other_income: told(this.other(segment, mode)),
      diversified_income: told(this.diversifiedIncome(segment, mode)),
      ...{ revenue: told(revenue), cost: told(cost), gap: told(gap) },
      gap_all_farmers: told(times(gap, known(segment.farmers))),
      reached: this.reached(segment, mode),
      share_of_target: told(over(income, target)),
      values: Object.fromEntries(this.valuesOf(segment, mode).map(([key, figure]) => [key, told(figure)])),
      indicators: {
        cost_per_volume: told(quotient(cost, sold)),
        revenue_to_cost: told(over(revenue, cost)),
        income_per_land: told(quotient(focus, land)),
      },
    };
  }

  reached(segment: SegmentInput, mode: Mode): boolean | null | Unsure {
    const [income, target] = [this.income(segment, mode), this.target(segment)];
    if (income === null || target === null) return null;
    return isPlain(income, target) ? compare(income, target) >= 0 : UNSURE;
  }

  toldTarget(segment: SegmentInput) {
    const { target_mode: mode, target, pin, region_id } = segment;
    if (mode === "own") {
      const missing = target === null ? "no_target" : null;
      return { value: told(known(target)), mode, missing, working: null };
    }
    const working = this.working(segment);
    if (!pin || !working) {
      return {
        value: told(null),
        mode,
        missing: region_id === null ? "no_region" : "no_benchmark",
        working: null,
      };
    }
    const { benchmark, cpi_from, cpi_to, rate, rate_year } = pin;
    return {
      ...{ value: told(working.target), mode, missing: rate === null ? "rate_missing" : null },
      working: {
        ...{ benchmark, cpi_from, cpi_to, rate, rate_year },
        cpi_factor: told(working.factor),
        equivalence: told(working.equivalence),
        target: told(working.target),
      },
    };
  }

  /** What each source would have to add, were all to grow alike. */
  #neededBySource(segment: SegmentInput) {
    const [income, target] = [this.income(segment, "current"), this.target(segment)];
    if (income === null || target === null) return null;
    if (!isPlain(income, ZERO)) return UNSURE;
    if (compare(income, ZERO) <= 0) return null;
    const needed = (source: Maybe) => told(this.neededOf(income, source, target));
    return {
      focus: needed(this.ofPlace(segment, "focus", "current")),
      secondary: needed(this.ofPlace(segment, "secondary", "current")),
      tertiary: needed(this.ofPlace(segment, "tertiary", "current")),
      other: needed(this.other(segment, "current")),
    };
  }

  /** The levers of a segment with their figures in both modes, and what each does alone and last. */
  turned(segment: SegmentInput) {
    const [current, feasible] = [this.income(segment, "current"), this.income(segment, "feasible")];
    return this.levers(segment).map((lever) => {
      const [from, to] = [this.lever(segment, lever, "current"), this.lever(segment, lever, "feasible")];
      return {
        ...lever,
        role: this.questions.find(({ id }) => id === lever.id)?.role ?? null,
        ...{ from, to },
        alone: minus(this.income(segment, "current", new Map([[lever.key, to]])), current),
        last: minus(feasible, this.income(segment, "feasible", new Map([[lever.key, from]]))),
      };
    });
  }

  #needed(segment: SegmentInput, { key, from, to }: { key: string; from: Maybe; to: Maybe }) {
    const feasible_change_percent = told(change(from, to));
    const target = this.target(segment);
    if (target === null) {
      const none = { needed: null, needed_change_percent: null, status: null, reason: null };
      return { key, feasible_change_percent, ...none };
    }
    const solved = this.solved((y) => this.income(segment, "current", new Map([[key, y]])), target);
    const needed = solved?.needed;
    return {
      ...{ key, feasible_change_percent },
      needed: told(needed),
      needed_change_percent: told(needed === undefined ? undefined : change(from, needed)),
      ...this.#statusOf(this.reached(segment, "current"), solved, from, to),
    };
  }

  #statusOf(
    reached: boolean | null | Unsure,
    solved: ReturnType<HouseholdOracle["solved"]>,
    from: Maybe,
    to: Maybe,
  ) {
    const unsure = { status: UNSURE, reason: UNSURE };
    if (reached === UNSURE) return unsure;
    if (reached) return { status: "reached", reason: null };
    if (solved === undefined || solved.needed?.doubtful) return unsure;
    const { needed, reason } = solved;
    if (needed === null) return { status: "not_possible", reason };
    if (!isPlain(needed, ZERO)) return unsure;
    if (needed.n < 0n) return { status: "not_possible", reason: "negative" };
    if (from === null || to === null) return { status: "outside_feasible", reason: null };
    if (!isPlain(needed, from) || !isPlain(needed, to)) return unsure;
    const isWithin = compare(needed, from) * compare(needed, to) <= 0;
    return { status: isWithin ? "within_feasible" : "outside_feasible", reason: null };
  }

  #price(segment: SegmentInput) {
    const [price, ...more] = this.askedBelow("focus", 1).filter(({ role }) => role === "price");
    if (more.length > 0) return UNSURE; // the contract knows one
    const key = price ? this.key("focus", price.id) : "";
    if (!price || !this.levers(segment).some((lever) => lever.key === key)) return null;
    const target = this.target(segment);
    const now = this.figure(segment, "focus", price.id, "current", new Map());
    const withOther = this.neededPrice(segment, key, target, true);
    const premium = withOther === undefined ? undefined : minus(withOther, now);
    const [land, volume] = ["land", "volume"].map((role) => this.ofRole(segment, role, "feasible"));
    const paid = premium === undefined ? undefined : positive(premium);
    return {
      ...{ key, current: told(now), with_other_income: told(withOther), premium: told(premium) },
      without_other_income: told(this.neededPrice(segment, key, target, false)),
      buyer_cost: told(product(paid, land, volume, this.seasons(), known(segment.farmers))),
    };
  }

  /** One segment, but for its checks. */
  segment(segment: SegmentInput) {
    const turned = this.turned(segment);
    const [current, feasible] = [this.income(segment, "current"), this.income(segment, "feasible")];
    const together = minus(minus(feasible, current), sum(turned.map(({ alone }) => alone)));
    const bars: [string, Maybe][] = [
      ["current", current],
      ...turned.map(({ key, alone }): [string, Maybe] => [key, alone]),
      ["interaction", together],
      ["feasible", feasible],
    ];
    const ofIncome = (part: Maybe) => told(over(times(HUNDRED, part), current));
    return {
      ...{ segment_id: segment.id, name: segment.name, farmers: segment.farmers },
      target: this.toldTarget(segment),
      current: this.#household(segment, "current"),
      feasible: this.#household(segment, "feasible"),
      focus_target: told(minus(this.target(segment), this.diversifiedIncome(segment, "current"))),
      needed_by_source: this.#neededBySource(segment),
      levers: turned.map(({ key, role, from, to, alone, last }) => ({
        ...{ key, role, current: told(from), feasible: told(to), change_percent: told(change(from, to)) },
        ...{
          alone: told(alone),
          alone_percent: ofIncome(alone),
          last: told(last),
          last_percent: ofIncome(last),
        },
      })),
      needed: turned.map((lever) => this.#needed(segment, lever)),
      waterfall: bars.map(([key, amount]) => ({ key, amount: told(amount) })),
      reference_price: this.#price(segment),
    };
  }

  #totals(mode: Mode) {
    const { segments } = this.input;
    const farmers = segments.map((segment) => known(segment.farmers));
    const mean = (of: Maybe[]) => over(sum(of.map((one, i) => times(one, farmers[i] ?? null))), sum(farmers));
    const incomes = segments.map((segment) => this.income(segment, mode));
    const targets = segments.map((segment) => this.target(segment));
    const reached = segments.map((segment) => this.reached(segment, mode));
    const gaps = incomes.map((income, i) =>
      times(positive(minus(targets[i] ?? null, income)), farmers[i] ?? null),
    );
    const shares = reached.map((is) => (is === null ? null : is ? exact(1) : ZERO));
    return {
      income: told(mean(incomes)),
      share_of_target: told(mean(incomes.map((income, i) => over(income, targets[i] ?? null)))),
      gap_all_farmers: told(sum(gaps)),
      farmers_reached: told(reached.includes(UNSURE) ? undefined : mean(shares)),
    };
  }

  /** The whole case, without its segments' checks. */
  results() {
    const { segments, currency } = this.input;
    const given = segments.flatMap((segment) => {
      const keys = this.valuesOf(segment, "current").map(([key]) => key);
      return keys.flatMap((key) => {
        const { current = null, feasible = null, source, feasible_source } = segment.answers[key] ?? {};
        return [...(current === null ? [] : [source]), ...(feasible === null ? [] : [feasible_source])];
      });
    });
    return {
      currency,
      segments: segments.map((segment) => this.segment(segment)),
      totals: {
        farmers: told(sum(segments.map((segment) => known(segment.farmers)))),
        current: this.#totals("current"),
        feasible: this.#totals("feasible"),
      },
      sources: { numbers: given.length, with_source: given.filter(Boolean).length },
    };
  }
}
