import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../testing/runs";
import { exact, toNumber } from "../testing/oracle/exact";
import { Oracle } from "../testing/oracle/oracle";
import { type Random, randomCase, randomFigure, randomOf } from "../testing/random-case";
import type { Mode } from "./figures";
import { householdOf } from "./household";
import { modelOf, type SegmentInput } from "./model";
import { available, type Goal, reaches } from "./needed";
import { leverBands, lineX, sensitivityOf } from "./sensitivity";
import { type Axis, axisOf, bandOf, evenPoints } from "./sensitivity-axes";

const goals = (random: Random): Goal =>
  random.pick<Goal>([
    { kind: "target" },
    { kind: "percent", value: 20 },
    { kind: "absolute", value: randomFigure(random) * 100 },
    { kind: "close_gap", value: 50 },
    { kind: "feasible_share", value: 0.5 },
  ]);

/** By the definition alone: what y brings the goal, from the incomes at 0, 1 and 2. */
function plainNeeded(f: (y: number) => number, goal: number | null): number | null {
  const [f0, f1, f2] = [f(0), f(1), f(2)];
  if (goal === null || ![f0, f1, f2].every(Number.isFinite)) return null;
  if (Math.abs(f2 - 2 * f1 + f0) > 1e-9 * Math.max(1, Math.abs(f2)) || f1 === f0) return null;
  return available((goal - f0) / (f1 - f0));
}

const lies = (value: number | null, [lower, higher]: Axis["band"]) =>
  value !== null && lower !== null && higher !== null && lower <= value && value <= higher;

test("each cell, line and third lever of random cases is what the household of that setting has, to the bit", () => {
  let [cells, withoutIncome, crossing, byOracle] = [0, 0, 0, 0];
  fc.assert(
    fc.property(fc.nat(2 ** 31 - 1), (seed) => {
      const random = randomOf(seed + 1);
      const { questions, input } = randomCase(seed);
      const model = modelOf(questions, input);
      const oracle = new Oracle(questions, input);
      const segment = random.pick(input.segments);
      const bands = leverBands(model, segment);
      const keys = [...bands.keys()].sort(() => random.next() - 0.5);
      if (keys.length < 2) return;
      const base = random.pick<Mode>(["current", "feasible"]);
      const axis = (lever: string): Axis => {
        const band = bands.get(lever) ?? [null, null];
        const own = random.chance(0.5) ? axisOf({ lever }, band, 4) : null;
        return own ?? { lever, values: [0, randomFigure(random), randomFigure(random)], band };
      };
      const [x, y] = [axis(keys[0] ?? ""), axis(keys[1] ?? "")];
      const bin = keys[2] && random.chance(0.6) ? axis(keys[2]) : null;
      const third = keys[3] && random.chance(0.6) ? keys[3] : null;
      const got = sensitivityOf(model, segment, { base, goal: goals(random), axes: { x, y, bin, third } });

      const income = (set: Record<string, number>) =>
        householdOf(model, segment.answers, base, { mode: base, values: new Map(Object.entries(set)) })
          .income;
      expect(got.line_x).toEqual(lineX(x));
      for (const [b, { value, cells: rows, third: thirds, line, ...told }] of got.bins.entries()) {
        expect(value).toBe(bin?.values[b] ?? null);
        const binned: Record<string, number> = bin && value !== null ? { [bin.lever]: value } : {};
        const counts = { reached: 0, within: 0, reachable: 0 };
        x.values.forEach((xi, i) => {
          y.values.forEach((yj, j) => {
            const set = { ...binned, [x.lever]: xi, [y.lever]: yj };
            const right = available(income(set));
            cells++;
            if (right === null) withoutIncome++;
            expect(rows[i]?.[j]).toBe(right);
            if (right !== null && got.goal !== null && reaches(right, got.goal)) counts.reached++;
            if (i === 0 && j === 0) {
              const figures = Object.entries(set).map(([key, figure]) => [key, exact(figure)] as const);
              const oracled = oracle.income(segment, base, new Map(figures));
              if (oracled && !oracled.doubtful) {
                byOracle++;
                const off = Math.abs((right ?? Number.NaN) - toNumber(oracled));
                expect(off).toBeLessThanOrEqual(1e-9 * Math.max(oracled.size, 1e-300));
              }
            }
            if (!third) return;
            const at = (z: number) => income({ ...set, [third]: z });
            const needed = plainNeeded(at, got.goal);
            const goal = got.goal;
            if (goal === null) {
              expect(thirds?.[i]?.[j]).toEqual({ needed: null, within: null, reachable: null });
              return;
            }
            const [lower, higher] = bands.get(third) ?? [null, null];
            const ends = leverEnds(model, segment, third);
            const within = lower !== null && higher !== null && lies(needed, [lower, higher]);
            const reachable = ends.some((end) => reaches(at(end), goal));
            expect(thirds?.[i]?.[j]).toEqual({ needed, within, reachable });
            counts.within += Number(within);
            counts.reachable += Number(reachable);
          });
        });
        const share = (count: number) =>
          got.goal === null ? null : count / (x.values.length * y.values.length);
        expect(told.share_reached).toBe(share(counts.reached));
        if (third)
          expect(told).toMatchObject({
            share_within: share(counts.within),
            share_reachable: share(counts.reachable),
          });
        const points = lineX(x).map((xi) => {
          const needed = plainNeeded((yj) => income({ ...binned, [x.lever]: xi, [y.lever]: yj }), got.goal);
          return needed !== null && needed >= 0 ? needed : null;
        });
        expect(line).toEqual(points);
        const crosses = points.some((point, i) => lies(point, y.band) && lies(lineX(x)[i] ?? null, x.band));
        expect(told.crosses_feasible).toBe(crosses);
        crossing += Number(crosses);
      }
    }),
    { numRuns: runs(150, 2000) },
  );
  expect(cells).toBeGreaterThan(500);
  expect(withoutIncome).toBeLessThan(cells / 2);
  expect(crossing).toBeGreaterThan(0);
  expect(byOracle).toBeGreaterThan(50);
});

const leverEnds = (model: Parameters<typeof leverBands>[0], { answers }: SegmentInput, key: string) =>
  (["current", "feasible"] as const).map((mode) => {
    const household = householdOf(model, answers, mode);
    return key === "diversified" ? household.other : household.value(key);
  });

test("the cell where both levers stand as they do is the income of now; without axes there are no cells", () => {
  let tried = 0;
  for (let seed = 0; seed < 40; seed++) {
    const { questions, input } = randomCase(seed);
    const model = modelOf(questions, input);
    for (const segment of input.segments) {
      const keys = [...leverBands(model, segment).keys()];
      const household = householdOf(model, segment.answers, "current");
      const at = (lever: string): Axis | null => {
        const now = lever === "diversified" ? household.other : household.value(lever);
        return Number.isFinite(now) ? { lever, values: [now, now + 1], band: [now, now] } : null;
      };
      const [x, y] = [at(keys[0] ?? ""), at(keys.at(-1) ?? "")];
      const bare = sensitivityOf(model, segment, { base: "current", goal: { kind: "target" }, axes: null });
      expect(bare).toMatchObject({ x: null, y: null, bins: [], line_x: null });
      expect(bare.single).toHaveLength(keys.length);
      // Setting a part of an income that is typed as a whole is another household: what is derived counts then.
      const isDerived = (segment.answers[keys[0]?.replace(/:\d+$/, ":1") ?? ""]?.current ?? null) === null;
      if (!x || !y || keys.length < 2 || !isDerived) continue;
      const asked = {
        base: "current",
        goal: { kind: "target" },
        axes: { x, y, bin: null, third: null },
      } as const;
      expect(sensitivityOf(model, segment, asked).bins[0]?.cells[0]?.[0]).toBe(bare.income);
      tried++;
    }
  }
  expect(tried).toBeGreaterThan(10);
});

test("axes are even points that end at max, or the figures given; a band has its ends in order", () => {
  expect(evenPoints(0, 0.7, 8).at(-1)).toBe(0.7);
  expect(evenPoints(1, 2, 3)).toEqual([1, 1.5, 2]);
  expect(bandOf(4, 2)).toEqual([2, 4]);
  expect(bandOf(Number.NaN, 2)).toEqual([null, null]);
  expect(axisOf({ lever: "a" }, [2, 4], 3)).toEqual({ lever: "a", values: [2, 3, 4], band: [2, 4] });
  expect(axisOf({ lever: "a" }, [2, 2], 3)).toBeNull();
  expect(axisOf({ lever: "a", steps: 1 }, [2, 2], 3)?.values).toEqual([2]);
  expect(axisOf({ lever: "a", min: 5 }, [2, 4], 3)).toBeNull();
  expect(axisOf({ lever: "a", min: 1, max: 3, steps: 1 }, [null, null], 3)?.values).toEqual([1]);
  expect(lineX({ lever: "a", values: [4, 0], band: [-1, 2] })).toHaveLength(22);
});
