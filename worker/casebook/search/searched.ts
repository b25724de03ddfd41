// Pure.
import { type Content, languages } from "../content/fields";
import { textOfHtml } from "../content/html";

/** Stands before each word of a text that is searched. No text holds it: control characters are refused. */
export const WORD = "\u0001";

const zeroWidth = /[\u200B-\u200F\u2060-\u2064\uFEFF\u00AD]/g;

/** The form in which both sides of a search are compared: NFKC, lower case, no Latin diacritics, nothing of no width. */
export const compared = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(zeroWidth, "")
    .normalize("NFKD")
    .replace(/(\p{Script=Latin})\p{M}+/gu, "$1")
    .normalize("NFKC");

/** A text as it is kept to be searched: `WORD` marks where a word begins, a run of letters, marks and digits. */
export const searched = (...texts: string[]): string =>
  compared(texts.join("\n")).replace(/(?<![\p{L}\p{M}\p{N}])(?=[\p{L}\p{M}\p{N}])/gu, WORD);

/** What is searched of an entity. */
export const searchedOfEntity = (entityId: string, name: string, nameNe: string | null): string =>
  searched(entityId, name, nameNe ?? "");

/** The first two letters of each word of a text that is kept to be searched, after two marks: "··ab··cd". */
export const startsOf = (text: string): string =>
  [...new Set(text.match(new RegExp(`${WORD}.{1,2}`, "gsu")))].map((start) => WORD + start).join("");

/** What is searched of a version: title, description and allegations, in the original and in translations. */
export function searchedOfContent(content: Content): string {
  const translations = languages.flatMap((language) => content.translations[language] ?? []);
  return searched(
    ...[content, ...translations].flatMap(({ title, description, key_allegations }) => [
      title ?? "",
      textOfHtml(description ?? ""),
      ...(key_allegations ?? []).map((allegation) => allegation ?? ""),
    ]),
  );
}

const MOST_TERMS = 10;
const LONGEST = 200;

/** The terms of a search, as they are compared; null where there are too many, or the search is too long. */
export function termsOf(search: string): string[] | null {
  if (search.length > LONGEST) return null;
  const terms = search.split(/[\s,]+/u).filter((term) => term !== "");
  if (terms.length > MOST_TERMS) return null;
  return [...new Set(terms.map(compared))].filter((term) => term !== "");
}

/** A term of three code points or more is found anywhere; a shorter one at the beginning of a word. */
export const isFoundAnywhere = (term: string): boolean => [...term].length >= 3;
