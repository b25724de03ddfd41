// Pure.
import { constants, inflateRawSync } from "node:zlib";
import {
  decodePDFRawStream,
  PDFArray,
  PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
} from "@cantoo/pdf-lib";
import { RefusedPdf, refusals } from "./refused-pdf";

export interface Filter {
  name: string;
  parms: PDFDict | undefined;
}

/** Short names, which are for pictures within a page's text, and which readers take everywhere. */
const long: Readonly<Record<string, string>> = {
  ...{ Fl: "FlateDecode", LZW: "LZWDecode", A85: "ASCII85Decode", AHx: "ASCIIHexDecode" },
  ...{ RL: "RunLengthDecode", CCF: "CCITTFaxDecode", DCT: "DCTDecode" },
};

/** The filters of a stream, the outermost first. */
export function filtersOf(dict: PDFDict): Filter[] {
  const [filter, parms] = ["Filter", "DecodeParms"].map((key) => dict.lookup(PDFName.of(key)));
  const names = filter instanceof PDFArray ? filter.asArray() : filter instanceof PDFName ? [filter] : [];
  return names.map((name, at) => {
    if (!(name instanceof PDFName)) throw new RefusedPdf(refusals.unreadable);
    const own = parms instanceof PDFArray ? parms.lookup(at) : parms;
    const text = name.decodeText();
    return { name: long[text] ?? text, parms: own instanceof PDFDict ? own : undefined };
  });
}

/** Sums at the end and an end that is missing are looked at by no reader; null beyond `most`. */
function inflated(bytes: Uint8Array, most: number): Uint8Array | null {
  if (bytes.length < 3) return new Uint8Array(0);
  const [first = 0, second = 0] = bytes;
  const isZlib = (first & 15) === 8 && ((first << 8) | second) % 31 === 0 && (second & 32) === 0;
  if (!isZlib) throw new RefusedPdf(refusals.unreadable);
  try {
    return inflateRawSync(bytes.subarray(2), { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    if ((error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE") return null;
    throw new RefusedPdf(refusals.unreadable);
  }
}

function unfiltered(bytes: Uint8Array, { name, parms }: Filter, most: number): Uint8Array | null {
  if (name === "FlateDecode") return inflated(bytes, most);
  const dict = PDFDict.withContext(PDFContext.create());
  dict.set(PDFName.of("Filter"), PDFName.of(name));
  if (parms) dict.set(PDFName.of("DecodeParms"), parms);
  try {
    const unpacked = decodePDFRawStream(PDFRawStream.of(dict, bytes)).getBytes(most + 1);
    if (unpacked.length > most) return null;
    return new Uint8Array(unpacked.buffer, unpacked.byteOffset, unpacked.length);
  } catch {
    throw new RefusedPdf(refusals.unreadable);
  }
}

/**
 * What packed bytes are behind these filters; null where that, or what is between two of them, is more than `most` bytes: no
 * more is unpacked. Throws RefusedPdf for what is broken, and for a filter that does not pack.
 */
export function unpack(bytes: Uint8Array, filters: readonly Filter[], most: number): Uint8Array | null {
  let unpacked: Uint8Array | null = bytes;
  for (const filter of filters) unpacked = unpacked && unfiltered(unpacked, filter, most);
  return unpacked;
}

/** Whether rows of dots were written as differences, which `unpack` leaves as they are. */
export function isPredicted({ parms }: Filter): boolean {
  const predictor = parms?.get(PDFName.of("Predictor"));
  return predictor !== undefined && !(predictor instanceof PDFNumber && predictor.asNumber() === 1);
}
