// Pure.

// What tells who somebody is, in what they wrote: e-mail addresses, phone numbers, and names of those who take part.

/** From where a word begins alone: else each letter of a very long one would be tried, up to its end. */
const email = /(?<![^\s@,;:<>()[\]"“”])[^\s@,;:<>()[\]"“”]+@[^\s@,;:<>()[\]"“”]*[^\s@,;:<>()[\]"“”.!?]/gu;

/** Digits with nothing but signs of phone numbers and blanks between them, wide signs and what is not seen among those. */
const digits = /[+(＋（]?\p{Nd}(?:[-+.()\u2010\u2011－＋．（）\s\p{Cf}]*\p{Nd})+/gu;

/** So many digits are a phone number; more that are written apart are several. */
const [fewest, most] = [9, 15];

function isPhone(run: string): boolean {
  const count = run.match(/\p{Nd}/gu)?.length ?? 0;
  return count >= fewest && (count <= most || /\p{Nd}[^\p{Nd}]+\p{Nd}/u.test(run));
}

/** Scripts that part no words, in a class of a regular expression: each letter is a word. */
export const together =
  "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}";
/** What joins or directs letters without being seen, but the blank of no width. */
const unseen = "\\p{Cf}";
/** Letters that stand for an apostrophe. */
const apostrophes = "\u02BB\u02BC\u02C8\uA78B\uA78C";
const word = new RegExp(
  `(?:(?!\u200B)${unseen})*(?=[${together}])\\p{L}[\\p{M}${unseen}]*|(?:(?![${together}${apostrophes}\u200B])[\\p{L}\\p{N}\\p{M}${unseen}_])+`,
  "gu",
);

const anyApostrophe = new RegExp(`['‘’‛\`´′${apostrophes}]`, "gu");

/** Case aside; of letters with two small forms, either. */
const fold = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .toUpperCase()
    .toLowerCase()
    .normalize("NFKC");

/** What stands between words, however it is typed: blanks aside, each apostrophe and each hyphen alike. */
const between = (text: string): string =>
  text
    .replace(/[\s\p{Cf}]+/gu, "")
    .replace(anyApostrophe, "'")
    .replace(/\p{Pd}|\u2212/gu, "-")
    .normalize("NFKC");

interface Token {
  text: string;
  /** In the text it was found in. */
  from: number;
  to: number;
  /** What stands between it and the one before it. */
  before: string;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(word)) {
    const told = fold(found);
    if (told === "") continue;
    tokens.push({
      text: told,
      from: index,
      to: index + found.length,
      before: between(text.slice(end, index)),
    });
    end = index + found.length;
  }
  return tokens;
}

/** Names by their first word, the longest first. */
type Names = ReadonlyMap<string, readonly Token[][]>;

function namesByWord(names: readonly string[]): Names {
  const found = new Map<string, Token[][]>();
  for (const name of new Set(names)) {
    const tokens = tokensOf(name);
    const [first] = tokens;
    if (first) found.set(first.text, [...(found.get(first.text) ?? []), tokens]);
  }
  for (const those of found.values()) those.sort((one, other) => other.length - one.length);
  return found;
}

const standsAt = (tokens: readonly Token[], at: number, name: readonly Token[]): boolean =>
  name.every((wanted, n) => {
    const token = tokens[at + n];
    return token?.text === wanted.text && (n === 0 || token.before === wanted.before);
  });

function hideNames(text: string, names: Names): string {
  if (names.size === 0) return text;
  const tokens = tokensOf(text);
  let [told, end] = ["", 0];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const name = names.get(token.text)?.find((one) => standsAt(tokens, at, one));
    if (!name) continue;
    told += `${text.slice(end, token.from)}[name]`;
    at += name.length - 1;
    end = (tokens[at] as Token).to;
  }
  return told + text.slice(end);
}

/** Puts a word in place of what is found; what is between is told by `other`. */
function replaced(
  text: string,
  found: RegExpMatchArray[],
  by: string,
  other: (text: string) => string,
): string {
  let [told, end] = ["", 0];
  for (const match of found) {
    const at = match.index ?? 0;
    told += other(text.slice(end, at)) + by;
    end = at + match[0].length;
  }
  return told + other(text.slice(end));
}

/**
 * Rewrites texts: e-mail addresses become `[e-mail]`, 9 to 15 digits with nothing but `+ - . ( )` and blanks between
 * them `[phone]`, and these names, as whole words and case aside, `[name]`.
 */
export function hider(names: readonly string[]): (text: string) => string {
  const known = namesByWord(names);
  const withoutPhones = (text: string) =>
    replaced(
      text,
      [...text.matchAll(digits)].filter(([run]) => isPhone(run)),
      "[phone]",
      (rest) => hideNames(rest, known),
    );
  return (text) => replaced(text, [...text.matchAll(email)], "[e-mail]", withoutPhones);
}
