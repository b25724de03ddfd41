import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../testing/runs";
import { ChecksOracle } from "../testing/oracle/checks-oracle";
import type { Tally } from "../testing/oracle/expect-same";
import { expectAll, UNSURE } from "../testing/oracle/told";
import { randomCase } from "../testing/random-case";
import { resultsOf, type SegmentResult } from "./results";

const placeOf = ({ code, key }: { code: string; key: string | null }) => `${code} ${key}`;

/** What is said of a segment, in its order, but for what doubles may judge otherwise. */
function expectChecks(got: SegmentResult["checks"], right: ReturnType<ChecksOracle["checks"]>, what: string) {
  const unsure = new Set(right.filter(({ is }) => is === UNSURE).map(placeOf));
  const sure = (place: string) => !unsure.has(place);
  expect(got.map(placeOf).filter(sure), what).toEqual(right.map(placeOf).filter(sure));
}

test("of random cases every field of the results is the oracle's", { timeout: runs(90, 1200) * 1000 }, () => {
  const tally: Tally = { compared: 0, doubtful: 0 };
  fc.assert(
    fc.property(fc.nat(2 ** 31 - 1), (seed) => {
      const { questions, input } = randomCase(seed);
      const oracle = new ChecksOracle(questions, input);
      const outdated = new Set(input.segments.filter((_, at) => (seed + at) % 2 === 0).map(({ id }) => id));
      const { segments, ...rest } = resultsOf(questions, input, outdated);
      const { segments: right, ...of } = oracle.results();
      expectAll(tally, rest, of, "case");
      expect(segments.length).toBe(right.length);
      for (const [at, { checks, ...got }] of segments.entries()) {
        expectAll(tally, got, right[at], `segment ${at}`);
        const segment = input.segments[at];
        if (segment) expectChecks(checks, oracle.checks(segment, outdated.has(segment.id)), `segment ${at}`);
      }
    }),
    { numRuns: runs(60, 2000) },
  );
  expect(tally.doubtful).toBeLessThan(tally.compared / 20);
});
