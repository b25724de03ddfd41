// Pure.
import { together } from "../exports/hide-names.ts";

/** A letter of a word of several; what directs or joins letters without being seen goes with it. */
const letter = `[[\\p{L}\\p{N}\\p{M}_]--[${together}]]`;
const endsInWord = new RegExp(`${letter}\\p{Cf}*$`, "v");
const beginsInWord = new RegExp(`^\\p{Cf}*${letter}`, "v");

/** Whether a word goes on over the place. */
const isWithinWord = (text: string, at: number): boolean =>
  endsInWord.test(text.slice(Math.max(0, at - 16), at)) && beginsInWord.test(text.slice(at, at + 16));

/** Whether some words stand in a text as whole words: the half of one may be somebody's name. */
export function hasWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!isWithinWord(text, at) && !isWithinWord(text, at + words.length)) return true;
  }
  return false;
}

/** The beginning of a text, at most so long, without the half of a word at its end; of one long word the half. */
export function beginningOf(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  if (!isWithinWord(text, longest)) return cut.replace(/[\uD800-\uDBFF]$/, "").trimEnd();
  return /\s/.test(cut) ? cut.replace(/\s+\S*$/, "") : cut.replace(/[\uD800-\uDBFF]$/, "");
}
