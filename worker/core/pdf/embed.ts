// Pure.
import { type PDFDocument, PDFName, type PDFRef, PDFString } from "@cantoo/pdf-lib";
import type { PdfFace } from "../../../web/layout/pdf-fonts";
import { type Drawn, subset } from "./subset";
import type { Sign } from "./typeface";

const hex = (value: number) => value.toString(16).padStart(4, "0");

const utf16 = (text: string) =>
  Array.from({ length: text.length }, (_, n) => hex(text.charCodeAt(n))).join("");

/** ToUnicode: what a glyph's number is copied as (ISO 32000, 9.10.3). */
export function unicodeMap(digits: 2 | 4, texts: readonly [code: number, text: string][]): string {
  const code = (value: number) => `<${value.toString(16).padStart(digits, "0")}>`;
  const blocks: string[] = [];
  for (let n = 0; n < texts.length; n += 100) {
    const some = texts.slice(n, n + 100).map(([one, text]) => `${code(one)} <${utf16(text)}>`);
    blocks.push(`${some.length} beginbfchar\n${some.join("\n")}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def /CMapName /Signs def /CMapType 2 def
1 begincodespacerange ${code(0)} ${code(16 ** digits - 1)} endcodespacerange
${blocks.join("\n")}
endcmap CMapName currentdict /CMap defineresource pop end end`;
}

/** The signs of a face that a document uses: each is one glyph of its own, which is copied as it was written. */
export class EmbeddedFace {
  readonly ref: PDFRef;
  readonly #doc: PDFDocument;
  readonly #face: PdfFace;
  readonly #codes = new Map<string, number>();
  readonly #drawn: (Drawn & { text: string })[] = [];

  constructor(doc: PDFDocument, face: PdfFace) {
    this.#doc = doc;
    this.#face = face;
    this.ref = doc.context.nextRef();
  }

  /** The operand by which a sign is shown. */
  codeOf({ text, width, glyphs }: Sign): string {
    const key = `${text} ${width} ${glyphs.join(" ")}`;
    const { unitsPerEm, scale } = this.#face;
    let code = this.#codes.get(key);
    if (code === undefined) {
      code = this.#drawn.push({ text, advance: Math.round((width * unitsPerEm) / scale), parts: glyphs });
      this.#codes.set(key, code);
    }
    return hex(code);
  }

  /** Writes the font, a subset of its face's file (Type 0, ISO 32000, 9.7), once all signs are known. */
  write(file: Uint8Array): void {
    const { context } = this.#doc;
    const face = this.#face;
    const thousandths = (value: number) => Math.round((value * 1000) / face.unitsPerEm);
    const bytes = subset(file, this.#drawn);
    // Six capitals before the name tell a subset.
    const tag = String.fromCharCode(
      ...[0, 1, 2, 3, 4, 5].map((n) => 65 + (Math.floor(bytes.length / 26 ** n) % 26)),
    );
    const name = PDFName.of(`${tag}+${face.name}`);
    const descriptor = context.register(
      context.obj({
        Type: "FontDescriptor",
        FontName: name,
        Flags: 4,
        FontBBox: face.box.map(thousandths),
        ItalicAngle: 0,
        Ascent: thousandths(face.ascent),
        Descent: thousandths(face.descent),
        CapHeight: thousandths(face.capHeight || face.ascent),
        StemV: face.weight === "bold" ? 140 : 80,
        FontFile2: context.register(context.flateStream(bytes, { Length1: bytes.length })),
      }),
    );
    const descendant = context.register(
      context.obj({
        Type: "Font",
        Subtype: "CIDFontType2",
        BaseFont: name,
        CIDSystemInfo: { Registry: PDFString.of("Adobe"), Ordering: PDFString.of("Identity"), Supplement: 0 },
        FontDescriptor: descriptor,
        CIDToGIDMap: "Identity",
        DW: 1000,
        W: [1, this.#drawn.map(({ advance }) => thousandths(advance))],
      }),
    );
    context.assign(
      this.ref,
      context.obj({
        Type: "Font",
        Subtype: "Type0",
        BaseFont: name,
        Encoding: "Identity-H",
        DescendantFonts: [descendant],
        ToUnicode: context.register(
          context.flateStream(
            unicodeMap(
              4,
              this.#drawn.map(({ text }, n) => [n + 1, text]),
            ),
          ),
        ),
      }),
    );
  }
}
