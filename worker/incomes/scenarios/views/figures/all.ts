import type { ScenarioReading } from "../../reading";
import { incomesUnder } from "./incomes";
import type { Shown } from "./shown";
import { sideBySide } from "./side-by-side";

/** The figures of the page of scenarios, by their place in its address. */
export const figures = {
  "side-by-side": sideBySide,
  incomes: incomesUnder,
} as const satisfies Record<string, (reading: ScenarioReading) => Shown>;
export type ScenarioFigure = keyof typeof figures;
export const isScenarioFigure = (id: string): id is ScenarioFigure => Object.hasOwn(figures, id);
