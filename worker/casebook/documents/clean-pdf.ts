// Pure.
import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFInvalidObject,
  PDFName,
  PDFNull,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFWriter,
} from "@cantoo/pdf-lib";
import type { Bytes } from "./bytes";
import { BoundedParser } from "./pdf-parser";
import { refuseLive, stripDict, textsIn } from "./pdf-rules";
import { pdfStart } from "./pdf-start";
import { emptyPicture, StreamCleaner } from "./pdf-streams";
import { RefusedPdf, refusals } from "./refused-pdf";
import type { Cleaned, Removable } from "./removed";

const holds = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(text, 0, "latin1");

function countOf(bytes: Uint8Array, text: string): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = buffer.indexOf(text); at >= 0; at = buffer.indexOf(text, at + 1)) count++;
  return count;
}

/** The pages that are shown, in their order: what was a page once, and something still leads to, is none. */
function pagesOf(context: PDFContext, root: PDFDict): Set<PDFRef> {
  const pages = new Set<PDFRef>();
  const seen = new Set<PDFObject>();
  // A tree may be deeper than calls can be within calls.
  const waiting = [root.get(PDFName.of("Pages"))];
  while (waiting.length > 0) {
    const ref = waiting.pop();
    if (!(ref instanceof PDFRef) || seen.has(ref)) continue;
    seen.add(ref);
    const node = context.lookup(ref);
    if (!(node instanceof PDFDict)) continue;
    const kids = node.lookup(PDFName.of("Kids"));
    if (!(kids instanceof PDFArray)) pages.add(ref);
    else for (const kid of kids.asArray().toReversed()) waiting.push(kid);
  }
  return pages;
}

const isPage = (object: PDFObject): boolean =>
  object instanceof PDFDict && object.get(PDFName.of("Type")) === PDFName.of("Page");

/** Follows all that the document shows, takes out of it what tells of people, and gives it numbers of its own. */
class Rewriting {
  readonly removed = new Set<Removable>();
  readonly texts: string[] = [];
  readonly written = PDFContext.create();
  readonly streams = new StreamCleaner(this.removed);
  readonly #numbers = new Map<PDFRef, PDFRef | typeof PDFNull>();
  readonly #waiting: PDFObject[] = [];
  readonly #from: PDFContext;
  readonly #pages: ReadonlySet<PDFRef>;

  constructor(from: PDFContext, pages: ReadonlySet<PDFRef>) {
    this.#from = from;
    this.#pages = pages;
  }

  follow(root: PDFRef): PDFObject {
    const first = this.#renumbered(root);
    for (let object = this.#waiting.pop(); object; object = this.#waiting.pop()) this.#visit(object);
    return first;
  }

  get count(): number {
    return this.#numbers.size;
  }

  /** A reference to what is not there any more is one to nothing. */
  #renumbered(ref: PDFRef): PDFRef | typeof PDFNull {
    const known = this.#numbers.get(ref);
    if (known) return known;
    const object = this.#from.lookup(ref);
    const isGone = !object || object === PDFNull || (isPage(object) && !this.#pages.has(ref));
    if (object instanceof PDFInvalidObject) throw new RefusedPdf(refusals.unreadable);
    const number = isGone ? PDFNull : this.written.nextRef();
    this.#numbers.set(ref, number);
    if (object && number instanceof PDFRef) {
      this.written.assign(number, object);
      this.#waiting.push(object);
    }
    return number;
  }

  #visit(object: PDFObject): void {
    if (object instanceof PDFArray) {
      object.asArray().forEach((value, at) => {
        if (value instanceof PDFRef) object.set(at, this.#renumbered(value));
        else this.#visit(value);
      });
      return;
    }
    const dict = object instanceof PDFStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) return;
    refuseLive(dict);
    stripDict(dict, this.removed);
    this.texts.push(...textsIn(dict));
    if (object instanceof PDFStream) dict.delete(PDFName.of("Length"));
    if (object instanceof PDFRawStream) this.streams.clean(object);
    for (const [key, value] of dict.entries()) {
      if (value instanceof PDFRef) dict.set(key, this.#renumbered(value));
      else this.#visit(value);
    }
  }
}

/** What stood around the document, or before its last revision. */
function tellAround(bytes: Uint8Array, context: PDFContext, removed: Set<Removable>): void {
  const { Info, ID } = context.trailerInfo;
  if (Info && Info !== PDFNull) removed.add("document_information");
  if (ID && ID !== PDFNull) removed.add("file_id");
  const isLinear = holds(bytes.subarray(0, 2048), "/Linearized");
  if (countOf(bytes, "startxref") > (isLinear ? 2 : 1)) removed.add("earlier_revisions");
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf("%%EOF");
  const isLast = end < 0 || bytes.subarray(end + 5).every((byte) => byte <= 32);
  if (!isLast || pdfStart(bytes) > 0) removed.add("after_end");
}

const bytesOf = (context: PDFContext) =>
  PDFWriter.forContext(context, Number.POSITIVE_INFINITY).serializeToBuffer() as Promise<Bytes>;

/**
 * A PDF written anew from the objects still in use: without its information, XMP, identifier and earlier revisions.
 * `texts`: what is written in its remarks and fields. `readable`: the same PDF without its pictures, for who reads its text:
 * nothing in it unpacks to more than there is room for. Throws RefusedPdf where it is encrypted or unreadable, unpacks to too
 * much, or holds scripts or attachments.
 */
export async function cleanPdf(bytes: Bytes): Promise<Cleaned & { texts: string[]; readable: Bytes }> {
  let context: PDFContext;
  try {
    context = await new BoundedParser(bytes).parseDocument();
  } catch (error) {
    if (error instanceof RefusedPdf) throw error;
    throw new RefusedPdf(holds(bytes, "/Encrypt") ? refusals.encrypted : refusals.unreadable);
  }
  const { Root: root, Encrypt } = context.trailerInfo;
  if (Encrypt && Encrypt !== PDFNull) throw new RefusedPdf(refusals.encrypted);
  const catalog = context.lookup(root);
  if (!(root instanceof PDFRef) || !(catalog instanceof PDFDict)) throw new RefusedPdf(refusals.unreadable);
  const pages = pagesOf(context, catalog);
  if (pages.size === 0) throw new RefusedPdf(refusals.unreadable);
  const rewriting = new Rewriting(context, pages);
  tellAround(bytes, context, rewriting.removed);
  const { written, removed, texts, streams } = rewriting;
  written.trailerInfo = { Root: rewriting.follow(root) };
  const cleaned = await bytesOf(written);
  for (const picture of streams.pictures) emptyPicture(picture);
  return { bytes: cleaned, removed, texts, readable: await bytesOf(written) };
}
