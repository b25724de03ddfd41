// Pure.
import { type PDFDocument, PDFName, type PDFRef } from "@cantoo/pdf-lib";
import { box, type DrawnSign } from "./drawn-signs";
import { unicodeMap } from "./embed";
import type { Sign } from "./typeface";

/** The drawn signs that a document uses, as a font (Type 3, ISO 32000, 9.6.4): each is copied as it was written. */
export class DrawnFont {
  readonly ref: PDFRef;
  readonly #doc: PDFDocument;
  readonly #codes = new Map<string, number>();
  readonly #drawn: (DrawnSign & { text: string })[] = [];

  constructor(doc: PDFDocument) {
    this.#doc = doc;
    this.ref = doc.context.nextRef();
  }

  /** The operand by which a sign is shown. There are fewer of them than a font of single bytes holds. */
  codeOf(sign: Sign): string {
    const drawn = sign.drawn ?? box;
    const text = drawn === box ? "□" : sign.text;
    let code = this.#codes.get(text);
    if (code === undefined) {
      code = this.#drawn.push({ ...drawn, text });
      this.#codes.set(text, code);
    }
    return code.toString(16).padStart(2, "0");
  }

  /** Writes the font, once all signs are known. */
  write(): void {
    const { context } = this.#doc;
    const glyphs = this.#drawn.map(
      ({ width, path }, n) =>
        [
          `s${n + 1}`,
          context.register(context.flateStream(`${width} 0 0 -200 ${width} 800 d1 65 w 1 J 1 j ${path}`)),
        ] as const,
    );
    context.assign(
      this.ref,
      context.obj({
        Type: "Font",
        Subtype: "Type3",
        FontBBox: [0, -200, 1000, 800],
        FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
        FirstChar: 1,
        LastChar: Math.max(1, glyphs.length),
        Widths: this.#drawn.length > 0 ? this.#drawn.map(({ width }) => width) : [0],
        Resources: {},
        CharProcs: Object.fromEntries(glyphs),
        Encoding: { Type: "Encoding", Differences: [1, ...glyphs.map(([name]) => PDFName.of(name))] },
        ToUnicode: context.register(
          context.flateStream(
            unicodeMap(
              2,
              this.#drawn.map(({ text }, n) => [n + 1, text]),
            ),
          ),
        ),
      }),
    );
  }
}
