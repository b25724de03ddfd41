// Pure.
import { rescaledChoice } from "../act/kept-choice";
import { type CaseAnswer, type CaseDocument, inputOf } from "../cases/document";
import { modelOf } from "../engine/model";
import { DIVERSIFIED } from "../engine/plan";
import type { Question, QuestionUnit, UnitWord } from "../engine/question";
import type { Scenario } from "../engine/scenario";

/** By what a case's figures are multiplied where its units, its currency or its prices become others. */
export interface Rescale {
  /** Amounts of money that no question asks for: targets, investments. */
  money: number;
  /** Amounts of money told per land unit of the focus. */
  moneyPerLand: number;
  /** The figures of a question, by its key. */
  ofKey: (key: string) => number;
}

/** How many new units an old one is; 1 where a unit stays. */
export interface UnitFactors {
  money: number;
  /** Of one commodity alone. */
  of: string;
  area: number;
  volume: number;
}

/** A unit word's factor; animals and trees are counted the same in every case. */
const factorOf = (word: UnitWord, { money, area, volume }: Omit<UnitFactors, "of">): number =>
  ({ currency: money, area, volume, animal: 1, tree: 1 })[word];

const ofUnit = (unit: QuestionUnit, factors: Omit<UnitFactors, "of">): number => {
  if (!unit) return 1;
  const [numerator, denominator] = unit;
  return factorOf(numerator, factors) / (denominator === null ? 1 : factorOf(denominator, factors));
};

/** What each figure of a case is multiplied by, so that every income stays, but for the money's own factor. */
export function rescaleOf(
  questions: readonly Question[],
  document: CaseDocument,
  { of, ...factors }: UnitFactors,
): Rescale {
  const { plans, diversified } = modelOf(questions, inputOf(document));
  const moneyAlone = { money: factors.money, area: 1, volume: 1 };
  const byKey = new Map<string, number>();
  for (const { commodity, asked } of plans) {
    for (const { key, unit } of asked)
      byKey.set(key, ofUnit(unit, commodity.id === of ? factors : moneyAlone));
  }
  for (const { key, question } of diversified) byKey.set(key, ofUnit(question.unit, moneyAlone));
  byKey.set(DIVERSIFIED, factors.money);
  const isOfFocus = document.commodities[of]?.type === "focus";
  return {
    money: factors.money,
    moneyPerLand: factors.money / (isOfFocus ? factors.area : 1),
    ofKey: (key) => byKey.get(key) ?? 1,
  };
}

/** A part of the document that holds figures, and how it follows. */
export type RescaledPart = (document: CaseDocument, by: Rescale) => CaseDocument;

const times = (value: number | null, factor: number): number | null =>
  value === null ? null : value * factor;

const answers: RescaledPart = (document, { ofKey }) => {
  const rescaled = (answer: CaseAnswer, factor: number): CaseAnswer => ({
    ...answer,
    current: times(answer.current, factor),
    feasible: times(answer.feasible, factor),
    low: times(answer.low, factor),
    high: times(answer.high, factor),
  });
  const values = Object.entries(document.values).map(([segment, of]) => [
    segment,
    Object.fromEntries(Object.entries(of).map(([key, answer]) => [key, rescaled(answer, ofKey(key))])),
  ]);
  return { ...document, values: Object.fromEntries(values) };
};

const targets: RescaledPart = (document, { money }) => {
  const segments = Object.entries(document.segments).map(([id, segment]) => [
    id,
    { ...segment, target: times(segment.target, money) },
  ]);
  return { ...document, segments: Object.fromEntries(segments) };
};

const scenarios: RescaledPart = (document, { money, moneyPerLand, ofKey }) => {
  const ofScenario = (scenario: Scenario): Scenario => ({
    ...scenario,
    segments: scenario.segments.map((segment) => ({
      ...segment,
      changes: segment.changes.map((change) =>
        change.kind === "absolute" ? { ...change, value: change.value * ofKey(change.key) } : change,
      ),
    })),
    investment: scenario.investment && {
      ...scenario.investment,
      components: scenario.investment.components.map((component) => ({
        ...component,
        amount: component.amount * (scenario.investment?.unit === "per_land_unit" ? moneyPerLand : money),
      })),
    },
  });
  const made = Object.entries(document.scenarios).map(([id, scenario]) => [id, ofScenario(scenario)]);
  return { ...document, scenarios: Object.fromEntries(made) };
};

/** Farmers' rows stay as they are stored: what they are multiplied by is the document's. */
const rows: RescaledPart = (document, { ofKey }) => {
  if (!document.rows) return document;
  const made = Object.entries(document.rows).map(([segment, { factors, ...at }]) => [
    segment,
    {
      ...at,
      factors: Object.fromEntries(Object.entries(factors).map(([key, factor]) => [key, factor * ofKey(key)])),
    },
  ]);
  return { ...document, rows: Object.fromEntries(made) };
};

/** Kept views hold what was typed: ranges of drivers, and goals. */
const views: RescaledPart = (document, by) => {
  const { sensitivity_analysis: kept } = document.views;
  if (!kept) return document;
  return { ...document, views: { ...document.views, sensitivity_analysis: rescaledChoice(kept, by) } };
};

/** Every part that holds figures. What a case learns to hold is named here. */
const parts: readonly RescaledPart[] = [answers, targets, scenarios, rows, views];

export const rescaled = (document: CaseDocument, by: Rescale): CaseDocument =>
  parts.reduce((made, part) => part(made, by), document);

/** What the API takes of any figure. */
const LARGEST = 1e12;

/** Whether a figure became larger than the API takes: of answers, targets, scenarios and investments. */
export function isTooLarge({ values, segments, scenarios: made }: CaseDocument): boolean {
  const given = Object.values(values).flatMap((of) => Object.values(of));
  const figures = [
    ...given.flatMap(({ current, feasible, low, high }) => [current, feasible, low, high]),
    ...Object.values(segments).map(({ target }) => target),
    ...Object.values(made).flatMap(({ segments: own, investment }) => [
      ...own.flatMap(({ changes }) => changes.map(({ value }) => value)),
      ...(investment?.components ?? []).map(({ amount }) => amount),
    ]),
  ];
  return figures.some((figure) => Math.abs(figure ?? 0) > LARGEST);
}
