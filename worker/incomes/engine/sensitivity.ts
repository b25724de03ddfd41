// Pure.
import type { Mode } from "./figures";
import { evaluate, type Formula, step } from "./formula";
import { householdOf, leverFigure } from "./household";
import { leversOf } from "./levers";
import { type Model, type SegmentInput, targetOf } from "./model";
import { available, type Goal, goalIncome, type Needed, neededOf, reaches, solve, solveOf } from "./needed";
import { fold, incomeFormula } from "./partial";
import { figuresOf, formulaFigure } from "./program";
import { type Axis, type Band, bandOf, evenPoints, isIn } from "./sensitivity-axes";

/** What is turned, and what is asked for; the axes come together or not at all, and a bin or a third lever with them. */
export interface SensitivityInput {
  base: Mode;
  goal: Goal;
  axes: { x: Axis; y: Axis; bin: Axis | null; third: string | null } | null;
}

/** What a third lever would have to be in a cell; all null without a goal. */
export interface ThirdCell {
  needed: number | null;
  within: boolean | null;
  reachable: boolean | null;
}

/** Incomes where each value of x and y meet. Shares are of cells, 0–1; null without a goal. */
export interface SensitivityBin {
  value: number | null;
  /** `cells[i][j]` is of the i-th x and the j-th y. */
  cells: (number | null)[][];
  third?: ThirdCell[][];
  share_reached: number | null;
  share_within?: number | null;
  share_reachable?: number | null;
  /** The y that brings the goal at each of `line_x`. */
  line: (number | null)[];
  crosses_feasible: boolean;
}

export interface Sensitivity {
  /** The income that the goal asks for. */
  goal: number | null;
  income: number | null;
  single: Needed[];
  x: Axis | null;
  y: Axis | null;
  bins: SensitivityBin[];
  line_x: number[] | null;
}

const LINE_POINTS = 21;
/** Places of the levers in the formula of income. */
const [X, Y, BIN, THIRD] = [0, 1, 2, 3] as const;

/** Even points over what is shown of x, and where that lever stands now and at its feasible. */
export function lineX({ values, band }: Axis): number[] {
  const points = evenPoints(Math.min(...values), Math.max(...values), LINE_POINTS);
  const known = band.filter((point) => point !== null);
  return [...new Set([...points, ...known].map((point) => point + 0))].sort((a, b) => a - b);
}

/** A formula of one lever, as a function of it. */
function ofOne(formula: Formula): (value: number) => number {
  let now = 0;
  const read = () => now;
  return (value) => {
    now = value;
    return evaluate(formula, read);
  };
}

const shareOf = (count: number, { x, y }: { x: Axis; y: Axis }, goal: number | null) =>
  goal === null ? null : count / (x.values.length * y.values.length);

/** What a formula comes to where each x meets each y, the y of the first x first; NaN where it is not available. */
type Grid = (formula: Formula) => Float64Array;

/** All cells at once, a step at a time: far faster than a walk through the formula for each. */
function gridOf(x: Axis, y: Axis): Grid {
  const [width, height] = [x.values.length, y.values.length];
  const columns = [new Float64Array(width * height), new Float64Array(width * height)] as const;
  const ys = y.values.map(step);
  x.values.forEach((value, i) => {
    columns[X].fill(step(value), i * height, (i + 1) * height);
    columns[Y].set(ys, i * height);
  });
  return (formula) =>
    figuresOf(
      formulaFigure(formula, (column) => ({ column })),
      columns,
      width * height,
    );
}

/** A grid's figures by column. */
function columnsOf<Cell>({ x, y }: { x: Axis; y: Axis }, cellAt: (at: number) => Cell): Cell[][] {
  const height = y.values.length;
  return x.values.map((_, i) => {
    const column: Cell[] = [];
    for (let at = i * height; at < (i + 1) * height; at++) column.push(cellAt(at));
    return column;
  });
}

/** What a third lever would have to be in each cell of a bin. */
function thirdsOf(
  income: Formula,
  axes: { x: Axis; y: Axis },
  grid: Grid,
  goal: number | null,
  [current, feasible]: [number, number],
) {
  const nothing: ThirdCell = { needed: null, within: null, reachable: null };
  if (goal === null) {
    return { third: columnsOf(axes, () => nothing), share_within: null, share_reachable: null };
  }
  const band = bandOf(current, feasible);
  const counts = { within: 0, reachable: 0 };
  const at = (third: number) => grid(fold(income, (id) => (id === THIRD ? third : undefined)));
  const [f0, f1, f2, now, later] = [at(0), at(1), at(2), at(current), at(feasible)] as const;
  const third = columnsOf(axes, (i): ThirdCell => {
    const { needed } = solveOf(f0[i] as number, f1[i] as number, f2[i] as number, goal);
    const within = needed !== null && isIn(needed, band);
    const reachable = reaches(now[i] as number, goal) || reaches(later[i] as number, goal);
    counts.within += Number(within);
    counts.reachable += Number(reachable);
    return { needed, within, reachable };
  });
  return {
    third,
    share_within: shareOf(counts.within, axes, goal),
    share_reachable: shareOf(counts.reachable, axes, goal),
  };
}

/** `income` is a formula of x and y alone. */
function cellsOf(
  income: Formula,
  axes: { x: Axis; y: Axis },
  grid: Grid,
  goal: number | null,
  line_x: readonly number[],
) {
  const incomes = grid(income);
  let reached = 0;
  const cells = columnsOf(axes, (at) => {
    const found = incomes[at] as number;
    if (goal !== null && reaches(found, goal)) reached++;
    return available(found);
  });
  const line = line_x.map((x) => {
    if (goal === null) return null;
    const { needed, reason } = solve(ofOne(fold(income, (id) => (id === X ? x : undefined))), goal);
    return reason === null ? needed : null;
  });
  return {
    cells,
    share_reached: shareOf(reached, axes, goal),
    line,
    crosses_feasible: line.some(
      (y, i) => y !== null && isIn(y, axes.y.band) && isIn(line_x[i] ?? Number.NaN, axes.x.band),
    ),
  };
}

function binsOf(
  model: Model,
  { answers }: SegmentInput,
  { base, axes }: SensitivityInput,
  goal: number | null,
  figureOf: (key: string, mode: Mode) => number,
  line_x: readonly number[],
): SensitivityBin[] {
  if (!axes) return [];
  const { x, y, bin, third } = axes;
  const turned = bin ? [x.lever, y.lever, bin.lever] : [x.lever, y.lever];
  const income = incomeFormula(model, answers, base, turned);
  // A lever that stands as the base says is not set: what is below it counts.
  const withThird = third && incomeFormula(model, answers, base, [x.lever, y.lever, bin?.lever ?? "", third]);
  const grid = gridOf(x, y);
  return (bin?.values ?? [null]).map((value) => {
    const binned = (formula: Formula) =>
      fold(formula, (id) => (id === BIN && value !== null ? value : undefined));
    return {
      value,
      ...cellsOf(binned(income), axes, grid, goal, line_x),
      ...(third && withThird
        ? thirdsOf(binned(withThird), axes, grid, goal, [
            figureOf(third, "current"),
            figureOf(third, "feasible"),
          ])
        : {}),
    };
  });
}

/** Where each lever of a segment stands. */
export function leverBands(model: Model, { answers }: SegmentInput): Map<string, Band> {
  const current = householdOf(model, answers, "current");
  const feasible = householdOf(model, answers, "feasible");
  return new Map(
    leversOf(model, answers).map(({ key }) => [
      key,
      bandOf(leverFigure(current, key), leverFigure(feasible, key)),
    ]),
  );
}

/**
 * What a household would earn were two levers other than they are, for each of some values of a third one, and what a
 * goal asks of each lever. Money in the case's currency a year, levers in their own units.
 */
export function sensitivityOf(model: Model, segment: SegmentInput, asked: SensitivityInput): Sensitivity {
  const { answers } = segment;
  const households = {
    current: householdOf(model, answers, "current"),
    feasible: householdOf(model, answers, "feasible"),
  };
  const goal = goalIncome(asked.goal, {
    target: targetOf(segment).value,
    current: households.current.income,
    feasible: households.feasible.income,
  });
  const line_x = asked.axes && lineX(asked.axes.x);
  const figureOf = (key: string, mode: Mode) => leverFigure(households[mode], key);
  return {
    goal,
    income: available(households[asked.base].income),
    single: leversOf(model, answers).map(({ key }) => neededOf(model, answers, key, asked.base, goal)),
    x: asked.axes?.x ?? null,
    y: asked.axes?.y ?? null,
    bins: binsOf(model, segment, asked, goal, figureOf, line_x ?? []),
    line_x,
  };
}
