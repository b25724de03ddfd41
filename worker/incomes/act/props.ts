// Pure.
import type { CaseInput } from "../engine/model";
import type { Question } from "../engine/question";
import type { ChoiceFields } from "./choice";
import type { act } from "./words/en";

/** What the page says, by the last part of the word's name; all of it, since an island has no other words. */
export type ActWord = keyof typeof act extends `incomes.act.${infer Name}` ? Name : never;
export type ActWords = Readonly<Record<ActWord, string>>;

export interface ActProps {
  locale: string;
  words: ActWords;
  /** The page's address without a query, and with its origin. */
  action: string;
  link: string;
  csrf: string;
  mayEdit: boolean;
  input: CaseInput;
  questions: Question[];
  /** Of each lever. */
  names: Record<string, { label: string; unit: string }>;
  fields: ChoiceFields;
}

/** A sentence with its gaps filled in. */
export const say = (sentence: string, gaps: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => gaps[name] ?? "");
