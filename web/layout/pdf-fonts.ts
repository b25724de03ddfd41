/** Glyphs of one face beside each other: each with its place, in units of the face, from where the letter begins. */
export type Parts = [glyph: number, x: number, y: number][];

/** A letter as it stands in a word. */
export interface LetterForm {
  /** To where the letter before it, to its right, begins; units of the face. */
  advance: number;
  parts: Parts;
  /** What marks take on it, among the seats of each kind; null: none is known. */
  seat: number | null;
}

/**
 * How a face writes Arabic, told by HarfBuzz when the product is built, so that no shaping engine runs where a PDF is
 * made. Code points and forms by number.
 */
export interface ArabicWriting {
  /**
   * Whether it joins the letter before it (1), the one after it (2), both (3), none (0); then its forms, alone, joined
   * before, after, on both sides, and alone but in a word.
   */
  letters: Record<string, [joins: number, ...forms: number[]]>;
  /** Of a lam and its alef, as `lam alef`, where another letter is not joined to the lam, and where one is. */
  pairs: Record<string, [[lam: number, alef: number], [lam: number, alef: number]]>;
  forms: LetterForm[];
  /** Of a mark, or of two as they stand on one another: glyphs, each with the kind of seat, and its place from there. */
  marks: Record<string, [glyph: number, kind: number, x: number, y: number][]>;
  /** By kind: places of each seat from where its letter begins, x and y by turns. */
  seats: number[][];
}

/** A typeface of the PDF export, as `pdf-fonts.json` tells it: what its file says, without reading it. */
export interface PdfFace {
  /** Address of its TrueType file. */
  file: string;
  name: string;
  weight: "plain" | "bold";
  unitsPerEm: number;
  /** How much larger it is set than Latin letters, whose size it looks like then. */
  scale: number;
  ascent: number;
  descent: number;
  capHeight: number;
  box: [left: number, bottom: number, right: number, top: number];
  /** Of each glyph. */
  advances: number[];
  /** Code points, each with its glyph. */
  letters: [code: number, glyph: number][];
  arabic: ArabicWriting | null;
}
