// Pure.

/**
 * A box whose one corner is the origin, and a height over it. Everything is in units in which distance from the origin
 * is what a change costs.
 */
export interface Landscape {
  /** How far each way goes; all > 0. */
  far: Float64Array;
  height: (at: Float64Array) => number;
  heightAndSlopes: (at: Float64Array, slopes: Float64Array) => number;
}

const SEARCHES = 80;
const HALVINGS = 12;

function squares(at: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < at.length; i++) sum += (at[i] as number) ** 2;
  return sum;
}

/**
 * From a point that does not reach the goal towards one that does, as far as is needed: by secants whose idle end is
 * weighed down (the Illinois method), halved where they stall. What is found reaches the goal.
 */
function meet(
  { height }: Landscape,
  from: Float64Array,
  to: Float64Array,
  goal: number,
  slack: number,
): Float64Array {
  const at = new Float64Array(from.length);
  const go = (by: number) => {
    for (let i = 0; i < at.length; i++) {
      const start = from[i] as number;
      at[i] = by === 1 ? (to[i] as number) : start + by * ((to[i] as number) - start);
    }
    return height(at) - goal;
  };
  let [low, high] = [0, 1];
  let [below, above] = [go(0), go(1)];
  let found = above;
  for (let i = 0, side = 0; i < SEARCHES && found > slack && high - low > 1e-16 * high; i++) {
    const secant = (low * above - high * below) / (above - below);
    const isUsable = i % 4 !== 3 && secant > low && secant < high;
    const by = isUsable ? secant : (low + high) / 2;
    const over = go(by);
    if (over >= 0) {
      [high, above, found] = [by, over, over];
      if (side === 1) below /= 2;
      side = 1;
    } else {
      [low, below] = [by, over];
      if (side === -1) above /= 2;
      side = -1;
    }
  }
  go(high);
  return at;
}

/** Grows a point within the box until it reaches the goal; null where it does not. */
function grow(land: Landscape, at: Float64Array, goal: number, slack: number): Float64Array | null {
  for (let by = 1.05; by < 4; by *= 1.4) {
    const grown = at.map((value, i) => Math.min(land.far[i] as number, value * by));
    if (land.height(grown) >= goal) return meet(land, at, grown, goal, slack);
  }
  return null;
}

/** The point of the box nearest to the origin at which Σ slope·x = sum: those that come to their end stay there. */
function nearestOnPlane(far: Float64Array, slopes: Float64Array, sum: number): Float64Array {
  const at = new Float64Array(far.length);
  if (sum <= 0) return at;
  for (let turn = 0; turn <= far.length; turn++) {
    let [left, free] = [sum, 0];
    for (let i = 0; i < far.length; i++) {
      const slope = slopes[i] as number;
      if (slope <= 0) continue;
      if (at[i] === far[i]) left -= slope * (far[i] as number);
      else free += slope * slope;
    }
    if (free === 0) return at;
    let isWithin = true;
    for (let i = 0; i < far.length; i++) {
      const slope = slopes[i] as number;
      const end = far[i] as number;
      if (slope <= 0 || at[i] === end) continue;
      at[i] = Math.max(0, Math.min(end, (left / free) * slope));
      if (at[i] === end) isWithin = false;
    }
    if (isWithin) return at;
  }
  return at;
}

/**
 * Walks from a point on the goal's contour to nearer ones. Each step goes to the nearest point of the contour's tangent
 * plane, is brought back to the contour along a ray, and counts only where that is nearer.
 */
function descend(land: Landscape, start: Float64Array, goal: number, steps: number): Float64Array {
  const origin = new Float64Array(start.length);
  const slack = 1e-10 * Math.abs(goal);
  const slopes = new Float64Array(start.length);
  let at = meet(land, origin, start, goal, slack);
  let best = squares(at);
  for (let turn = 0; turn < steps; turn++) {
    const height = land.heightAndSlopes(at, slopes);
    let along = 0;
    for (let i = 0; i < at.length; i++) along += (at[i] as number) * (slopes[i] as number);
    if (!Number.isFinite(along)) return at;
    const aim = nearestOnPlane(land.far, slopes, along + goal - height);
    let next: Float64Array | null = null;
    for (let by = 1, i = 0; i < HALVINGS && !next; i++, by /= 2) {
      const tried = at.map((value, j) => value + by * ((aim[j] as number) - value));
      const isHigh = land.height(tried) >= goal;
      const back = isHigh ? meet(land, origin, tried, goal, slack) : grow(land, tried, goal, slack);
      if (back && squares(back) < best) next = back;
    }
    if (!next) return at;
    const nearer = squares(next);
    const gained = 1 - nearer / best;
    [at, best] = [next, nearer];
    if (gained < 1e-8) return at;
  }
  return at;
}

const FIRST_STEPS = 5;
const ALL_STEPS = 150;
const FINALISTS = 6;

/**
 * The point of the box nearest to the origin whose height reaches the goal, from many starts, since hills may stand
 * apart. `top` reaches the goal, the origin does not.
 */
export function nearestTo(
  land: Landscape,
  top: Float64Array,
  goal: number,
  starts: readonly Float64Array[],
): Float64Array {
  const origin = new Float64Array(top.length);
  const begun = [top, ...starts].map((start) => {
    const reached = land.height(start) >= goal ? start : meet(land, start, top, goal, 0);
    return descend(land, reached, goal, FIRST_STEPS);
  });
  begun.sort((a, b) => squares(a) - squares(b));
  const finished = begun.slice(0, FINALISTS).map((at) => descend(land, at, goal, ALL_STEPS));
  finished.sort((a, b) => squares(a) - squares(b));
  return meet(land, origin, finished[0] ?? top, goal, 1e-14 * Math.abs(goal));
}
