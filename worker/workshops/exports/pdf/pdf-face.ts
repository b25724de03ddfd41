// Pure.
import { type PDFDocument, type PDFFont, PDFName, type PDFRef } from "@cantoo/pdf-lib";

/** A run of glyphs of one font: its operand, as PDF writes strings. */
export interface Run {
  font: "text" | "box";
  hex: string;
}

/** A typeface that sets any text: what it lacks is a box. */
export interface Face {
  ref: PDFRef;
  /** Of a text, at size 1. */
  widthOf: (text: string) => number;
  runsOf: (text: string) => Run[];
}

const BOX_WIDTH = 700;

/** ToUnicode of the box, so that who copies it copies U+25A1 (ISO 32000, 9.10.3). */
const boxMap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Box def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <01> <25A1> endbfchar endcmap end end`;

/** A font of one glyph, an empty square (Type 3, ISO 32000, 9.6.4): code 1. */
export function boxFont({ context }: PDFDocument): PDFRef {
  const glyph = context.register(
    context.flateStream(`${BOX_WIDTH} 0 50 -20 650 640 d1 50 w 90 20 520 580 re S`),
  );
  return context.register(
    context.obj({
      Type: "Font",
      Subtype: "Type3",
      FontBBox: [0, -100, BOX_WIDTH, 700],
      FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
      FirstChar: 1,
      LastChar: 1,
      Widths: [BOX_WIDTH],
      Resources: {},
      CharProcs: { box: glyph },
      Encoding: { Type: "Encoding", Differences: [1, PDFName.of("box")] },
      ToUnicode: context.register(context.flateStream(boxMap)),
    }),
  );
}

const segments = new Intl.Segmenter("en", { granularity: "grapheme" });

/** One sign a glyph: what a reader takes for one, an emoji of several code points too, is one box. */
const signsOf = (text: string): Iterable<string> =>
  /^[\u0020-\u007E]*$/.test(text) ? text : Array.from(segments.segment(text), ({ segment }) => segment);

/** One of the fonts that every reader of PDF has. */
export function faceOf(font: PDFFont): Face {
  const has = new Set(font.getCharacterSet());
  const widths = new Map<string, number>();
  const isSet = (sign: string) =>
    has.has(sign.codePointAt(0) ?? 0) && String.fromCodePoint(sign.codePointAt(0) ?? 0) === sign;
  const widthOfSign = (sign: string): number => {
    const known = widths.get(sign);
    if (known !== undefined) return known;
    const width = isSet(sign) ? font.widthOfTextAtSize(sign, 1) : BOX_WIDTH / 1000;
    widths.set(sign, width);
    return width;
  };
  const hexOf = (text: string) => font.encodeText(text).asString();
  return {
    ref: font.ref,
    widthOf(text) {
      let width = 0;
      for (const sign of signsOf(text)) width += widthOfSign(sign);
      return width;
    },
    runsOf(text) {
      const runs: Run[] = [];
      let plain = "";
      const close = () => {
        if (plain !== "") runs.push({ font: "text", hex: hexOf(plain) });
        plain = "";
      };
      for (const sign of signsOf(text)) {
        if (isSet(sign)) {
          plain += sign;
          continue;
        }
        close();
        const last = runs.at(-1);
        if (last?.font === "box") last.hex += "01";
        else runs.push({ font: "box", hex: "01" });
      }
      close();
      return runs;
    },
  };
}
