import { timesInBrowser } from "./browser-times.ts";
import { median, verdict } from "./verdict.ts";

const MOST_MS = 16;

/** In the browser: five maps of 100 × 100 cells, worked out and drawn again and again, each time of another point. */
const script = `
  import { drawDenseHeat, heatColours } from "./web/ui/charts/dense-heat";
  import { inputOf } from "./worker/incomes/cases/document";
  import { exampleCase } from "./worker/incomes/demo/example-case";
  import { modelOf } from "./worker/incomes/engine/model";
  import { QUESTION_SET_1 } from "./worker/incomes/engine/question-set-1";
  import { sensitivityOf } from "./worker/incomes/engine/sensitivity";
  import { evenPoints } from "./worker/incomes/engine/sensitivity-axes";

  const input = inputOf(exampleCase);
  const model = modelOf(QUESTION_SET_1, input);
  const focus = input.commodities.find(({ type }) => type === "focus").id;
  const axis = (lever, from, to, steps) => ({ lever, values: evenPoints(from, to, steps), band: [from, to] });
  const canvases = [0, 1, 2, 3, 4].map(() => {
    const canvas = document.createElement("canvas");
    canvas.width = 640;
    canvas.height = 480;
    document.body.append(canvas);
    return canvas;
  });
  const colours = heatColours(document.body);
  globalThis.times = (rounds) => Array.from({ length: rounds }, (_, round) => {
    const startedAt = performance.now();
    const x = axis(focus + ":3", 300 + round, 900, 100);
    const y = axis(focus + ":4", 1200, 2400 + round, 100);
    const bin = axis(focus + ":2", 1, 5, 5);
    const found = sensitivityOf(model, input.segments[0], {
      base: "current", goal: { kind: "absolute", value: 3000000 }, axes: { x, y, bin, third: null },
    });
    found.bins.forEach((one, at) => {
      const line = found.line_x.map((point, i) => ({ x: point, y: one.line[i] }));
      drawDenseHeat(canvases[at], {
        cells: one.cells, goal: found.goal, x: x.band, y: y.band, line, zone: { x: x.band, y: y.band }, point: null,
      }, colours);
      // What a canvas is told it may do later: reading from it makes it do so now.
      canvases[at].getContext("2d").getImageData(0, 0, 1, 1);
    });
    return performance.now() - startedAt;
  });
`;

/** Heat maps of a case in a browser, from the figures to the picture. */
export async function heatMaps(): Promise<void> {
  const times = await timesInBrowser(script, 60);
  const figure = Math.round(median(times.slice(10)) * 10) / 10;
  verdict(
    "heat maps of 100 × 100 × 5 cells, worked out and drawn, median",
    `${figure} ms`,
    `below ${MOST_MS} ms`,
    figure < MOST_MS,
  );
}
