// Pure.
import { householdOf } from "../engine/household";
import { leversOf } from "../engine/levers";
import { type Model, modelOf, targetOf } from "../engine/model";
import { available, reaches } from "../engine/needed";
import { type ReferencePrice, referencePriceOf } from "../engine/reference-price";
import { leverBands, type Sensitivity, sensitivityOf } from "../engine/sensitivity";
import type { Band } from "../engine/sensitivity-axes";
import { amountWords, shareWords } from "../frame/amount";
import { askedBy, type Choice, type ChoiceFields, readChoice } from "./choice";
import type { ActProps } from "./props";

/** What the page shows of what is chosen. */
export interface ActReading {
  props: Pick<ActProps, "locale" | "words" | "names" | "input">;
  model: Model;
  choice: Choice;
  found: Sensitivity;
  price: ReferencePrice | null;
  bands: ReadonlyMap<string, Band>;
}

export function readAct(
  props: Pick<ActProps, "locale" | "words" | "names" | "input" | "questions">,
  fields: ChoiceFields,
): ActReading | null {
  const { input, questions, locale } = props;
  const model = modelOf(questions, input);
  const choice = readChoice(model, input.segments, fields, locale);
  if (!choice) return null;
  const { segment } = choice;
  const { answers, farmers } = segment;
  const households = {
    current: householdOf(model, answers, "current"),
    feasible: householdOf(model, answers, "feasible"),
  };
  return {
    ...{ props, model, choice },
    found: sensitivityOf(model, segment, askedBy(choice)),
    price: referencePriceOf(model, answers, leversOf(model, answers), households, {
      target: targetOf(segment).value,
      farmers,
    }),
    bands: leverBands(model, segment),
  };
}

export const nameOf = ({ props }: Pick<ActReading, "props">, key: string): string =>
  props.names[key]?.label ?? key;
export const unitOf = ({ props }: Pick<ActReading, "props">, key: string): string =>
  props.names[key]?.unit ?? "";
export const amountIn = ({ props }: Pick<ActReading, "props">, value: number | null): string =>
  amountWords(value, props.locale);
export const moneyIn = (reading: Pick<ActReading, "props">, value: number | null): string =>
  `${amountIn(reading, value)} ${reading.props.input.currency}`;
export const shareIn = ({ props }: Pick<ActReading, "props">, share: number | null): string =>
  shareWords(share, props.locale);

/** How much of what is feasible of the two drivers reaches the goal: judged at its corners, in every map. */
export function reachOfFeasible(reading: ActReading): "all" | "yes" | "no" {
  const { x, y, bins, goal } = reading.found;
  const { bin } = reading.choice;
  if (!x || !y || goal === null) return "no";
  const corners = bins.flatMap(({ value }) =>
    x.band.flatMap((atX) =>
      y.band.map((atY) => {
        if (atX === null || atY === null) return false;
        const set = new Map([
          [x.lever, atX],
          [y.lever, atY],
        ]);
        if (bin && value !== null) set.set(bin.lever, value);
        const income = incomeAt(reading, set);
        return income !== null && reaches(income, goal);
      }),
    ),
  );
  if (corners.every(Boolean)) return "all";
  return corners.some(Boolean) || bins.some(({ crosses_feasible }) => crosses_feasible) ? "yes" : "no";
}

/** What a household has with levers set, all else as the base says. */
export function incomeAt({ model, choice }: ActReading, set: ReadonlyMap<string, number>): number | null {
  const { base, segment } = choice;
  return available(householdOf(model, segment.answers, base, { mode: base, values: set }).income);
}
