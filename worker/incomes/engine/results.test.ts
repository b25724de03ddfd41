import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../testing/runs";
import {
  absolute,
  compare,
  exact,
  type Maybe,
  minus,
  over,
  plus,
  times,
  toNumber,
  ZERO,
} from "../testing/oracle/exact";
import { expectSame as expectSameIn, isPlain } from "../testing/oracle/expect-same";
import { Oracle } from "../testing/oracle/oracle";
import { randomCase } from "../testing/random-case";
import { MODES } from "./figures";
import { resultsOf } from "./results";

/** How many figures were compared, and how many were left out because doubles may take another way there. */
const tally = { compared: 0, doubtful: 0 };

const expectSame = (got: number | null, right: Maybe, what: string) => expectSameIn(tally, got, right, what);

test("random cases agree with the oracle, figure by figure", { timeout: runs(60, 600) * 1000 }, () => {
  fc.assert(
    fc.property(fc.nat(2 ** 31 - 1), (seed) => {
      const { questions, input } = randomCase(seed);
      const oracle = new Oracle(questions, input);
      const results = resultsOf(questions, input);
      for (const [index, segment] of input.segments.entries()) {
        const got = results.segments[index];
        if (!got) throw new Error("A segment has no result.");
        const target = oracle.target(segment);
        expectSame(got.target.value, target, "target");
        const income = {
          current: oracle.income(segment, "current"),
          feasible: oracle.income(segment, "feasible"),
        };

        for (const mode of MODES) {
          expectSame(got[mode].income, income[mode], `${mode} income`);
          expectSame(got[mode].focus_income, oracle.ofPlace(segment, "focus", mode), `${mode} focus`);
          expectSame(got[mode].secondary_income, oracle.ofPlace(segment, "secondary", mode), "secondary");
          expectSame(got[mode].tertiary_income, oracle.ofPlace(segment, "tertiary", mode), "tertiary");
          expectSame(got[mode].other_income, oracle.other(segment, mode), "other");
          const short = minus(target, income[mode]);
          const gap =
            short && (short.n < 0n ? { ...ZERO, size: short.size, doubtful: short.doubtful } : short);
          expectSame(got[mode].gap, gap, "gap");
          const farmers = segment.farmers === null ? null : exact(segment.farmers);
          expectSame(got[mode].gap_all_farmers, times(gap, farmers), "gap of all");
          expectSame(got[mode].share_of_target, over(income[mode], target), "share of the target");
          if (isPlain(income[mode], target)) {
            expect(got[mode].reached).toBe(compare(income[mode] ?? ZERO, target ?? ZERO) > 0);
          }
          for (const place of ["focus", "secondary", "tertiary"]) {
            for (const question of questions.filter((one) => oracle.isAsked(place, one))) {
              const key = oracle.key(place, question.id);
              const right = oracle.figure(segment, place, question.id, mode, new Map());
              expectSame(got[mode].values[key] ?? null, right, key);
            }
          }
        }

        const levers = oracle.levers(segment);
        expect(got.levers.map(({ key }) => key)).toEqual(levers.map(({ key }) => key));
        for (const [at, lever] of levers.entries()) {
          const from = oracle.lever(segment, lever, "current");
          const to = oracle.lever(segment, lever, "feasible");
          const impact = got.levers[at];
          expectSame(impact?.current ?? null, from, "lever");
          expectSame(impact?.feasible ?? null, to, "lever, feasible");
          const alone = minus(oracle.income(segment, "current", new Map([[lever.key, to]])), income.current);
          expectSame(impact?.alone ?? null, alone, "alone");
          const last = minus(
            income.feasible,
            oracle.income(segment, "feasible", new Map([[lever.key, from]])),
          );
          expectSame(impact?.last ?? null, last, "last");
          const change = times(exact(100), over(minus(to, from), absolute(from)));
          expectSame(impact?.change_percent ?? null, change, "change");
          expectNeeded(oracle, segment, lever, got.needed[at], target);
        }
      }
    }),
    { numRuns: runs(60, 2000) },
  );
  expect(tally.doubtful).toBeLessThan(tally.compared / 50);
});

function expectNeeded(
  oracle: Oracle,
  segment: Parameters<Oracle["income"]>[0],
  { key }: { key: string },
  got: { needed: number | null; status: string | null; reason: string | null } | undefined,
  target: Maybe,
): void {
  if (target === null) {
    expect(got).toMatchObject({ needed: null, status: null, reason: null });
    return;
  }
  const at = (y: number) => oracle.income(segment, "current", new Map([[key, exact(y)]]));
  const [f0, f1, f2] = [at(0), at(1), at(2)];
  if (!f0 || !f1 || !f2) {
    expect(got).toMatchObject({ needed: null });
    expect(got?.reason ?? "not_available").toBe("not_available");
    return;
  }
  const bend = minus(plus(f2, f0), plus(f1, f1));
  const slope = minus(f1, f0);
  if (!bend || !slope || bend.doubtful) return;
  const threshold = 1e-9 * Math.max(1, Math.abs(toNumber(f2)));
  if (bend.n === 0n && bend.size * 1e-14 < threshold && slope.n !== 0n) {
    const needed = over(minus(target, f0), slope);
    // The slope is what two large numbers differ by: what that loses is the formula's, not the engine's.
    if (needed && Math.abs(toNumber(slope)) * 1e3 > slope.size) {
      expectSame(got?.needed ?? null, needed, `needed of ${key}`);
      if (isPlain(needed, ZERO) && got?.status === "not_possible") {
        expect(got.reason).toBe("negative");
        expect(needed.n < 0n).toBe(true);
      }
    }
  }
  if (Math.abs(toNumber(bend)) > threshold * 2 && bend.size * 1e-14 < threshold) {
    expect(got?.needed).toBeNull();
  }
  if (slope.n === 0n && slope.size === 0) expect(got?.needed).toBeNull();
}
