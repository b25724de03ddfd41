import { PDFDocument, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";
import { ascii, type Bytes, joined, viewOf } from "../bytes";

// Small files with all that a document may tell, as tests make them. Each secret in them holds this word.
export const MARK = "Sita-Secret";

const u16 = (value: number) => new Uint8Array([value >> 8, value & 255]);
const u32 = (value: number) =>
  new Uint8Array([value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255]);
const bytesOfHex = (hex: string) =>
  Uint8Array.from(hex.match(/../g) ?? [], (two) => Number.parseInt(two, 16));

/** An EXIF block: a name, which way is up, a place (27°42′N), and a small picture. */
export function exifBlock(orientation: number): Bytes {
  const make = ascii(`${MARK}\0`);
  const entry = (tag: number, type: number, count: number, value: Uint8Array) =>
    joined([u16(tag), u16(type), u32(count), value]);
  const [ifd0, gps] = [8, 8 + 2 + 3 * 12 + 4];
  const data = gps + 2 + 4 * 12 + 4;
  const thumb = data + 24 + make.length;
  return joined([
    ascii("MM\0*"),
    u32(ifd0),
    u16(3),
    entry(0x010f, 2, make.length, u32(data + 24)),
    entry(0x0112, 3, 1, joined([u16(orientation), u16(0)])),
    entry(0x8825, 4, 1, u32(gps)),
    u32(thumb),
    u16(4),
    entry(1, 2, 2, ascii("N\0\0\0")),
    entry(2, 5, 3, u32(data)),
    entry(3, 2, 2, ascii("E\0\0\0")),
    entry(4, 5, 3, u32(data)),
    u32(0),
    ...[27, 1, 42, 1, 0, 1].map(u32),
    make,
    // A second directory of no entries: the small picture's.
    u16(0),
    u32(0),
  ]);
}

const segment = (marker: number, ...data: Uint8Array[]) => {
  const whole = joined(data);
  return joined([new Uint8Array([0xff, marker]), u16(whole.length + 2), whole]);
};

/** Eight by eight grey dots. */
const grey = bytesOfHex(
  [
    `ffdb004300${"10".repeat(64)}`,
    "ffc0000b080008000801011100",
    "ffc400140001000000000000000000000000000000" + "00",
    "ffc40014100100000000000000000000000000000000",
    "ffda0008010100003f00" + "3f",
  ].join(""),
);

/** A JPEG with EXIF, XMP, IPTC, a comment, small pictures, and bytes after its end. */
export const tellingJpeg = (orientation: number): Bytes =>
  joined([
    new Uint8Array([0xff, 0xd8]),
    segment(0xe0, ascii("JFIF\0"), new Uint8Array([1, 2, 0, 0, 1, 0, 1, 1, 1]), ascii("rgb")),
    segment(0xe1, ascii("Exif\0\0"), exifBlock(orientation)),
    segment(0xe1, ascii(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${MARK}</x:xmpmeta>`)),
    segment(0xed, ascii(`Photoshop 3.0\0 8BIM ${MARK}`)),
    segment(0xe2, ascii("ICC_PROFILE\0"), new Uint8Array([1, 1]), ascii("colours")),
    segment(0xe2, ascii(`MPF\0${MARK}`)),
    segment(0xfe, ascii(MARK)),
    grey,
    new Uint8Array([0xff, 0xd9]),
    ascii(`PK\x03\x04${MARK}`),
  ]);

export const scanOfJpeg = grey;

const pngChunk = (type: string, data: Uint8Array) => joined([u32(data.length), ascii(type), data, u32(0)]);

/** A PNG with the same; its sums are not those of a real one. */
export const tellingPng = (orientation: number): Bytes =>
  joined([
    ascii("\x89PNG\r\n\x1a\n"),
    pngChunk("IHDR", joined([u32(1), u32(1), new Uint8Array([8, 0, 0, 0, 0])])),
    pngChunk("gAMA", u32(45455)),
    pngChunk("tEXt", ascii(`Author\0${MARK}`)),
    pngChunk("iTXt", ascii(`XML:com.adobe.xmp\0\0\0\0\0${MARK}`)),
    pngChunk("zTXt", ascii(`Raw profile type iptc\0\0${MARK}`)),
    pngChunk("eXIf", exifBlock(orientation)),
    pngChunk("tIME", ascii("1234567")),
    pngChunk("IDAT", bytesOfHex("789c6360000000020001")),
    pngChunk("IEND", new Uint8Array(0)),
    ascii(MARK),
  ]);

const webpChunk = (type: string, data: Uint8Array) => {
  const length = new Uint8Array(4);
  viewOf(length).setUint32(0, data.length, true);
  return joined([ascii(type), length, data, new Uint8Array(data.length % 2)]);
};

/** A WebP with EXIF, XMP, a chunk that nobody knows, and bytes after its end. */
export function tellingWebp(orientation: number): Bytes {
  const body = joined([
    ascii("WEBP"),
    webpChunk("VP8X", new Uint8Array([0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
    webpChunk("VP8L", bytesOfHex("2f0000000007101111")),
    webpChunk("EXIF", exifBlock(orientation)),
    webpChunk("XMP ", ascii(MARK)),
    webpChunk("WHO?", ascii(MARK)),
  ]);
  return joined([webpChunk("RIFF", body), ascii(MARK)]);
}

const jp2Box = (type: string, ...data: Uint8Array[]) => {
  const body = joined(data);
  return joined([u32(body.length + 8), ascii(type), body]);
};

/** A JPEG 2000 picture with XMP, a remark in its codes, and bytes after its end; its one tile holds nothing. */
export function tellingJpx(): Bytes {
  const remark = (text: string) => joined([u16(0xff64), u16(4 + text.length), u16(1), ascii(text)]);
  const tile = joined([
    u16(0xff90),
    u16(10),
    u16(0),
    u32(12 + 6 + MARK.length + 2),
    u16(1),
    remark(MARK),
    u16(0xff93),
  ]);
  const codes = joined([
    u16(0xff4f),
    u16(0xff51),
    u16(4),
    u16(0),
    remark(MARK),
    tile,
    u16(0xffd9),
    ascii(MARK),
  ]);
  return joined([
    jp2Box("jP  ", u32(0x0d0a870a)),
    jp2Box("ftyp", ascii("jp2 "), u32(0), ascii("jp2 ")),
    jp2Box("jp2h", jp2Box("ihdr", new Uint8Array(14)), jp2Box("xml ", ascii(MARK))),
    jp2Box("xml ", ascii(MARK)),
    jp2Box("uuid", ascii(MARK)),
    jp2Box("jp2c", codes),
  ]);
}

/** A PDF with information, XMP, an author of a remark, and a page that is no more, of a revision before. */
export async function tellingPdf(change?: (pdf: PDFDocument) => unknown): Promise<Bytes> {
  const pdf = await PDFDocument.create();
  pdf.setAuthor(MARK);
  pdf.setProducer(MARK);
  const page = pdf.addPage([200, 200]);
  page.drawText("The bridge was never built. Call 9841234567 or asha@example.org, 12-34-56-78901", {
    size: 4,
  });
  page.drawImage(await pdf.embedJpg(tellingJpeg(1)), { x: 1, y: 1 });
  const xmp = pdf.context.register(
    pdf.context.stream(`<x:xmpmeta>${MARK}</x:xmpmeta>`, { Type: "Metadata" }),
  );
  pdf.catalog.set(PDFName.of("Metadata"), xmp);
  page.node.set(PDFName.of("PieceInfo"), pdf.context.obj({ App: PDFString.of(MARK) }));
  page.node.set(
    PDFName.of("Annots"),
    pdf.context.obj([
      pdf.context.register(
        pdf.context.obj({
          ...{ Type: "Annot", Subtype: "Text", Rect: [1, 1, 9, 9] },
          ...{ T: PDFString.of(MARK), Contents: PDFHexString.fromText("Why? Ask ram@example.org") },
        }),
      ),
    ]),
  );
  pdf.context.trailerInfo.ID = pdf.context.obj([PDFString.of(MARK), PDFString.of(MARK)]);
  pdf.context.register(pdf.context.obj({ Type: "Page", Left: PDFString.of(MARK) }));
  change?.(pdf);
  const first = await pdf.save({ useObjectStreams: false });
  return joined([first, ascii(`\n% ${MARK}\nstartxref\n0\n%%EOF\n${MARK}`)]);
}

/** What exifr is asked for: all that a picture can tell of its maker. */
export const everything = {
  tiff: true,
  exif: true,
  gps: true,
  xmp: true,
  iptc: true,
  icc: false,
  ihdr: false,
  ifd1: true,
} as const;
