// Pure.
import { type InputAnswer, LONGEST_QUOTE, LONGEST_TITLE, MOST_QUOTES, type Quote } from "../input.ts";
import { beginningOf } from "../whole-words.ts";
import { sentencesOf, type Term, termsOf, wordsIn } from "./terms.ts";

/** How often words stand in what was said elsewhere: in so many of `total` answers to other questions. */
export interface Background {
  total: number;
  counts: ReadonlyMap<string, number>;
}

export interface Sentence {
  text: string;
  answer: InputAnswer;
  terms: Term[];
  keys: ReadonlySet<string>;
}

export interface FoundTheme {
  title: string;
  /** Words that go with it, as they were written. */
  also: string[];
  participants: number;
  quotes: Quote[];
  sentences: Sentence[];
}

const MOST_THEMES = 5;

/** By code units: the same everywhere. */
export const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** All sentences, in an order that says nothing of when or by whom they were written. */
export function sentencesIn(answers: readonly InputAnswer[]): Sentence[] {
  const said = new Map<number, string[]>();
  for (const { participant, questionId, text } of answers) {
    said.set(participant, [...(said.get(participant) ?? []), `${questionId} ${text}`]);
  }
  const whole = new Map(
    [...said].map(([participant, texts]) => [participant, texts.sort(compare).join("\n")]),
  );
  return answers
    .flatMap((answer) =>
      answer.passages.flatMap(sentencesOf).map((text): Sentence => {
        const terms = termsOf(text);
        return { text, answer, terms, keys: new Set(terms.map(({ key }) => key)) };
      }),
    )
    .map((sentence) => ({ sentence, order: `${sentence.text}\n${whole.get(sentence.answer.participant)}` }))
    .sort((a, b) => compare(a.order, b.order))
    .map(({ sentence }) => sentence);
}

const peopleOf = (sentences: readonly Sentence[]): number =>
  new Set(sentences.map(({ answer }) => answer.participant)).size;

/** Words by the participants who use them, those that are common elsewhere weighed down. */
function weights(sentences: readonly Sentence[], { total, counts }: Background): Map<string, number> {
  const users = new Map<string, Set<number>>();
  const forms = new Map<string, Set<string>>();
  for (const { keys, answer } of sentences) {
    const form = [...keys].sort(compare).join(" ");
    for (const key of keys) {
      users.set(key, (users.get(key) ?? new Set()).add(answer.participant));
      forms.set(key, (forms.get(key) ?? new Set()).add(form));
    }
  }
  const everybody = Math.max(1, peopleOf(sentences));
  return new Map(
    [...users].map(([key, { size }]) => {
      // What is said here beside what is said of everything: the log of the ratio of both rates, smoothed.
      const elsewhere = ((counts.get(key) ?? 0) + 0.5) / (total + 10);
      const here = size / everybody;
      // What many say in one and the same sentence is a way of speaking, rather than what they speak of.
      const isOneForm = size > 2 && forms.get(key)?.size === 1;
      return [key, size * Math.log(1 + here / (elsewhere + 0.05)) * (isOneForm ? 0.5 : 1)];
    }),
  );
}

function best(weighed: ReadonlyMap<string, number>, isOpen: (key: string) => boolean): string | null {
  let found: [string, number] | null = null;
  for (const [key, weight] of weighed) {
    if (!isOpen(key)) continue;
    if (!found || weight > found[1] || (weight === found[1] && compare(key, found[0]) < 0))
      found = [key, weight];
  }
  return found?.[0] ?? null;
}

/** Words that are said in most cases together with this one: they tell of the same. */
function goingWith(key: string, sentences: readonly Sentence[]): string[] {
  const together = new Map<string, number>();
  const alone = new Map<string, number>();
  for (const { keys } of sentences) {
    for (const other of keys) {
      alone.set(other, (alone.get(other) ?? 0) + 1);
      if (keys.has(key)) together.set(other, (together.get(other) ?? 0) + 1);
    }
  }
  return [...together]
    .filter(([other, count]) => other !== key && count >= 2 && count >= 0.6 * (alone.get(other) ?? 0))
    .sort(([one, a], [other, b]) => b - a || compare(one, other))
    .map(([other]) => other);
}

/** How a word is most often written. */
function written(key: string, sentences: readonly Sentence[]): string {
  const forms = new Map<string, number>();
  for (const { text, terms } of sentences) {
    for (const term of terms) {
      if (term.key !== key) continue;
      const form = text.slice(term.from, term.to).toLowerCase();
      forms.set(form, (forms.get(form) ?? 0) + 1);
    }
  }
  const [[form = key] = []] = [...forms].sort(([one, a], [other, b]) => b - a || compare(one, other));
  return form;
}

/** The phrase of two words that the word most often stands in, as written: "clean water", "malinis na tubig". */
function phraseOf(key: string, sentences: readonly Sentence[]): string {
  const phrases = new Map<string, number>();
  for (const { text, terms } of sentences) {
    terms.forEach((term, n) => {
      const next = terms[n + 1];
      if (!next || next.place - term.place > 2 || (term.key !== key && next.key !== key)) return;
      const phrase = text.slice(term.from, next.to).toLowerCase();
      if (/^[\p{L}\p{M}\p{N}'’ -]+$/u.test(phrase)) phrases.set(phrase, (phrases.get(phrase) ?? 0) + 1);
    });
  }
  const [first] = [...phrases].sort(([one, a], [other, b]) => b - a || compare(one, other));
  // A phrase that few of them use would tell only a part.
  return first && first[1] >= Math.max(2, 0.4 * sentences.length) ? first[0] : written(key, sentences);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The longest beginning of whole words that a quote may have. */
function shortened(text: string): string {
  if (text.length <= LONGEST_QUOTE) return text;
  const end = text.lastIndexOf(" ", LONGEST_QUOTE);
  return text.slice(0, end > 0 ? end : LONGEST_QUOTE).replace(/[\uD800-\uDBFF]$/, "");
}

/** Two sentences say nearly the same: of four words that either has, three are in both. */
function areNearlyEqual({ keys: one }: Sentence, { keys: other }: Sentence): boolean {
  const shared = [...one].filter((key) => other.has(key)).length;
  return shared > 0 && shared >= 0.75 * (one.size + other.size - shared);
}

/** What a sentence is worth as a quote: it says what the theme is of, in neither too few nor too many words. */
function worth(sentence: Sentence, about: ReadonlySet<string>, all: readonly Sentence[]): number {
  const words = wordsIn(sentence.text);
  const hits = [...sentence.keys].filter((key) => about.has(key)).length;
  const alike = all.filter((other) => areNearlyEqual(sentence, other)).length;
  const isWhole = /[.!?…][”"’')\]]*$/.test(sentence.text) && sentence.text.length <= LONGEST_QUOTE;
  const length = words < 4 ? -2 : words > 35 ? -1 : 0;
  return hits + Math.log(alike + 1) + (isWhole ? 0.5 : 0) + length - (sentence.text.includes("[") ? 1 : 0);
}

/** The best sentences, of different participants, none nearly equal to another. */
function quotesOf(sentences: readonly Sentence[], about: ReadonlySet<string>): Quote[] {
  // Of very many, those that come first by their text stand for all: each is compared with each.
  const some = sentences.slice(0, 200);
  const ranked = some
    .map((sentence) => ({ sentence, worth: worth(sentence, about, some) }))
    .sort((a, b) => b.worth - a.worth || some.indexOf(a.sentence) - some.indexOf(b.sentence));
  const chosen: Sentence[] = [];
  for (const { sentence } of ranked) {
    if (chosen.length === MOST_QUOTES) break;
    const isNew = chosen.every(
      (one) => one.answer.participant !== sentence.answer.participant && !areNearlyEqual(one, sentence),
    );
    if (isNew) chosen.push(sentence);
  }
  return chosen.map(({ text, answer }) => ({ answer_id: answer.id, text: shortened(text) }));
}

function themeOf(key: string, all: readonly Sentence[]): FoundTheme & { keys: string[] } {
  const own = all.filter(({ keys }) => keys.has(key));
  const keys = [key, ...goingWith(key, all)];
  const sentences = all.filter((sentence) => keys.some((one) => sentence.keys.has(one)));
  return {
    keys,
    title: beginningOf(capital(phraseOf(key, own)), LONGEST_TITLE),
    also: keys.slice(1, 5).map((other) => written(other, sentences)),
    participants: peopleOf(sentences),
    quotes: quotesOf(own, new Set(keys)),
    sentences,
  };
}

/** Where no word says anything: what was said at most length. */
function onlyTheme(sentences: readonly Sentence[]): FoundTheme[] {
  const [longest] = sentences
    .filter(({ text }) => wordsIn(text) > 0)
    .sort((a, b) => wordsIn(b.text) - wordsIn(a.text) || compare(a.text, b.text));
  if (!longest) return [];
  const same = sentences.filter(({ text }) => text === longest.text);
  const quote = { answer_id: longest.answer.id, text: shortened(longest.text) };
  return [
    {
      ...{ title: beginningOf(quote.text, LONGEST_TITLE), also: [], quotes: [quote] },
      ...{ participants: peopleOf(same), sentences: same },
    },
  ];
}

/**
 * What many speak of: one word after another is taken that weighs most in the sentences that no theme holds yet, with
 * the words that go with it. The same answers give the same themes, whatever the order in which they were written.
 */
export function findThemes(sentences: readonly Sentence[], background: Background): FoundTheme[] {
  const themes: FoundTheme[] = [];
  const used = new Set<string>();
  const everybody = peopleOf(sentences);
  let left = [...sentences];
  while (themes.length < MOST_THEMES && left.length > 0) {
    const key = best(weights(left, background), (one) => !used.has(one));
    if (key === null) break;
    const theme = themeOf(key, sentences);
    const isSaidByOne = peopleOf(theme.sentences) < 2 && everybody > 2;
    if (isSaidByOne && themes.length > 0) break;
    for (const one of theme.keys) used.add(one);
    left = left.filter(({ keys }) => !theme.keys.some((one) => keys.has(one)));
    themes.push(theme);
  }
  if (themes.length === 0) return onlyTheme(sentences);
  return themes.sort((a, b) => b.participants - a.participants || compare(a.title, b.title));
}
