// Pure.
import { isFoundAnywhere, WORD } from "./searched";
import { soundsOfTerm } from "./sounds";

/** A run of letters as FTS5 takes it. */
const phrase = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const holds = (term: string): string =>
  isFoundAnywhere(term) ? `text : ${phrase(term)}` : `starts : ${phrase(WORD + WORD + term)}`;

function soundsLike(term: string): string[] {
  const keys = soundsOfTerm(term);
  return keys.length === 0 ? [] : [`(${keys.map((key) => `sounds : ${phrase(` ${key} `)}`).join(" AND ")})`];
}

/**
 * What an index of the search (`casebook_found`, and those of sources and entities) is asked for texts that hold each of
 * the terms; null where there are none, or one that no text can hold. `sounds`: what sounds like a term is as good.
 */
export function matchOf(terms: readonly string[], sounds: boolean): string | null {
  // FTS5 reads as far as a NUL, which no text holds.
  if (terms.length === 0 || terms.some((term) => term.includes("\0"))) return null;
  return terms
    .map((term) => `(${[holds(term), ...(sounds ? soundsLike(term) : [])].join(" OR ")})`)
    .join(" AND ");
}
