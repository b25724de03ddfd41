// Pure.
import { languageIn } from "../../../web/i18n/translate";
import type { Spoken } from "../participants/profile-fields";
import { workshopTypes } from "../workshop-types";
import type { Question, Words } from "./definition";
import { questionSet } from "./words/first-questions.ts";
import { filipino } from "./words/first-questions-fil.ts";
import { french } from "./words/first-questions-fr.ts";

/**
 * The first questions are stored and told by the API as plain English, and a title is one line: what is said in other
 * languages is known by the English text. Whoever words a question anew gives its other languages with it.
 */
const known = new Map<string, Record<Spoken, string>>(
  workshopTypes.flatMap((workshop) => {
    const { title, questions } = questionSet[workshop];
    return [
      [title, { en: title, fil: filipino.titles[workshop], fr: french.titles[workshop] }] as const,
      ...questions.flatMap(({ id, prompt, hint }) => {
        const [fil, fr] = [filipino.questions[id], french.questions[id]];
        return [
          [prompt, { en: prompt, fil: fil[0], fr: fr[0] }] as const,
          [hint, { en: hint, fil: fil[1], fr: fr[1] }] as const,
        ];
      }),
    ];
  }),
);

const inEach = <W extends Words | null>(words: W): W | Record<Spoken, string> =>
  (typeof words === "string" && known.get(words)) || words;

/** Questions with the first ones' words in each language, for whoever shows them. */
export const inEachLanguage = (questions: readonly Question[]): Question[] =>
  questions.map((question) => ({
    ...question,
    prompt: inEach(question.prompt),
    hint: inEach(question.hint),
  }));

const plain = <W extends Words | null>(words: W): W | string => {
  if (words === null || typeof words === "string") return words;
  const first = known.get(words.en ?? "");
  return first && first.fil === words.fil && first.fr === words.fr ? first.en : words;
};

/** The reverse: as they are stored. */
export const asStored = (questions: readonly Question[]): Question[] =>
  questions.map((question) => ({ ...question, prompt: plain(question.prompt), hint: plain(question.hint) }));

/** A workshop's title as a reader of this language reads it; one that somebody gave it stays. */
export const titleIn = (title: string, reader: string): string =>
  known.get(title)?.[languageIn(reader) as Spoken] ?? title;
