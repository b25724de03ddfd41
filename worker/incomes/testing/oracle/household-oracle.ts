import type { SegmentInput } from "../../engine/model";
import { exact, type Maybe, minus, over, plus, sum, times, toNumber, ZERO } from "./exact";
import { Oracle } from "./oracle";

type Mode = "current" | "feasible";

/** What follows from incomes: money of the focus, its indicators, shares of sources, the price that is needed. */
export class HouseholdOracle extends Oracle {
  seasons(): Maybe {
    const commodity = this.commodity("focus");
    return exact(this.input.reporting_period === "per-season" ? (commodity?.seasons_per_year ?? 1) : 1);
  }

  isOpen = (segment: SegmentInput): boolean =>
    !this.levers(segment).some(({ key }) => key === this.key("focus", 1));

  revenue(segment: SegmentInput, mode: Mode): Maybe {
    if (!this.isOpen(segment)) return null;
    const costs = this.askedBelow("focus", 1).filter(({ role }) => role === "cost");
    return this.ofPlace(
      segment,
      "focus",
      mode,
      new Map(costs.map(({ id }) => [this.key("focus", id), ZERO])),
    );
  }
  cost(segment: SegmentInput, mode: Mode): Maybe {
    return minus(this.revenue(segment, mode), this.ofPlace(segment, "focus", mode));
  }

  /** Of the one question of a role; undefined where a set of questions has several in it. */
  ofRole(segment: SegmentInput, role: string, mode: Mode): Maybe | undefined {
    const [first, ...more] = this.askedBelow("focus", 1).filter((question) => question.role === role);
    if (more.length > 0) return undefined;
    return first ? this.figure(segment, "focus", first.id, mode, new Map()) : null;
  }

  diversifiedIncome(segment: SegmentInput, mode: Mode): Maybe {
    const places = ["secondary", "tertiary"].map((place) => this.ofPlace(segment, place, mode));
    return plus(sum(places), this.other(segment, mode));
  }

  /** What a source would have to add, were every source to grow alike. */
  neededOf(income: Maybe, source: Maybe, target: Maybe): Maybe {
    return minus(over(times(target, source), income), source);
  }

  /** The y at which a straight line is `goal`, or why there is none; undefined where it is not plainly either. */
  solved(line: (y: Maybe) => Maybe, goal: Maybe): { needed: Maybe; reason: string | null } | undefined {
    const none = (reason: string) => ({ needed: null, reason });
    const [f0, f1, f2] = [0, 1, 2].map((y) => line(exact(y)));
    if (!f0 || !f1 || !f2) return none("not_available");
    const [bend, slope] = [minus(plus(f2, f0), plus(f1, f1)), minus(f1, f0)];
    if (!bend || !slope || bend.doubtful || slope.doubtful) return undefined;
    const threshold = 1e-9 * Math.max(1, Math.abs(toNumber(f2)));
    if (Math.abs(toNumber(bend)) > threshold * 2 && bend.size * 1e-14 < threshold) return none("not_linear");
    if (bend.n !== 0n || bend.size * 1e-14 >= threshold) return undefined;
    if (slope.n === 0n) return slope.size === 0 ? none("no_effect") : undefined;
    if (Math.abs(toNumber(slope)) * 1e3 <= slope.size) return undefined;
    return { needed: over(minus(goal, f0), slope), reason: null };
  }

  /** The price at which the household, or the focus alone, has the target, with the rest at feasible. */
  neededPrice(segment: SegmentInput, key: string, target: Maybe, whole: boolean): Maybe | undefined {
    if (target === null) return null;
    const line = (y: Maybe): Maybe => {
      const put = new Map([[key, y]]);
      return whole ? this.income(segment, "feasible", put) : this.ofPlace(segment, "focus", "feasible", put);
    };
    return this.solved(line, target)?.needed;
  }
}
