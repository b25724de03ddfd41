import type { Mode } from "../../engine/figures";
import type { Conflict } from "../saver";

/** One number of the grid. */
export interface NumberPlace {
  segment: number;
  key: string;
  mode: Mode;
}

export interface ConflictShown extends Conflict {
  mine: unknown;
  /** Typed here while the case had other units, or asked something else. */
  isForeign?: true;
}

export type NumberField = "current" | "feasible" | "low" | "high";
