import { invalid } from "../../core/http/problem";
import { type CaseDocument, inputOf } from "../cases/document";
import { segmentOf } from "../cases/find-case";
import { modelOf } from "../engine/model";
import { leverBands, type Sensitivity, type SensitivityInput, sensitivityOf } from "../engine/sensitivity";
import { type Axis, type AxisChoice, axisOf, type Band } from "../engine/sensitivity-axes";
import { questionsOf } from "../master/question-sets";
import type { SensitivityBody } from "./schemas";

const MOST_CELLS = 50_000;
const DEFAULT_STEPS = { x: 8, y: 8, bin: 3 } as const;
type Place = keyof typeof DEFAULT_STEPS;

function bandFor(bands: ReadonlyMap<string, Band>, path: string, key: string): Band {
  const band = bands.get(key);
  if (!band) throw invalid(path, "This is not a driver of this segment that can be turned.");
  return band;
}

function axisFor(bands: ReadonlyMap<string, Band>, place: Place, choice: AxisChoice): Axis {
  const axis = axisOf(choice, bandFor(bands, `${place}.lever`, choice.lever), DEFAULT_STEPS[place]);
  if (!axis) throw invalid(`${place}.max`, "Give a max that is above min.");
  return axis;
}

function refuseTwice({ x, y, bin, third }: SensitivityBody): void {
  const seen = new Set<string>();
  for (const [path, key] of [
    ["x.lever", x?.lever],
    ["y.lever", y?.lever],
    ["bin.lever", bin?.lever],
    ["third", third],
  ] as const) {
    if (key === undefined) continue;
    if (seen.has(key)) throw invalid(path, "Name each driver once.");
    seen.add(key);
  }
}

function axesOf(bands: ReadonlyMap<string, Band>, body: SensitivityBody): SensitivityInput["axes"] {
  const { x, y, bin, third } = body;
  if (!x || !y) {
    if (x || y) throw invalid(x ? "y" : "x", "Give x and y together.");
    if (bin || third !== undefined) throw invalid("x", "Give x and y too.");
    return null;
  }
  refuseTwice(body);
  if (third !== undefined) bandFor(bands, "third", third);
  const axes = {
    x: axisFor(bands, "x", x),
    y: axisFor(bands, "y", y),
    bin: bin ? axisFor(bands, "bin", bin) : null,
    third: third ?? null,
  };
  const cells = axes.x.values.length * axes.y.values.length * (axes.bin?.values.length ?? 1);
  if (cells > MOST_CELLS) throw invalid("x", "Ask for at most 50,000 cells.");
  return axes;
}

/** `POST /cases/:id/sensitivity`. Throws 404 where the segment is not there, 400 where what is asked for cannot be. */
export function readSensitivity(document: CaseDocument, body: SensitivityBody): Sensitivity {
  segmentOf(document, body.segment_id);
  const input = inputOf(document);
  const segment = input.segments.find(({ id }) => id === body.segment_id);
  if (!segment) throw new Error("A segment of the document is not among its inputs.");
  const model = modelOf(questionsOf(document.profile.question_set), input);
  const axes = axesOf(leverBands(model, segment), body);
  return sensitivityOf(model, segment, { base: body.base, goal: body.goal, axes });
}
