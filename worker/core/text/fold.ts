/** What a text is found and sorted by. Pure. */

// Accents of Latin, Greek and Cyrillic, points of Hebrew, vowels of Arabic. Not the marks of Indian scripts, which
// are as good as letters.
const accents = new RegExp(
  `[${[
    "\\u0300-\\u036F\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE20-\\uFE2F",
    "\\u0483-\\u0487",
    "\\u0591-\\u05C7",
    "\\u0610-\\u061A\\u0640\\u064B-\\u065F\\u0670\\u06D6-\\u06ED",
  ].join("")}]`,
  "g",
);

/** Letters and signs that Unicode takes for no variant of the one that people type instead. */
const typedAs: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ħ: "h",
  ı: "i",
  ĸ: "k",
  ł: "l",
  ŋ: "n",
  ŧ: "t",
  þ: "th",
  ɓ: "b",
  ɗ: "d",
  ɖ: "d",
  ɛ: "e",
  ƒ: "f",
  ɣ: "g",
  ɩ: "i",
  ƙ: "k",
  ɲ: "n",
  ɔ: "o",
  ʋ: "v",
  ƴ: "y",
  ς: "σ",
  ی: "ي",
  ى: "ي",
  ک: "ك",
  "’": "'",
  "‘": "'",
  ʼ: "'",
  ʻ: "'",
  "`": "'",
  "´": "'",
  "“": '"',
  "”": '"',
  "«": '"',
  "»": '"',
  "‐": "-",
  "‑": "-",
  "–": "-",
  "—": "-",
  "−": "-",
};
const others = new RegExp(`[${Object.keys(typedAs).join("")}]`, "g");
const plain = (text: string) => text.replace(others, (letter) => typedAs[letter] ?? letter);

// The digits of a script stand in a row, from its zero on.
const zeros = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50,
  0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810, 0xff10,
];

/** Digits of any script as 0 to 9. */
export const foldDigits = (text: string): string =>
  text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const at = digit.codePointAt(0) ?? 0;
    const zero = zeros.find((zero) => at >= zero && at < zero + 10);
    return zero === undefined ? digit : String(at - zero);
  });

/**
 * The text without case, accents and what else people leave out when they search: `Élodie Łoś` → `elodie los`. Two
 * texts that fold alike are found by each other; texts in the order of what they fold to are in the order of a
 * dictionary, É beside E.
 */
export const foldText = (text: string): string =>
  foldDigits(plain(plain(text.toLowerCase()).normalize("NFKD").toLowerCase()).replace(accents, ""))
    .replace(/\u200C|\u200D|[\uFE00-\uFE0F]/g, "")
    .replace(/\s+/g, " ")
    .normalize("NFC")
    .trim();

/** The column `x_key` of a column `x`: what is null is null, what is left as it is (undefined) is left. */
export function searchKey(text: string): string;
export function searchKey(text: string | null): string | null;
export function searchKey(text: string | undefined): string | undefined;
export function searchKey(text: string | null | undefined): string | null | undefined;
export function searchKey(text: string | null | undefined) {
  return typeof text === "string" ? foldText(text) : text;
}

/** Whether `text` holds what is searched for. */
export const holds = (text: string, q: string): boolean => foldText(text).includes(foldText(q));

/** For one sort(): as a dictionary has them. It keeps what it compared: made once for all sorts, it would keep all. */
export function byFolded<T>(textOf: (item: T) => string): (a: T, b: T) => number {
  const keys = new Map<T, string>();
  const keyOf = (item: T) => {
    const known = keys.get(item) ?? foldText(textOf(item));
    keys.set(item, known);
    return known;
  };
  return (a, b) => {
    const [x, y] = [keyOf(a), keyOf(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  };
}
