// Pure.
import { conceptOf } from "./concepts.ts";
import { stopWords } from "./stop-words.ts";

/** Words that are rewritten names, numbers and addresses say nothing. */
const hidden = /\[(?:e-mail|phone|name)\]/g;
const word = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;

/** English plurals and the Filipino linker are left out: wells, well; maruming tubig, marumi. */
function stem(token: string): string {
  const plain = token.replace(/['’]s$/, "");
  if (/[^aeiou]ies$/.test(plain) && plain.length > 4) return `${plain.slice(0, -3)}y`;
  if (/[aeiou]ng$/.test(plain) && !plain.endsWith("ing") && plain.length > 5) return plain.slice(0, -2);
  if (/[^su]s$/.test(plain) && plain.length > 3) return plain.slice(0, -1);
  return plain;
}

export interface Term {
  /** What counts as the same, in English and Filipino. */
  key: string;
  /** As it was written. */
  from: number;
  to: number;
  /** Its place among the words of the sentence, those that say nothing counted, too. */
  place: number;
}

export const wordsIn = (text: string): number => text.replace(hidden, " ").match(word)?.length ?? 0;

/** The words of a sentence that say something. */
export function termsOf(sentence: string): Term[] {
  const blanked = sentence.replace(hidden, (found) => " ".repeat(found.length));
  return Array.from(blanked.matchAll(word)).flatMap((match, place) => {
    const token = match[0].normalize("NFKC").toLowerCase();
    if (stopWords.has(token) || /^[\p{N}'’-]+$/u.test(token)) return [];
    const stemmed = stem(token);
    if (stemmed.length < 3 && /^\p{Script=Latin}+$/u.test(stemmed)) return [];
    return [
      {
        key: conceptOf(token) ?? conceptOf(stemmed) ?? stemmed,
        from: match.index,
        to: match.index + match[0].length,
        place,
      },
    ];
  });
}

/** Whole sentences of a text, as they stand in it. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?…؟۔]["”’')\]]*)\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
