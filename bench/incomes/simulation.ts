import { timesInBrowser } from "../browser-times.ts";
import { median, verdict } from "../verdict.ts";

const MOST_MS = 150;

/** In the browser: five segments, each answer of which has a range. */
const script = `
  import { inputOf } from "./worker/incomes/cases/document";
  import { exampleCase } from "./worker/incomes/demo/example-case";
  import { QUESTION_SET_1 } from "./worker/incomes/engine/question-set-1";
  import { simulate } from "./worker/incomes/farmers/simulate";

  const input = inputOf(exampleCase);
  const [first] = input.segments;
  const answers = Object.fromEntries(Object.entries(first.answers).map(([key, answer]) =>
    [key, { ...answer, low: answer.current * 0.7, high: answer.current * 1.4 + 1 }]));
  const segments = [1, 2, 3, 4, 5].map((at) => ({ ...first, id: "seg_" + at, answers }));
  globalThis.times = (rounds) => Array.from({ length: rounds }, (_, round) => {
    const startedAt = performance.now();
    simulate(QUESTION_SET_1, { ...input, segments }, null, { draws: 10_000, seed: round });
    return performance.now() - startedAt;
  });
`;

/** The spread of incomes by 10,000 draws a segment, in a browser. */
export async function simulation(): Promise<void> {
  const times = await timesInBrowser(script, 12);
  const figure = Math.round(median(times.slice(2)));
  verdict(
    "simulation of 10,000 draws × 5 segments, median",
    `${figure} ms`,
    `below ${MOST_MS} ms`,
    figure < MOST_MS,
  );
}
