// Pure.
import {
  type PDFContext,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFObjectParser,
  PDFParser,
  PDFRawStream,
  PDFRef,
} from "@cantoo/pdf-lib";
import { RefusedPdf, refusals } from "./refused-pdf";
import { filtersOf, unpack } from "./unpack";

/** Each byte of an object takes a dozen when it is read: more would not stay within a Worker's 128 MB. */
const MOST_OBJECT_BYTES = 3 * 1024 ** 2;

const name = (text: string) => PDFName.of(text);

function numberIn({ dict }: PDFRawStream, key: string): number {
  const value = dict.lookup(name(key));
  return value instanceof PDFNumber ? value.asNumber() : 0;
}

/** A stream whose bytes were read: nothing unpacks it again. */
function empty(stream: PDFRawStream): void {
  stream.updateContents(new Uint8Array(0));
  for (const key of ["Type", "Filter", "DecodeParms"]) stream.dict.delete(name(key));
}

/** The objects of an object stream, each read of its own bytes alone: none is read twice. */
function readObjects(stream: PDFRawStream, unpacked: Uint8Array, context: PDFContext): void {
  const first = numberIn(stream, "First");
  const head = Buffer.from(unpacked.subarray(0, first)).toString("latin1").trim();
  const numbers = head.split(/\s+/, 2 * numberIn(stream, "N")).map(Number);
  const offsets = new Map<number, number>();
  for (let at = 0; at + 1 < numbers.length; at += 2) offsets.set(numbers[at + 1] ?? 0, numbers[at] ?? 0);
  const starts = [...offsets.keys()].sort((a, b) => a - b);
  for (const [i, start] of starts.entries()) {
    const ref = PDFRef.of(offsets.get(start) ?? 0);
    const end = starts[i + 1] ?? unpacked.length - first;
    const bytes = unpacked.subarray(first + start, first + end);
    context.assign(ref, PDFObjectParser.forBytes(bytes, context).parseObject(ref));
  }
}

/**
 * Reads the objects of a PDF, and no more of them than there is room for: what stands outside of streams is counted, and what
 * object streams come to when they are unpacked. Throws RefusedPdf for more.
 */
export class BoundedParser extends PDFParser {
  /** Bytes so far that are the contents of streams. */
  #streamed = 0;
  #unpacked = 0;
  #isTooMuch = false;

  override parseObject(ref?: PDFRef): PDFObject {
    const start = this.bytes.offset();
    const object = super.parseObject(ref);
    if (!(object instanceof PDFRawStream)) return object;
    // Whoever says that a stream ends before it begins would have it read for ever.
    if (this.bytes.offset() < start) this.#isTooMuch = true;
    this.#streamed += object.contents.length;
    const type = object.dict.lookup(name("Type"));
    if (type === name("ObjStm")) this.#readPacked(object);
    // Where objects lie is seen as they are read; the trailer is the stream's dictionary.
    if (type === name("XRef")) {
      object.updateContents(new Uint8Array(0));
      for (const key of ["Filter", "DecodeParms"]) object.dict.delete(name(key));
      object.dict.set(name("Index"), this.context.obj([]));
    }
    return object;
  }

  #readPacked(stream: PDFRawStream): void {
    const unpacked = unpack(stream.contents, filtersOf(stream.dict), MOST_OBJECT_BYTES - this.#unpacked);
    if (unpacked === null) {
      this.#isTooMuch = true;
      return;
    }
    this.#unpacked += unpacked.length;
    readObjects(stream, unpacked, this.context);
    empty(stream);
  }

  // Called between any two objects: an error of an object alone would let the rest be read.
  protected override skipWhitespaceAndComments(): void {
    const objects = this.bytes.offset() - this.#streamed + this.#unpacked;
    if (this.#isTooMuch || objects > MOST_OBJECT_BYTES) {
      this.#isTooMuch = true;
      throw new RefusedPdf(refusals.manyParts);
    }
    super.skipWhitespaceAndComments();
  }
}
