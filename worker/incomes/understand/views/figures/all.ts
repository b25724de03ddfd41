import type { Reading } from "../../reading";
import { checksFigure } from "./checks";
import { commoditiesFigure } from "./commodities";
import { compositionFigure } from "./composition";
import { driverFigure } from "./driver";
import { farmersFigure } from "./farmers";
import { gapFigure, gapOfAllFigure } from "./gaps";
import { incomesFigure } from "./incomes";
import { indicatorsFigure } from "./indicators";
import { leversFigure } from "./levers";
import { rangesFigure } from "./ranges";
import type { Shown } from "./shown";
import { spreadFigure } from "./spread";
import { waterfallFigure } from "./waterfall";

/** The figures of the page by their ids, each as its page and its file take it. */
export const figures = {
  incomes: incomesFigure,
  gap: gapFigure,
  "gap-of-all": gapOfAllFigure,
  indicators: indicatorsFigure,
  driver: driverFigure,
  composition: compositionFigure,
  commodities: commoditiesFigure,
  waterfall: waterfallFigure,
  levers: leversFigure,
  farmers: farmersFigure,
  spread: spreadFigure,
  ranges: rangesFigure,
  checks: checksFigure,
} satisfies Record<string, (reading: Reading) => Shown>;
export type FigureId = keyof typeof figures;

export const isFigure = (id: string): id is FigureId => Object.hasOwn(figures, id);
