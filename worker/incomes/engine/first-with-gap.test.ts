import { expect, test } from "vitest";
import { randomCase } from "../testing/random-case";
import { firstWithGap } from "./first-with-gap";
import { modelOf } from "./model";
import { resultsOf } from "./results";

test("a page begins with the first segment that earns less than its target, as the results say", () => {
  let begunLater = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const { questions, input } = randomCase(seed);
    const told = resultsOf(questions, input).segments;
    const right = told.find(({ current }) => current.reached === false) ?? told[0];
    const found = firstWithGap(modelOf(questions, input), input.segments);
    expect(found?.id, `seed ${seed}`).toBe(right?.segment_id);
    if (found && found !== input.segments[0]) begunLater++;
  }
  expect(begunLater).toBeGreaterThan(0);
});
