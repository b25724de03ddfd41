import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../testing/runs";
import type { Tally } from "../testing/oracle/expect-same";
import { ScenarioOracle } from "../testing/oracle/scenario-oracle";
import { expectAll } from "../testing/oracle/told";
import { type Random, randomCase, randomFigure, randomOf } from "../testing/random-case";
import { type CaseInput, type Model, modelOf } from "./model";
import {
  CHANGE_KINDS,
  changeableKeys,
  faultOf,
  INVESTMENT_MODES,
  INVESTMENT_UNITS,
  type Investment,
  type Scenario,
  type ScenarioChange,
} from "./scenario";
import { scenarioResults } from "./scenario-results";

function randomInvestment({ chance, pick, whole }: Random, { segments }: CaseInput): Investment | null {
  if (chance(0.2)) return null;
  const mode = pick(INVESTMENT_MODES);
  const ofSegment = () => (mode === "per_segment" ? { segment_id: pick(segments).id } : {});
  return {
    ...{ mode, unit: pick(INVESTMENT_UNITS), years: whole(1, 30), discount_percent: pick([0, 5, 12.5, 100]) },
    components: Array.from({ length: whole(0, 3) }, () => ({
      ...{ kind: "training" as const, name: "", amount: pick([0, whole(1, 5000), whole(1, 999) / 100]) },
      ...ofSegment(),
    })),
  };
}

/** Changes that a scenario of the case may make, some of them of parts. */
function randomScenario(random: Random, model: Model, input: CaseInput): Scenario {
  const { chance, pick, whole } = random;
  const keys = changeableKeys(model);
  const segments = input.segments
    .filter(() => chance(0.8))
    .map(({ id, answers }) => {
      const changes: ScenarioChange[] = [];
      for (let tries = whole(0, 8); tries > 0; tries--) {
        const change = { key: pick(keys), kind: pick(CHANGE_KINDS), value: randomFigure(random) };
        if (faultOf(model, answers, [...changes, change]) === null) changes.push(change);
      }
      return { segment_id: id, changes };
    });
  return { name: "", description: "", segments, investment: randomInvestment(random, input) };
}

test("of random scenarios every field of the results is the oracle's", {
  timeout: runs(90, 1200) * 1000,
}, () => {
  const tally: Tally = { compared: 0, doubtful: 0 };
  fc.assert(
    fc.property(fc.nat(2 ** 31 - 1), (seed) => {
      const { questions, input } = randomCase(seed);
      const scenario = randomScenario(randomOf(seed + 1), modelOf(questions, input), input);
      const right = new ScenarioOracle(questions, input, scenario).scenarioResults();
      expectAll(tally, scenarioResults(questions, input, scenario), right, "scenario");
    }),
    { numRuns: runs(60, 2000) },
  );
  expect(tally.doubtful).toBeLessThan(tally.compared / 20);
});
