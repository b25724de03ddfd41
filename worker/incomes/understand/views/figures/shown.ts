import type { VNode } from "preact";
import type { FigureTable } from "../../../../../web/ui/figure/table";
import type { CaseStep } from "../../../frame/steps";

/** Why a figure cannot be drawn, and the step that gives what it lacks. */
export interface Lack {
  title: string;
  words: string;
  step: CaseStep;
}

/** A figure as it is told: what it finds, its cells, and the drawing of these same cells. */
export interface Shown {
  /** Its place in the page’s address, and the name of its file. */
  id: string;
  title: string;
  lead?: string;
  table: FigureTable;
  lack?: Lack | null;
  /** Made of nothing but what the table says. */
  draw: () => VNode;
  /** A table already. */
  isTable?: boolean;
}
