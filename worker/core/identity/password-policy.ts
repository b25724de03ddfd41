// Pure.
import { wellKnownPasswords } from "./well-known-passwords";

/** Which new passwords will do (NIST SP 800-63B, 5.1.1.2). Pure. */

export const shortestPassword = 10;
export const longestPassword = 128;

/** Ways across a keyboard, and the orders that everybody knows. Neighbours in one of them are no surprise. */
const orders = [
  "01234567890",
  "abcdefghijklmnopqrstuvwxyza",
  ...["qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./", "qwertzuiopü", "yxcvbnm,.-", "azertyuiop", "qsdfghjklm"],
  ...["wxcvbn,;:", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"],
  ...["1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/", "1q2w3e4r5t6y7u8i9o0p", "qawsedrftgyhujikolp"],
  "!@#$%^&*()",
];

const neighbours = new Set(
  orders.flatMap((order) => {
    const keys = Array.from(order);
    return keys.slice(1).flatMap((key, i) => [`${keys[i]}${key}`, `${key}${keys[i]}`]);
  }),
);

const follows = (before: string, next: string) =>
  before === next ||
  neighbours.has(before + next) ||
  Math.abs((before.codePointAt(0) ?? 0) - (next.codePointAt(0) ?? 0)) === 1;

const pieceOfYear = /(?:19|20)\d\d/g;

/** In how many pieces a text falls, each of one character again and again, of a run, or a year. */
function piecesOf(characters: string[]): number {
  return characters.filter((next, i) => i === 0 || !follows(characters[i - 1] ?? "", next)).length;
}

/** The shortest beginning that the whole text repeats, the last time perhaps in part. */
function unitOf(characters: string[]): string[] {
  for (let length = 1; length <= characters.length / 2; length += 1) {
    if (characters.every((next, i) => i < length || next === characters[i - length])) {
      return characters.slice(0, length);
    }
  }
  return characters;
}

/** `aaaaaaaaaa`, `1234567890`, `qwertyuiop`, `abcabcabca`, `1a2b3c4d5e`: nothing in it that cannot be guessed. */
function isPattern(text: string): boolean {
  const characters = Array.from(text);
  const unit = unitOf(characters);
  const everyOther = (from: number) => characters.filter((_, i) => i % 2 === from);
  return (
    new Set(characters).size < 4 ||
    unit.length <= 4 ||
    piecesOf(unit) <= 2 ||
    piecesOf(everyOther(0)) + piecesOf(everyOther(1)) <= 2
  );
}

let known: Set<string> | undefined;

const letterOf: Record<string, string> = {
  "0": "o",
  "1": "l",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
};
const asLetters = (text: string) => text.replace(/[0134579@$]/g, (sign) => letterOf[sign] ?? sign);

/** One that guessers try first: as it is, twice over, in leet, or with a little around it (`Password2026!`). */
function isWellKnown(text: string): boolean {
  known ??= new Set(wellKnownPasswords.trim().split(/\s+/));
  const all = known;
  const unit = unitOf(Array.from(text)).join("");
  if ([text, unit, asLetters(text)].some((form) => all.has(form))) return true;
  const [, before = "", core = "", after = ""] = /^([^\p{L}@$]*)(.*?)([^\p{L}]*)$/u.exec(text) ?? [];
  const around = Array.from((before + after).replace(pieceOfYear, "0"));
  return piecesOf(around) <= 3 && (all.has(core) || all.has(asLetters(core)));
}

const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");

/** The password, and what is left of it without space and other signs, which hide a run (`  1234567890  `) from nobody. */
function formsOf(text: string): string[] {
  const letters = bare(text);
  return [text, text.replace(/\s/g, ""), ...(letters.length >= shortestPassword ? [letters] : [])];
}

/** Why a new password will not do, as a sentence; null where it will. The person's own addresses are no passwords. */
export function passwordFault(password: string, own: (string | null)[]): string | null {
  const length = Array.from(password).length;
  if (length < shortestPassword) return `Use at least ${shortestPassword} characters.`;
  if (length > longestPassword) return `Use at most ${longestPassword} characters.`;
  const text = password.normalize("NFKC").toLowerCase();
  const forms = formsOf(text);
  if (forms.some(isPattern))
    return "Use something other than one character again and again, or a run like 1234567890.";
  if (forms.some(isWellKnown)) return "This is one of the passwords that everybody tries. Choose another.";
  if (own.some((address) => address && bare(address.toLowerCase()) === bare(text))) {
    return "Use something other than your own address.";
  }
  return null;
}
