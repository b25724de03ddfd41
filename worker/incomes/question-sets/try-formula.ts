// Pure.
import { readDecimal } from "../../../web/i18n/decimal";
import { evaluate, questionsIn, readFormula } from "../engine/formula";
import { available } from "../engine/needed";

/** The name of the field that holds a question's figure. */
export const figureField = (id: number) => `v${id}`;

export type Trial =
  | { kind: "fault"; position: number }
  /** `ids`: the questions that it names; `value` is null where it is not available. */
  | { kind: "value"; ids: number[]; value: number | null };

/** Nothing typed is 0; what is no number is not available. */
function figureIn(text: string | undefined, locale: string): number {
  const figure = readDecimal(text ?? "", locale);
  return figure === undefined ? Number.NaN : (figure ?? 0);
}

/** What a formula comes to with the figures of an address, as they are typed in `locale`; null where none is given. */
export function tryFormula(query: Record<string, string>, locale: string): Trial | null {
  const text = query.formula ?? "";
  if (text.trim() === "") return null;
  const read = readFormula(text);
  if ("position" in read) return { kind: "fault", position: read.position };
  const value = evaluate(read.formula, (id) => figureIn(query[figureField(id)], locale));
  return { kind: "value", ids: questionsIn(read.formula), value: available(value) };
}
