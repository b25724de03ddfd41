// Pure.
import bidiFactory from "bidi-js";
import type { PdfFace } from "../../../../web/layout/pdf-fonts";
import { joinArabic } from "./arabic";

export type Glyphs = [glyph: number, x: number, y: number][];

/** What a reader takes for one sign: a letter with its marks, an emoji of several code points, a lam with its alef. */
export interface Sign {
  text: string;
  /** Null: no face has it, and it is a box. */
  face: PdfFace | null;
  /** Of its size. */
  width: number;
  /** Each with its place, in units of the face. */
  glyphs: Glyphs;
}

export const BOX_WIDTH = 0.7;

/** The Unicode Bidirectional Algorithm (UAX 9). */
export const bidi = bidiFactory();

const segments = new Intl.Segmenter("en", { granularity: "grapheme" });
/** Orders of letters, joiners and what else is not seen. */
const unseen = /[[\p{Cf}]--[\u{E0020}-\u{E007F}]]/gv;

const isPlain = (text: string) => /^[\u0020-\u007E\u00A1-\u00AC\u00AE-\u017F]*$/.test(text);

/** Of a text's size. */
const widthIn = ({ scale, unitsPerEm }: PdfFace, units: number) => (units * scale) / unitsPerEm;

/** One weight: faces, of which the first that has a letter sets it. */
export class Typeface {
  readonly faces: readonly PdfFace[];
  readonly #arabic: PdfFace | undefined;
  readonly #letters = new Map<number, [PdfFace, glyph: number]>();
  readonly #signs = new Map<string, Sign>();

  constructor(all: readonly PdfFace[], weight: PdfFace["weight"]) {
    this.faces = all.filter((face) => face.weight === weight);
    this.#arabic = this.faces.find(({ arabic }) => arabic !== null);
    for (const face of this.faces.toReversed()) {
      for (const [code, glyph] of face.letters) this.#letters.set(code, [face, glyph]);
    }
  }

  /** A blank among Arabic letters, so that their line stays of one font, and is read as one. */
  blank(): Sign {
    const blank = this.sign(" ");
    return this.#arabic ? { ...blank, face: this.#arabic, glyphs: [] } : blank;
  }

  /** A sign that stands for itself. */
  sign(text: string): Sign {
    const known = this.#signs.get(text);
    if (known) return known;
    const bare = text.replace(unseen, "");
    const code = bare.codePointAt(0) ?? 0;
    const found = bare === String.fromCodePoint(code) ? this.#letters.get(code) : undefined;
    const sign: Sign = found
      ? {
          ...{ text, face: found[0], glyphs: [[found[1], 0, 0]] },
          width: widthIn(found[0], found[0].advances[found[1]] ?? 0),
        }
      : { text, face: null, width: BOX_WIDTH, glyphs: [] };
    this.#signs.set(text, sign);
    return sign;
  }

  /** The signs of a text, in the order in which they are read. What is not seen is a sign without width and face. */
  signsOf(text: string): Sign[] {
    if (isPlain(text)) return Array.from(text, (letter) => this.sign(letter));
    const signs: Sign[] = [];
    let word = "";
    const close = () => {
      if (word !== "") signs.push(...this.#joined(word));
      word = "";
    };
    for (const { segment } of segments.segment(text)) {
      if (this.#isArabic(segment)) {
        word += segment;
        continue;
      }
      close();
      if (segment.replace(unseen, "") !== "") signs.push(this.sign(segment));
      else signs.push({ text: segment, face: null, width: 0, glyphs: [] });
    }
    close();
    return signs;
  }

  #isArabic(segment: string): boolean {
    const { letters = {}, marks = {} } = this.#arabic?.arabic ?? {};
    const [first = "", ...behind] = segment;
    const code = first.codePointAt(0) ?? 0;
    return (
      letters[code] !== undefined &&
      code !== 0x20 &&
      behind.every((one) => /[\u200C\u200D]/.test(one) || marks[one.codePointAt(0) ?? 0] !== undefined)
    );
  }

  #joined(word: string): Sign[] {
    const face = this.#arabic;
    if (!face?.arabic) return [];
    return joinArabic(word, face.arabic).map(({ text, advance, parts }) => ({
      ...{ text, face, width: widthIn(face, advance), glyphs: parts },
    }));
  }
}
