// Pure.
import { evaluate, questionsIn, readFormula } from "../engine/formula";
import { available } from "../engine/needed";

/** The name of the field that holds a question's figure. */
export const figureField = (id: number) => `v${id}`;

export type Trial =
  | { kind: "fault"; position: number }
  /** `ids`: the questions that it names; `value` is null where it is not available. */
  | { kind: "value"; ids: number[]; value: number | null };

const figureIn = (text: string | undefined) => Number((text ?? "").trim().replace(",", ".")) || 0;

/** What a formula comes to with the figures of an address; null where none is given. */
export function tryFormula(query: Record<string, string>): Trial | null {
  const text = query.formula ?? "";
  if (text.trim() === "") return null;
  const read = readFormula(text);
  if ("position" in read) return { kind: "fault", position: read.position };
  const value = evaluate(read.formula, (id) => figureIn(query[figureField(id)]));
  return { kind: "value", ids: questionsIn(read.formula), value: available(value) };
}
