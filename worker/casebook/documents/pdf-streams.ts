// Pure.
import { PDFName, PDFNumber, type PDFRawStream } from "@cantoo/pdf-lib";
import { cleanJpeg } from "./clean-jpeg";
import { cleanJpx } from "./clean-jpx";
import { RefusedPdf, refusals } from "./refused-pdf";
import type { Cleaned, Removable } from "./removed";
import { type Filter, filtersOf, isPredicted, unpack } from "./unpack";

/** Bytes that one stream may come to, and all photographs that were packed a second time: as many as a document may have. */
const MOST_UNPACKED = 10 * 1024 ** 2;

const name = (text: string) => PDFName.of(text);

/** What packs pictures, and nothing else. */
const ofPictures = ["DCTDecode", "JPXDecode", "CCITTFaxDecode", "JBIG2Decode"];

/** Junk before a JPEG is passed over by readers. PDF readers ask no EXIF which way is up. */
function jpegOf(bytes: Uint8Array): Cleaned | null {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(
    "\xff\xd8\xff",
    0,
    "latin1",
  );
  const cleaned = start < 0 ? null : cleanJpeg(bytes.subarray(start), { keepsUp: false });
  if (start > 0) cleaned?.removed.add("other_metadata");
  return cleaned;
}

/** What tells of a photograph, by what packs it. */
const cleaners: Readonly<Record<string, (bytes: Uint8Array) => Cleaned | null>> = {
  ...{ DCTDecode: jpegOf, JPXDecode: cleanJpx },
};

/** Takes out of the streams of a document what tells of people, and refuses those that come to too much. */
export class StreamCleaner {
  readonly pictures: PDFRawStream[] = [];
  readonly #removed: Set<Removable>;
  #spare = MOST_UNPACKED;

  constructor(removed: Set<Removable>) {
    this.#removed = removed;
  }

  clean(stream: PDFRawStream): void {
    // Where the contents are a file elsewhere, its name tells of who wrote it; some readers take F and DP for filters.
    for (const key of ["F", "FFilter", "FDecodeParms", "DP"]) {
      if (stream.dict.delete(name(key))) this.#removed.add("other_metadata");
    }
    const filters = filtersOf(stream.dict);
    const [last, outer] = [filters.at(-1), filters.slice(0, -1)];
    if (outer.some(({ name: one }) => ofPictures.includes(one))) throw new RefusedPdf(refusals.unreadable);
    const isPacked = ofPictures.includes(last?.name ?? "");
    if (isPacked || stream.dict.lookup(name("Subtype")) === name("Image")) this.pictures.push(stream);
    // A page's text, a form, a font: as long as they are, they are read.
    else if (unpack(stream.contents, filters, MOST_UNPACKED) === null) throw new RefusedPdf(refusals.tooLong);
    if (last && cleaners[last.name]) this.#cleanPhotograph(stream, outer, last);
  }

  /** A photograph in the page loses what a photograph alone loses; what it was packed in besides goes. */
  #cleanPhotograph(stream: PDFRawStream, outer: readonly Filter[], last: Filter): void {
    if (outer.some(isPredicted)) throw new RefusedPdf(refusals.unreadable);
    const bytes = unpack(stream.contents, outer, this.#spare);
    if (bytes === null) throw new RefusedPdf(refusals.tooLong);
    const cleaned = cleaners[last.name]?.(bytes);
    if (!cleaned) throw new RefusedPdf(refusals.unreadable);
    if (outer.length > 0) {
      this.#spare -= bytes.length;
      stream.dict.set(name("Filter"), name(last.name));
      if (last.parms) stream.dict.set(name("DecodeParms"), last.parms);
      else stream.dict.delete(name("DecodeParms"));
    }
    if (outer.length > 0 || cleaned.removed.size > 0) stream.updateContents(cleaned.bytes);
    if (cleaned.removed.size > 0) this.#removed.add("image_metadata");
  }
}

/** A picture of nothing in its place. */
export function emptyPicture(stream: PDFRawStream): void {
  stream.updateContents(new Uint8Array(0));
  for (const key of ["Filter", "DecodeParms", "SMask", "Mask"]) stream.dict.delete(name(key));
  for (const key of ["Width", "Height"]) stream.dict.set(name(key), PDFNumber.of(1));
}
