// Pure.
import { type Field, type Question, type Simple, type Words, wordsIn } from "../questions/definition";
import type { Reader } from "./views/say-value";

const said = (words: Words, { reader, language }: Reader): string => wordsIn(words, reader, language);

function inWords<S extends Simple>(asked: S, by: Reader): S {
  return asked.type === "select"
    ? { ...asked, options: asked.options.map(({ value, label }) => ({ value, label: said(label, by) })) }
    : asked;
}

const fieldInWords = (field: Field, by: Reader): Field => ({
  ...inWords(field, by),
  label: said(field.label, by),
  placeholder: null,
});

/** The questions in the one language that their reader reads: what a page's script needs of them. */
export const questionsInWords = (questions: readonly Question[], by: Reader): Question[] =>
  questions.map((question) => {
    const asked = { ...question, prompt: said(question.prompt, by), hint: null };
    if (asked.type === "repeater" || asked.type === "structured") {
      return { ...asked, fields: asked.fields.map((field) => fieldInWords(field, by)) };
    }
    return { ...asked, ...inWords(asked, by) };
  });

/** In which language words stand that somebody reads. */
export function languageOfWords(words: Words, { reader, language }: Reader): string {
  if (typeof words === "string") return language;
  return [reader, language].find((one) => Object.hasOwn(words, one)) ?? Object.keys(words)[0] ?? language;
}
