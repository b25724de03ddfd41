import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as hb from "harfbuzzjs";
import subsetFont from "subset-font";
import type { Span } from "../layout/font-letters.ts";
import type { PdfFace } from "../layout/pdf-fonts.ts";
import { arabicWriting } from "./arabic-writing.ts";

interface Source {
  file: string;
  name: string;
  spans: Span[];
}

const arabicName = "NotoNaskhArabic";

/** What follows takes what those before it lack. */
const sources: Source[] = [
  {
    file: "noto-sans/files/noto-sans-latin",
    name: "NotoSans",
    spans: [
      [0x20, 0x7e],
      [0xa0, 0x17f],
      [0x2bb, 0x2dd],
      [0x2010, 0x20bf],
      [0x2100, 0x2300],
    ],
  },
  // Filipino and its neighbours, Central Europe, West Africa, Turkish, transliteration; ₱.
  {
    file: "noto-sans/files/noto-sans-latin-ext",
    name: "NotoSansExt",
    spans: [
      [0x100, 0x24f],
      [0x253, 0x257],
      [0x1e00, 0x1eff],
      [0x2010, 0x2060],
      [0x20a0, 0x20bf],
    ],
  },
  {
    file: "noto-sans/files/noto-sans-vietnamese",
    name: "NotoSansViet",
    spans: [
      [0x1a0, 0x1b0],
      [0x1ea0, 0x1ef9],
    ],
  },
  // Letters of mathematics and of measures.
  {
    file: "noto-sans/files/noto-sans-greek",
    name: "NotoSansGreek",
    spans: [[0x386, 0x3ce]],
  },
  // With the letters of Jawi, by which Malay languages of the Philippines are written.
  {
    file: "noto-naskh-arabic/files/noto-naskh-arabic-arabic",
    name: arabicName,
    spans: [
      [0x606, 0x60b],
      [0x60c, 0x61b],
      [0x61e, 0x6dc],
      [0x6de, 0x6ff],
      [0x750, 0x77f],
      [0x200c, 0x200d],
    ],
  },
];

const weights = [
  ["plain", 400],
  ["bold", 700],
] as const;

const codesOf = (spans: readonly Span[]) =>
  spans.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i));

async function makeFace(
  { file, name, spans }: Source,
  [weight, number]: (typeof weights)[number],
  isTaken: (code: number) => boolean,
): Promise<{ bytes: Uint8Array; face: Omit<PdfFace, "file"> }> {
  const path = fileURLToPath(import.meta.resolve(`@fontsource/${file}-${number}-normal.woff2`));
  const codes = codesOf(spans).filter((code) => !isTaken(code));
  const bytes = await subsetFont(readFileSync(path), String.fromCodePoint(...codes), {
    targetFormat: "truetype",
    preserveNameIds: [0, 13, 14], // copyright and licence, as the Open Font License asks
    noHinting: true,
  } as Parameters<typeof subsetFont>[2]);
  const own = new hb.Face(new hb.Blob(bytes));
  const font = new hb.Font(own);
  const letters = [...own.collectUnicodes()].flatMap((code): [number, number][] => {
    const glyph = font.glyph(code);
    return glyph === undefined || code === 0x200c || code === 0x200d ? [] : [[code, glyph]];
  });
  const table = (tag: string) => {
    const { buffer, byteOffset, byteLength } = own.referenceTable(tag) ?? new Uint8Array();
    return new DataView(buffer, byteOffset, byteLength);
  };
  const [head, os2, maxp] = [table("head"), table("OS/2"), table("maxp")];
  const { ascender, descender } = font.hExtents();
  return {
    bytes,
    face: {
      ...{ name: `${name}-${weight === "bold" ? "Bold" : "Regular"}`, weight },
      scale: name === arabicName ? 1.25 : 1,
      ...{ unitsPerEm: head.getUint16(18), ascent: ascender, descent: descender },
      capHeight: os2.getUint16(0) >= 2 ? os2.getInt16(88) : ascender,
      box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
      advances: Array.from({ length: maxp.getUint16(4) }, (_, glyph) => font.glyphHAdvance(glyph)),
      letters,
      arabic:
        name === arabicName
          ? arabicWriting(
              bytes,
              letters.map(([code]) => code),
            )
          : null,
    },
  };
}

/** The typefaces that PDFs are set in, without hinting, and what `pdf-fonts.json` tells of them. */
export async function pdfFonts(write: (name: string, bytes: Uint8Array) => string): Promise<PdfFace[]> {
  const faces: PdfFace[] = [];
  for (const weight of weights) {
    const taken = new Set<number>();
    for (const source of sources) {
      const { bytes, face } = await makeFace(source, weight, (code) => taken.has(code));
      for (const [code] of face.letters) taken.add(code);
      if (face.letters.length > 0) faces.push({ file: write(`${face.name}.ttf`, bytes), ...face });
    }
  }
  return faces;
}
