// Pure.
import { beginningOf, hasWords } from "./whole-words.ts";

/** An answer as a synthesis reads it: rewritten, so that it tells nobody. */
export interface InputAnswer {
  /** 1… in the prompt. */
  n: number;
  id: string;
  /** Who wrote it: tells participants apart, and is told nowhere. */
  participant: number;
  questionId: string;
  question: string;
  province: string;
  /** Empty where too few share it. */
  stakeholder: string;
  /** As the prompt shows it. */
  text: string;
  /** What was written in words: parts of `text`. */
  passages: string[];
}

export interface Quote {
  answer_id: string;
  text: string;
}

/** How many participants, by what may be told of them; most first. */
export interface SaidBy {
  /** By name. */
  provinces: [name: string, participants: number][];
  /** By type, of those whose type may be told. */
  stakeholders: [type: string, participants: number][];
}

const counted = (
  answers: readonly InputAnswer[],
  told: (answer: InputAnswer) => string,
): [string, number][] => {
  const people = new Map<string, Set<number>>();
  for (const answer of answers) {
    const name = told(answer);
    if (name !== "") people.set(name, (people.get(name) ?? new Set()).add(answer.participant));
  }
  return [...people]
    .map(([name, who]): [string, number] => [name, who.size])
    .sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1));
};

/** Who says what these answers say. */
export const saidBy = (answers: readonly InputAnswer[]): SaidBy => ({
  provinces: counted(answers, ({ province }) => province),
  stakeholders: counted(answers, ({ stakeholder }) => stakeholder),
});

export interface Theme {
  title: string;
  description: string;
  /** How many participants say so. */
  support: number;
  said: SaidBy;
  quotes: Quote[];
}

/** What a provider makes of the answers. */
export interface Synthesis {
  text: string;
  themes: Theme[];
  /** In somebody's words, or in nobody's. */
  recommendations: (Quote | { text: string })[];
}

export const MOST_QUOTES = 3;
export const LONGEST_QUOTE = 300;
export const LONGEST_TITLE = 120;

/** A quote stands in its answer by whole words, is of another participant than those before it, and is not too long. */
export function keptQuotes(
  answers: ReadonlyMap<string, InputAnswer>,
  quotes: readonly Quote[],
): { quotes: Quote[]; participants: number; said: SaidBy } {
  const said = new Set<number>();
  const by: InputAnswer[] = [];
  const kept: Quote[] = [];
  for (const { answer_id, text } of quotes) {
    const answer = answers.get(answer_id);
    if (!answer || text.trim() === "" || text.length > LONGEST_QUOTE || !hasWords(answer.text, text))
      continue;
    if (said.has(answer.participant)) continue;
    said.add(answer.participant);
    by.push(answer);
    kept.push({ answer_id, text });
  }
  return { quotes: kept.slice(0, MOST_QUOTES), participants: said.size, said: saidBy(by) };
}

/** What was made of answers that tell nobody could still put a name together: what is nobody's own words is rewritten. */
export function withoutNames<S extends Synthesis>(made: S, rewrite: (text: string) => string): S {
  return {
    ...made,
    text: rewrite(made.text),
    themes: made.themes.map((theme) => ({
      ...theme,
      title: beginningOf(rewrite(theme.title), LONGEST_TITLE),
      description: rewrite(theme.description),
    })),
    recommendations: made.recommendations.map((one) =>
      "answer_id" in one ? one : { text: rewrite(one.text) },
    ),
  };
}
