import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";

export interface FontFile {
  name: string;
  bytes: Uint8Array;
  /** What of the face it holds, as CSS writes it. */
  range: string;
}

/** From the first to the last, both with it. */
type Span = readonly [number, number];

// Western and Central European languages, Turkish; the hooks of Hausa and the dots of Yoruba and Igbo. A name with any
// other letter is shown in the system's font.
const basic: Span[] = [
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
const extended: Span[] = [
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

const lettersOf = (spans: Span[]) =>
  spans
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i))
    .map((code) => String.fromCodePoint(code))
    .join("");

const rangeOf = (spans: Span[]) =>
  spans.map(([first, last]) => `U+${first.toString(16)}-${last.toString(16)}`).join(",");

/** Figtree in the weights that the styles use, 400 to 600, and with figures of one width; who made it is told in it. */
export async function fontFiles(): Promise<FontFile[]> {
  const cut = async (name: string, source: string, spans: Span[]): Promise<FontFile> => {
    const file = `@fontsource-variable/figtree/files/figtree-${source}-wght-normal.woff2`;
    const whole = readFileSync(fileURLToPath(import.meta.resolve(file)));
    const bytes = await subsetFont(whole, lettersOf(spans), {
      targetFormat: "woff2",
      variationAxes: { wght: { min: 400, max: 600, default: 400 } },
      preserveNameIds: [0, 13, 14], // copyright and licence, as the Open Font License asks
    });
    return { name, bytes, range: rangeOf(spans) };
  };
  return [await cut("font", "latin", basic), await cut("fontx", "latin-ext", extended)];
}

/**
 * Pages are never drawn twice: where the font is not there with the page's first drawing, that page stays in the system's
 * font, and the next has it from the cache.
 */
export const fontFace = (url: string, range: string): string =>
  `@font-face{font-family:Figtree;font-weight:400 600;font-display:optional;src:url(${url})format("woff2");unicode-range:${range}}`;
