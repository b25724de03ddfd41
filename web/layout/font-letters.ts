/** From the first to the last, both with it. */
export type Span = readonly [number, number];

/** What the font's first file holds: what nearly every page needs. */
export const basic: Span[] = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2010, 0x2026],
  [0x2030, 0x203a],
  [0x20ac, 0x20ac],
  [0x2190, 0x2199],
  [0x2212, 0x2212],
];
/**
 * What its second file holds: Central European languages, Turkish; the hooks of Hausa and the dots of Yoruba and Igbo. A
 * name with any other letter is shown in the system's font.
 */
export const extended: Span[] = [
  [0x100, 0x130],
  [0x132, 0x151],
  [0x154, 0x17f],
  [0x181, 0x181],
  [0x18a, 0x18a],
  [0x198, 0x199],
  [0x1b3, 0x1b4],
  [0x218, 0x21b],
  [0x253, 0x257],
  [0x1e62, 0x1e63],
  [0x1eb8, 0x1ebd],
  [0x1ecc, 0x1ecd],
  [0x20a6, 0x20a6],
];

/** The letters as CSS writes them. */
export const rangeOf = (spans: readonly Span[]): string =>
  spans.map(([first, last]) => `U+${first.toString(16)}-${last.toString(16)}`).join(",");

const escaped = (code: number) => `\\u{${code.toString(16)}}`;
const rareLetter = new RegExp(`[${extended.map((span) => span.map(escaped).join("-")).join("")}]`, "u");

/** Whether a text has a letter of the second file. */
export const hasRareLetter = (text: string): boolean => rareLetter.test(text);
