import type { Mode } from "../../engine/figures";
import { amountWords } from "../../frame/amount";
import type { DriversProps } from "../props";
import { type Conflict, type Path, partsOf } from "../saver";

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

/** What was typed, as people read it: a number, the note of a source, or the word for none. */
export const typedWords = (value: unknown, locale: string, empty: string): string =>
  typeof value === "number"
    ? amountWords(value, locale)
    : value && typeof value === "object" && "note" in value
      ? String(value.note || "…")
      : empty;

/** What a field is called on the page: its commodity, question and segment, and what of the answer it is. */
export function nameOf({ groups, input, words }: DriversProps, path: Path): string {
  const { segment, key, field } = partsOf(path);
  const group = groups.find(({ rows }) => rows.some((row) => row.key === key));
  const label = group?.rows.find((row) => row.key === key)?.label;
  const name = input.segments.find(({ id }) => id === segment)?.name;
  const what = field === "feasible_source" ? words.source : words[field as NumberField | "source"];
  return [group?.title, label, name, what].filter(Boolean).join(", ");
}
