import type { VNode } from "preact";
import type { FigureTable } from "../../../../../web/ui/figure/table";

/** A figure as it is told: what it finds, its cells, and the drawing of these same cells. */
export interface Shown {
  title: string;
  lead: string;
  table: FigureTable;
  /** Null: it is a table. */
  draw: (() => VNode) | null;
}
