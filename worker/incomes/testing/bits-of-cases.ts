import { modelOf } from "../engine/model";
import { resultsOf } from "../engine/results";
import { simulateSegment } from "../farmers/simulate";
import { randomCase } from "./random-case";

/** Every number of a value, in the order in which it stands there. */
function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

/** What the engine makes of a case that follows from a seed: each number's 64 bits, as hex. */
export function bitsOfCase(seed: number): string {
  const { questions, input } = randomCase(seed);
  const model = modelOf(questions, input);
  const draws = input.segments.map(({ answers, ...segment }, index) => {
    const ranged = Object.entries(answers).map(([key, answer]) => {
      const { current } = answer;
      return [key, current === null ? answer : { ...answer, low: current - 1, high: current + 2 }];
    });
    const drawn = { ...segment, answers: Object.fromEntries(ranged) };
    return simulateSegment(model, drawn, [], { draws: 100, seed, index });
  });
  const numbers = new Float64Array(numbersIn([resultsOf(questions, input), draws]));
  return [...new BigUint64Array(numbers.buffer)].map((bits) => bits.toString(16)).join(" ");
}
