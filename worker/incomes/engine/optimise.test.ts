import { expect, it } from "vitest";
import { deep, runs } from "../../testing/runs";
import { type Random, randomOf } from "../testing/random-case";
import { modelOf, type SegmentInput, type StoredAnswer } from "./model";
import { optimise } from "./optimise";
import type { PlannedCommodity } from "./plan";
import { QUESTION_SET_1 } from "./question-set-1";

const segmentOf = (answers: SegmentInput["answers"], target: number | null = null): SegmentInput => ({
  ...{ id: "seg_1", name: "All", region_id: null, adults: null, children: null, farmers: 10 },
  ...{ target_mode: "own", target, inflation_percent: null, pin: null, answers },
});
const answer = (current: number, feasible: number | null): StoredAnswer => ({
  ...{ current, feasible, low: null, high: null, source: null, feasible_source: null },
});

/** Levers and income of a problem, told apart from the engine: crops as land · (volume · price − cost) · seasons. */
interface Told {
  segment: SegmentInput;
  commodities: PlannedCommodity[];
  keys: string[];
  from: number[];
  to: number[];
  income: (figures: readonly number[]) => number;
}

function randomProblem(seed: number): Told {
  const random = randomOf(seed);
  const { chance, next, whole } = random;
  const answers: Record<string, StoredAnswer> = {};
  const told = { keys: [] as string[], from: [] as number[], to: [] as number[] };
  const terms: ((figures: readonly number[]) => number)[] = [];
  const lever = (key: string, size: number, isCost = false): number => {
    const from = chance(0.08) ? 0 : size * (0.2 + next());
    const goesUp = isCost ? chance(0.4) : chance(0.85);
    const to = chance(0.1) ? from : goesUp ? (from || size) * (1 + 2 * next() ** 2) : from * next();
    answers[key] = answer(from, chance(0.05) ? null : to);
    told.keys.push(key);
    told.from.push(from);
    told.to.push(answers[key]?.feasible ?? from);
    return told.keys.length - 1;
  };
  const places = (["focus", "secondary", "tertiary"] as const).slice(0, whole(1, 3));
  const commodities = places.map((type): PlannedCommodity => {
    const id = `cco_${type}`;
    const seasons_per_year = whole(1, 2);
    const breakdown = type === "focus" || chance(0.5);
    if (breakdown) {
      const land = lever(`${id}:2`, 3);
      const volume = lever(`${id}:3`, 10 ** (1 + 2 * next()));
      const price = lever(`${id}:4`, 10 ** (2 * next()));
      const cost = lever(`${id}:5`, 10 ** (1 + next()), true);
      terms.push((figures) => {
        const at = (lever: number) => figures[lever] ?? Number.NaN;
        return at(land) * (at(volume) * at(price) - at(cost)) * seasons_per_year;
      });
    } else {
      const whole = lever(`${id}:1`, 1000);
      terms.push((figures) => (figures[whole] ?? Number.NaN) * seasons_per_year);
    }
    return { id, type, category_id: 100, breakdown, cost_unit: "per-area", seasons_per_year };
  });
  const other = lever("diversified:36", 500);
  told.keys[other] = "diversified";
  terms.push((figures) => figures[other] ?? Number.NaN);
  return {
    ...{ ...told, commodities, segment: segmentOf(answers) },
    income: (figures) => terms.reduce((sum, term) => sum + term(figures), 0),
  };
}

const squared = ({ from, to }: Told, figures: readonly number[]): number =>
  figures.reduce((sum, figure, i) => {
    const start = from[i] ?? 0;
    const scale = start === 0 ? Math.abs((to[i] ?? 0) - start) || 1 : Math.abs(start);
    return sum + ((figure - start) / scale) ** 2;
  }, 0);

/** The best that blind steps find: from random points of the box, back to the contour each time, kept where nearer. */
function searched(
  told: Told,
  turned: readonly boolean[],
  goal: number,
  random: Random,
  starts: number,
  steps: number,
) {
  const { from, to } = told;
  const figuresAt = (shares: readonly number[]) =>
    from.map((start, i) => (turned[i] ? start + ((to[i] ?? 0) - start) * (shares[i] ?? 0) : start));
  const height = (shares: readonly number[]) => told.income(figuresAt(shares));
  const cost = (shares: readonly number[]) => squared(told, figuresAt(shares));
  const shrunk = (shares: readonly number[]) => {
    let [low, high] = [0, 1];
    for (let i = 0; i < 40; i++) {
      const middle = (low + high) / 2;
      if (height(shares.map((share) => share * middle)) >= goal) high = middle;
      else low = middle;
    }
    return shares.map((share) => share * high);
  };
  const normal = () =>
    Math.sqrt(-2 * Math.log(random.next() || 1e-9)) * Math.cos(2 * Math.PI * random.next());
  let best = Number.POSITIVE_INFINITY;
  for (let start = 0; start < starts; start++) {
    let at: number[] | null = null;
    for (let i = 0; i < 60 && !at; i++) {
      const tried = from.map(() => (random.chance(0.4) ? 1 : random.chance(0.2) ? 0 : random.next()));
      if (height(tried) >= goal) at = shrunk(tried);
    }
    if (!at) continue;
    let size = 0.2;
    let nearest = cost(at);
    for (let i = 0; i < steps && size > 1e-6; i++) {
      const width = size;
      const tried = at.map((share) =>
        Math.min(1, Math.max(0, share + (random.chance(0.6) ? width * normal() : 0))),
      );
      if (height(tried) >= goal) {
        const back = shrunk(tried);
        const found = cost(back);
        if (found < nearest) {
          [at, nearest, size] = [back, found, size * 1.6];
          continue;
        }
      }
      size *= 0.93;
    }
    best = Math.min(best, nearest);
  }
  return best;
}

const [few, all] = [12, 500];

it("least changes meet their goals, and no slower search from many places finds a lesser one", () => {
  const times: number[] = [];
  let [reached, outOfReach] = [0, 0];
  for (let seed = 1; seed <= runs(few, all); seed++) {
    const told = randomProblem(seed);
    const random = randomOf(seed + 9_000);
    const turned = told.keys.map((_, i) => i < 10 && random.chance(0.8));
    const levers = told.keys.filter((_, i) => turned[i]);
    if (levers.length === 0) continue;
    const model = modelOf(QUESTION_SET_1, { commodities: told.commodities, reporting_period: "per-season" });
    const value = random.next() * 1.1;
    const begun = performance.now();
    const goal = { kind: "feasible_share", value } as const;
    const { results, current_income } = optimise(model, told.segment, levers, [goal]);
    times.push(performance.now() - begun);
    const [found] = results;
    if (!found?.values || found.goal_income === null) throw new Error("There is a goal.");
    const figures = told.keys.map((key, i) => found.values?.[key] ?? told.from[i] ?? Number.NaN);
    const income = told.income(figures);
    expect(current_income).toBeCloseTo(told.income(told.from), 6);
    expect(Math.abs((found.income ?? Number.NaN) - income)).toBeLessThanOrEqual(
      1e-9 * Math.abs(income) + 1e-9,
    );
    for (const [i, figure] of figures.entries()) {
      const [from, to] = [told.from[i] ?? 0, told.to[i] ?? 0];
      expect(figure).toBeGreaterThanOrEqual(Math.min(from, to));
      expect(figure).toBeLessThanOrEqual(Math.max(from, to));
    }
    const nearest = searched(told, turned, found.goal_income, random, deep ? 200 : 40, deep ? 400 : 150);
    if (!found.reachable) {
      outOfReach++;
      expect({ seed, nearest }).toEqual({ seed, nearest: Number.POSITIVE_INFINITY });
      continue;
    }
    if (found.goal_income <= (current_income ?? 0)) continue;
    reached++;
    expect(income).toBeGreaterThanOrEqual(found.goal_income - 1e-9 * Math.abs(found.goal_income));
    expect(income).toBeLessThanOrEqual(found.goal_income + 1e-6 * Math.abs(found.goal_income));
    const least = squared(told, figures);
    if (least > nearest * 1.001) console.log("WORSE", seed, least, nearest);
    expect.soft({ seed, isLeast: least <= nearest * 1.001 }).toEqual({ seed, isLeast: true });
  }
  // A speed is of a machine at rest, on which the deep run is made.
  if (!deep) return;
  times.sort((a, b) => a - b);
  const p95 = times[Math.floor(times.length * 0.95)];
  console.log({ reached, outOfReach, p50: times[times.length >> 1], p95, max: times.at(-1) });
  expect(p95).toBeLessThan(50);
}, 3_600_000);

it("out of reach, nothing is turned where that would only take income away", () => {
  const answers = {
    "cco_a:1": answer(1000, null),
    ...Object.fromEntries(
      [1, 10, 8].map((figure, at) => [`cco_a:${at + 2}`, { ...answer(0, figure), current: null }]),
    ),
  };
  const commodity: PlannedCommodity = {
    ...{ id: "cco_a", type: "focus", category_id: 100, breakdown: true, cost_unit: "per-area" },
    seasons_per_year: 1,
  };
  const model = modelOf(QUESTION_SET_1, { commodities: [commodity], reporting_period: "per-year" });
  const [found] = optimise(model, segmentOf(answers), null, [{ kind: "absolute", value: 2000 }]).results;
  expect(found).toMatchObject({ reachable: false, income: 1000, max_share: 0 });
  expect(found?.values).toMatchObject({ "cco_a:2": 0, "cco_a:3": 0, "cco_a:4": 0 });
});
