// Pure.
import type { Spoken } from "../participants/profile-fields";

/** In the assessment's language, or in several. */
export type Words = string | Partial<Record<Spoken, string>>;

export interface Option {
  value: string;
  label: Words;
}

/** What is asked for one value. */
export type Simple =
  | { type: "text" | "long_text"; max_length: number }
  | { type: "number"; min: number; max: number | null; integer: boolean }
  | { type: "select"; options: Option[] };

export type Field = {
  name: string;
  label: Words;
  required: boolean;
  placeholder: Words | null;
} & Simple;

/** A question with its defaults filled in. */
export type Question = {
  id: string;
  required: boolean;
  prompt: Words;
  hint: Words | null;
} & (
  | Simple
  | { type: "repeater"; fields: Field[]; min_items: number; max_items: number; ordered: boolean }
  | { type: "structured"; fields: Field[] }
);

/** What somebody reads: their language, else the assessment's, else the first there is. */
export function wordsIn(words: Words, reader: string, language: Spoken): string {
  if (typeof words === "string") return words;
  return words[reader as Spoken] ?? words[language] ?? Object.values(words)[0] ?? "";
}

/** What stands under the id of a question or the name of a field: `constructor` is one, too, and every object has that. */
export const under = <T>(all: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(all, name) ? all[name] : undefined;

/** Whether two lists of questions ask the same, all defaults told. */
export const areSame = (one: readonly Question[], other: readonly Question[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
