// Pure.

// What tells who somebody is, in what they wrote: e-mail addresses, phone numbers, and names of those who take part.

const email = /[^\s@,;:<>()[\]"“”]+@[^\s@,;:<>()[\]"“”]*[^\s@,;:<>()[\]"“”.!?]/gu;

/** Digits with nothing but signs of phone numbers and blanks between them. */
const digits = /[+(]?\p{Nd}(?:[-+.()\s]*\p{Nd})+/gu;

/** So many digits are a phone number; more that are written apart are several. */
const [fewest, most] = [9, 15];

function isPhone(run: string): boolean {
  const count = run.match(/\p{Nd}/gu)?.length ?? 0;
  return count >= fewest && (count <= most || /\p{Nd}[^\p{Nd}]+\p{Nd}/u.test(run));
}

const word = /[\p{L}\p{N}\p{M}_]+/gu;
const fold = (text: string): string => text.normalize("NFKC").toLowerCase();

interface Token {
  text: string;
  /** In the text it was found in. */
  from: number;
  to: number;
  /** What stands between it and the one before it, blanks made one. */
  before: string;
}

function tokensOf(text: string): Token[] {
  let end = 0;
  return Array.from(text.matchAll(word), (match) => {
    const before = fold(text.slice(end, match.index)).replace(/\s+/gu, " ");
    end = match.index + match[0].length;
    return { text: fold(match[0]), from: match.index, to: end, before };
  });
}

/** Names by their first word, the longest first. */
type Names = ReadonlyMap<string, readonly Token[][]>;

function namesByWord(names: readonly string[]): Names {
  const found = new Map<string, Token[][]>();
  for (const name of new Set(names.map(fold))) {
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
