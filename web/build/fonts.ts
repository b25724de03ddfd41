import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";
import { basic, extended, rangeOf, type Span } from "../layout/font-letters.ts";

export interface FontFile {
  name: string;
  bytes: Uint8Array;
  /** What of the face it holds, as CSS writes it. */
  range: string;
}

const lettersOf = (spans: Span[]) =>
  spans
    .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i))
    .map((code) => String.fromCodePoint(code))
    .join("");

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
