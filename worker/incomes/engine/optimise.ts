// Pure.
import type { Answers } from "./figures";
import { householdOf, leverFigure } from "./household";
import { type LeverIncome, leverIncomeOf } from "./lever-income";
import { leversOf } from "./levers";
import { type Model, type SegmentInput, targetOf } from "./model";
import { type Landscape, nearestTo } from "./nearest";
import { available, changePercent, type Goal, goalIncome, reaches } from "./needed";

export const MOST_LEVERS = 16;

export interface Optimum {
  goal: Goal;
  goal_income: number | null;
  reachable: boolean | null;
  income: number | null;
  /** Where the goal is out of reach: how much of the way to the feasible income the levers go. */
  max_share: number | null;
  values: Record<string, number | null> | null;
  change_percent: Record<string, number | null> | null;
}

export interface Optimised {
  current_income: number | null;
  feasible_income: number | null;
  results: Optimum[];
}

/** A lever that moves: from its current figure, to its feasible one at most. */
interface Mover {
  at: number;
  from: number;
  to: number;
  /** What the whole way costs: its length ÷ s, where s is |from|, or that length where from is 0. */
  cost: number;
}

interface Problem {
  keys: readonly string[];
  from: Float64Array;
  movers: Mover[];
  lever: LeverIncome;
}

function problemOf(model: Model, answers: Answers, keys: readonly string[]): Problem {
  const current = householdOf(model, answers, "current");
  const feasible = householdOf(model, answers, "feasible");
  const from = Float64Array.from(keys, (key) => leverFigure(current, key));
  const movers = keys.flatMap((key, at): Mover[] => {
    const start = from[at] ?? Number.NaN;
    const to = leverFigure(feasible, key);
    const way = to - start;
    if (!Number.isFinite(way) || way === 0) return [];
    return [{ at, from: start, to, cost: start === 0 ? 1 : Math.abs(way / start) }];
  });
  return { keys, from, movers, lever: leverIncomeOf(model, answers, keys) };
}

/** Figures of all levers where each mover has gone a share 0–1 of its way; never past either end. */
function figuresAt({ from, movers }: Problem, shares: ArrayLike<number>): Float64Array {
  const figures = Float64Array.from(from);
  for (let i = 0; i < movers.length; i++) {
    const { at, from: start, to } = movers[i] as Mover;
    const share = shares[i] ?? 0;
    const figure = share >= 1 ? to : start + (to - start) * share;
    figures[at] = to > start ? Math.min(to, figure) : Math.max(to, figure);
  }
  return figures;
}

const orLow = (value: number): number => (Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value);

/** The best corner of a group: shares 0 or 1. Ties go to the one that changes less. */
function bestCorner(problem: Problem, group: number, movers: readonly number[], shares: Float64Array): void {
  const costOf = (corner: number) =>
    movers.reduce(
      (sum, at, bit) => sum + ((corner >> bit) & 1 ? (problem.movers[at]?.cost ?? 0) ** 2 : 0),
      0,
    );
  let best = { corner: 0, height: Number.NEGATIVE_INFINITY, cost: 0 };
  for (let corner = 0; corner < 2 ** movers.length; corner++) {
    for (const [bit, at] of movers.entries()) shares[at] = (corner >> bit) & 1;
    const height = orLow(problem.lever.ofGroup(group, figuresAt(problem, shares)));
    const cost = costOf(corner);
    const slack = Number.isFinite(best.height) ? 1e-13 * Math.abs(best.height) : 0;
    if (height > best.height + slack || (height >= best.height - slack && cost < best.cost)) {
      best = { corner, height, cost };
    }
  }
  for (const [bit, at] of movers.entries()) shares[at] = (best.corner >> bit) & 1;
}

const SAMPLES = 16;

/** Turns one mover after the other where that helps: for formulas that are best between the ends. */
function climb(problem: Problem, shares: Float64Array): void {
  const height = () => orLow(problem.lever.income(figuresAt(problem, shares)));
  let best = height();
  for (let round = 0; round < 4; round++) {
    const before = best;
    for (const at of problem.movers.keys()) {
      let kept = shares[at] ?? 0;
      for (let width = 1; width > 1e-9; width /= SAMPLES / 2) {
        const middle = kept;
        for (let i = 0; i <= SAMPLES; i++) {
          shares[at] = Math.min(1, Math.max(0, middle + width * ((2 * i) / SAMPLES - 1)));
          const found = height();
          if (found > best + 1e-12 * Math.abs(best)) {
            best = found;
            kept = shares[at] ?? 0;
          }
        }
        shares[at] = kept;
        if (width === 1 && kept === middle) break;
      }
    }
    if (!(best > before)) return;
  }
}

/** The highest income that the levers allow: where a commodity's formula is a sum of products, a corner has it. */
function topOf(problem: Problem): Float64Array {
  const shares = new Float64Array(problem.movers.length);
  for (const [group, levers] of problem.lever.groups.entries()) {
    const movers = [...problem.movers.keys()].filter((i) => levers.includes(problem.movers[i]?.at ?? -1));
    if (movers.length <= 12) bestCorner(problem, group, movers, shares);
  }
  climb(problem, shares);
  return shares;
}

/** Numbers 0–1 that are the same each time (mulberry32). */
function repeatable(): () => number {
  let state = 12345;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const RANDOM_STARTS = 20;

/** Where to begin: each commodity alone, each lever alone, each lever left out, and anywhere. */
function startsOf({ movers, lever }: Problem, top: Float64Array): Float64Array[] {
  const where = (of: (i: number) => number) => Float64Array.from(movers, (_, i) => of(i));
  const next = repeatable();
  return [
    ...lever.groups.map((levers) => where((i) => (levers.includes(movers[i]?.at ?? -1) ? (top[i] ?? 0) : 0))),
    ...movers.map((_, only) => where((i) => (i === only ? 1 : 0))),
    ...movers.map((_, without) => where((i) => (i === without ? 0 : (top[i] ?? 0)))),
    ...Array.from({ length: RANDOM_STARTS }, (_, turn) =>
      where(() => (turn % 2 === 0 ? next() : Number(next() < 0.5) * next())),
    ),
  ];
}

/** The least change that reaches a goal which the top reaches and the present does not: shares of each mover's way. */
function leastChange(problem: Problem, top: Float64Array, goal: number): Float64Array {
  const { movers, lever } = problem;
  const costs = Float64Array.from(movers, ({ cost }) => cost);
  const inShares = (at: Float64Array) => at.map((value, i) => Math.min(1, value / (costs[i] ?? 1)));
  const inCosts = (shares: Float64Array) => shares.map((share, i) => share * (costs[i] ?? 1));
  const slopesOfLevers = new Float64Array(problem.keys.length);
  const land: Landscape = {
    far: costs,
    height: (at) => orLow(lever.income(figuresAt(problem, inShares(at)))),
    heightAndSlopes: (at, slopes) => {
      const income = lever.incomeAndSlopes(figuresAt(problem, inShares(at)), slopesOfLevers);
      for (const [i, mover] of movers.entries()) {
        slopes[i] = ((slopesOfLevers[mover.at] ?? 0) * (mover.to - mover.from)) / mover.cost;
      }
      return income;
    },
  };
  return inShares(nearestTo(land, inCosts(top), goal, startsOf(problem, top).map(inCosts)));
}

/**
 * The least change of some levers, each between its current and its feasible figure, that brings each goal: the least
 * Σ((x − c) ÷ s)² with s = |c|, or |feasible − c| where c is 0. Never below the goal by more than doubles lose. Out of
 * reach: the best that the levers allow. Without a goal all is null.
 */
export function optimise(
  model: Model,
  segment: SegmentInput,
  keys: readonly string[] | null,
  goals: readonly Goal[],
): Optimised {
  const { answers } = segment;
  const levers = keys ?? leversOf(model, answers).map(({ key }) => key);
  const current = householdOf(model, answers, "current").income;
  const feasible = householdOf(model, answers, "feasible").income;
  const problem = problemOf(model, answers, levers);
  const { value: target } = targetOf(segment);
  let top: Float64Array | null = null;

  const incomeAt = (figures: Float64Array): number => {
    const values = new Map(levers.map((key, i) => [key, figures[i] ?? Number.NaN]));
    return householdOf(model, answers, "current", { mode: "current", values }).income;
  };
  const told = (goal: Goal, goal_income: number, figures: Float64Array, isReached: boolean): Optimum => {
    const isMoved = figures.some((figure, i) => figure !== problem.from[i]);
    const income = isMoved ? incomeAt(figures) : current;
    const entries = levers.map((key, i): [string, number] => [key, figures[i] ?? Number.NaN]);
    return {
      goal,
      goal_income,
      reachable: isReached,
      income: available(income),
      max_share: isReached ? null : available((income - current) / (feasible - current)),
      values: Object.fromEntries(entries.map(([key, figure]) => [key, available(figure)])),
      change_percent: Object.fromEntries(
        entries.map(([key, figure], i) => [key, changePercent(problem.from[i] ?? Number.NaN, figure)]),
      ),
    };
  };
  const results = goals.map((goal): Optimum => {
    const income = goalIncome(goal, { target, current, feasible });
    if (income === null) {
      const none = { reachable: null, income: null, max_share: null, values: null, change_percent: null };
      return { goal, goal_income: null, ...none };
    }
    if (reaches(current, income)) return told(goal, income, problem.from, true);
    top ??= topOf(problem);
    const best = figuresAt(problem, top);
    const highest = problem.lever.income(best);
    if (!(highest >= income)) {
      // Where an income is typed whole and its drivers are feasible alone, to turn one puts them all in its place.
      const isBetter = !(highest <= current);
      return told(goal, income, isBetter ? best : problem.from, reaches(highest, income));
    }
    return told(goal, income, figuresAt(problem, leastChange(problem, top, income)), true);
  });
  return { current_income: available(current), feasible_income: available(feasible), results };
}
