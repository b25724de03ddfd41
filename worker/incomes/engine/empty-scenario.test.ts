import { expect, it } from "vitest";
import { runs } from "../../testing/runs";
import { randomCase } from "../testing/random-case";
import { modelOf } from "./model";
import { resultsOf } from "./results";
import type { Scenario } from "./scenario";
import { scenarioResults } from "./scenario-results";

const empty = (segments: Scenario["segments"]): Scenario => ({
  ...{ name: "As it is", description: "", segments },
  investment: {
    ...{ mode: "all_farmers", unit: "total", years: 5, discount_percent: 0 },
    components: [],
  },
});

it("a scenario that changes nothing has the incomes of now, to the bit, in cases of any shape", () => {
  let compared = 0;
  for (let seed = 1; seed <= runs(30, 2000); seed++) {
    const { questions, input } = randomCase(seed);
    const now = resultsOf(questions, input).segments;
    const { keys } = modelOf(questions, input);
    const own = input.segments.map(({ id }) => ({ segment_id: id, changes: [] }));
    // By nothing at all, by parts without changes, and by a lever that becomes 0 % more.
    const byNothing = input.segments.map(({ id, answers }) => {
      const key = keys.find(
        (one) => one.startsWith("diversified:") && typeof answers[one]?.current === "number",
      );
      return { segment_id: id, changes: key ? [{ key, kind: "percent" as const, value: 0 }] : [] };
    });
    for (const scenario of [empty([]), empty(own), empty(byNothing)]) {
      const { segments } = scenarioResults(questions, input, scenario);
      expect(segments.map(({ income }) => income)).toEqual(now.map(({ current }) => current.income));
      expect(segments.map(({ increase }) => increase ?? 0).every((change) => change === 0)).toBe(true);
      compared += segments.length;
    }
  }
  expect(compared).toBeGreaterThan(60);
});
