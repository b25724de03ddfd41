// Pure.
import type { Spoken } from "../../participants/profile-fields";
import { type InputAnswer, type Quote, type Synthesis, saidBy } from "../input.ts";
import { summaryWords } from "../words/summary.ts";
import { type Background, compare, findThemes, type Sentence, sentencesIn } from "./find-themes.ts";
import { sentencesOf, termsOf, wordsIn } from "./terms.ts";

export const extractiveModel = "extractive-1";

/** In so many answers to other questions each word stands. */
export function backgroundOf(texts: Iterable<string>): Background {
  const counts = new Map<string, number>();
  let total = 0;
  for (const text of texts) {
    total += 1;
    const keys = new Set(sentencesOf(text).flatMap((sentence) => termsOf(sentence).map(({ key }) => key)));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return { total, counts };
}

/** A sentence that asks for something. */
const asks =
  /\b(?:should|must|need(?:s|ed)? to|please|we (?:ask|need|want|request|recommend)|dapat|kailangan|sana|hiling|hinihiling|pakiusap|mungkahi)\b/iu;

const MOST_RECOMMENDATIONS = 5;
const LONGEST_RECOMMENDATION = 300;

/** Of each theme the sentence that asks for something, as it was said. */
function recommendationsOf(themes: readonly { sentences: Sentence[] }[]): Quote[] {
  const found = themes.flatMap(({ sentences }) => {
    const [first] = sentences
      .filter(({ text }) => asks.test(text) && text.length <= LONGEST_RECOMMENDATION && wordsIn(text) > 3)
      .sort((a, b) => b.keys.size - a.keys.size || compare(a.text, b.text));
    return first ? [{ answer_id: first.answer.id, text: first.text }] : [];
  });
  return found
    .filter(({ text }, n) => found.findIndex((one) => one.text === text) === n)
    .slice(0, MOST_RECOMMENDATIONS);
}

/** Themes, quotes and what is asked for, of the answers themselves: no model, the same each time. */
export function extract(
  answers: readonly InputAnswer[],
  background: Background,
  { language, participants, title }: { language: Spoken; participants: number; title: string },
): Synthesis {
  const themes = findThemes(sentencesIn(answers), background);
  const words = summaryWords[language];
  const told = themes.map((theme) => ({
    title: theme.title,
    description: words.theme(theme.participants, participants, theme.also),
    support: theme.participants,
    said: saidBy(theme.sentences.map(({ answer }) => answer)),
    quotes: theme.quotes,
  }));
  return {
    text: words.summary({
      ...{ title, participants, answers: answers.length },
      themes: told.map((theme) => `${theme.title} (${theme.support})`),
    }),
    themes: told,
    recommendations: recommendationsOf(themes),
  };
}
