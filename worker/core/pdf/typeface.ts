// Pure.
import bidiFactory from "bidi-js";
import type { PdfFace } from "../../../web/layout/pdf-fonts";
import { joinArabic } from "./arabic";
import { box, type DrawnSign, drawnSigns } from "./drawn-signs";
import { type StandIn, standInFor } from "./stand-ins";

export type Glyphs = [glyph: number, x: number, y: number][];

/** What a reader takes for one sign: a letter with its marks, an emoji of several code points, a lam with its alef. */
export interface Sign {
  text: string;
  /** Null: no face has it, and it is drawn with lines. */
  face: PdfFace | null;
  drawn: DrawnSign | null;
  /** Of its size. */
  width: number;
  /** Each with its place, in units of the face. */
  glyphs: Glyphs;
}

/** The Unicode Bidirectional Algorithm (UAX 9). */
export const bidi = bidiFactory();

const segments = new Intl.Segmenter("en", { granularity: "grapheme" });
/** Orders of letters, joiners and what else is not seen. */
const unseen = /[[\p{Cf}]--[\u{E0020}-\u{E007F}]]/gv;

const isPlain = (text: string) => /^[\u0020-\u007E\u00A1-\u00AC\u00AE-\u017F]*$/.test(text);

/** Of a text's size. */
const widthIn = ({ scale, unitsPerEm }: PdfFace, units: number) => (units * scale) / unitsPerEm;

const drawnAs = (text: string, drawn: DrawnSign): Sign => ({
  ...{ text, face: null, drawn, width: drawn.width / 1000, glyphs: [] },
});

const bareOf = (text: string): string => text.replace(unseen, "").replace(/[\uFE00-\uFE0F]/g, "");

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

  /** A sign that stands for itself: of a face, else drawn, else others in its place, else a box. */
  sign(text: string): Sign {
    const known = this.#signs.get(text);
    if (known) return known;
    const bare = bareOf(text);
    const sign =
      this.#set(text, [[bare, 0]]) ??
      this.#set(text, standInFor(bare) ?? []) ??
      this.#withoutMarks(text, bare) ??
      drawnAs(text, box);
    this.#signs.set(text, sign);
    return sign;
  }

  /** Signs beside each other as one; null where no face has all of them, and it is none that is drawn. */
  #set(text: string, parts: StandIn): Sign | null {
    const drawn = parts.length === 1 ? drawnSigns[parts[0]?.[0] ?? ""] : undefined;
    const found = parts.map(([part]) => {
      const code = part.codePointAt(0) ?? 0;
      return part === String.fromCodePoint(code) ? this.#letters.get(code) : undefined;
    });
    const face = found[0]?.[0];
    if (!face || found.some((one) => one?.[0] !== face)) return drawn ? drawnAs(text, drawn) : null;
    let x = 0;
    const glyphs = found.map((one, n): Glyphs[number] => {
      const glyph = one?.[1] ?? 0;
      const placed: Glyphs[number] = [glyph, x, Math.round(((parts[n]?.[1] ?? 0) * face.unitsPerEm) / 1000)];
      x += face.advances[glyph] ?? 0;
      return placed;
    });
    return { text, face, drawn: null, glyphs, width: widthIn(face, x) };
  }

  /** A letter whose mark no face has is set without it, and copied with it. */
  #withoutMarks(text: string, bare: string): Sign | null {
    const [, letter] = /^(\p{Script=Latin})\p{Mn}+$/u.exec(bare) ?? [];
    return letter === undefined ? null : this.#set(text, [[letter, 0]]);
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
      if (bareOf(segment) !== "") signs.push(this.sign(segment));
      else signs.push({ text: segment, face: null, drawn: null, width: 0, glyphs: [] });
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
      ...{ text, face, drawn: null, width: widthIn(face, advance), glyphs: parts },
    }));
  }
}
