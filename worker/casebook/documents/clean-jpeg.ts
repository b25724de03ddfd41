// Pure.
import { ascii, joined, startsWith, viewOf } from "./bytes";
import { exifOf, readExif } from "./orientation";
import type { Cleaned, Removable } from "./removed";

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const COM = 0xfe;
const isApp = (marker: number) => marker >= 0xe0 && marker <= 0xef;
/** TEM and RST0–7 stand alone, without a length. */
const isAlone = (marker: number) => marker === 1 || (marker >= 0xd0 && marker <= 0xd7);

/** Where the coded data of a scan ends: at the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !isAlone(next)) return at;
  }
  return bytes.length;
}

const segment = (marker: number, data: Uint8Array) =>
  joined([new Uint8Array([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data]);

/** JFIF says how dense the dots are; a small picture may stand behind that. */
function cleanJfif(data: Uint8Array, removed: Set<Removable>): Uint8Array {
  if (data.length > 14) removed.add("thumbnail");
  return joined([data.subarray(0, 12), new Uint8Array([0, 0])]);
}

/** What of an application's segment must stay, for the picture to look as it did: density, colours. Null: nothing. */
function keptOf(marker: number, data: Uint8Array, removed: Set<Removable>): Uint8Array | null {
  if (marker === 0xe0 && startsWith(data, "JFIF\0") && data.length >= 14) return cleanJfif(data, removed);
  if (marker === 0xe2 && startsWith(data, "ICC_PROFILE\0")) return data;
  if (marker === 0xee && startsWith(data, "Adobe") && data.length >= 12) return data.subarray(0, 12);
  removed.add(nameOf(marker, data));
  return null;
}

function nameOf(marker: number, data: Uint8Array): Removable {
  if (marker === COM) return "comment";
  if (marker === 0xe0 && startsWith(data, "JFXX\0")) return "thumbnail";
  if (marker === 0xe1 && startsWith(data, "Exif\0")) return "exif";
  if (marker === 0xe1 && startsWith(data, "http://ns.adobe.com/")) return "xmp";
  return marker === 0xed ? "iptc" : "other_metadata";
}

/**
 * A JPEG without the segments that tell of it, and without what follows its end; its coded data is copied as it is.
 * `keepsUp`: a segment of our own says which way is up, where the picture's did. Null for bytes that are no JPEG.
 */
export function cleanJpeg(bytes: Uint8Array, { keepsUp = true } = {}): Cleaned | null {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null;
  const removed = new Set<Removable>();
  const [before, after]: [Uint8Array[], Uint8Array[]] = [[], []];
  let orientation = 1;
  let hasScan = false;
  let at = 2;
  for (;;) {
    if (bytes[at] !== 0xff) break;
    while (bytes[at + 1] === 0xff) at++;
    const marker = bytes[at + 1] ?? EOI;
    if (marker === EOI) break;
    if (isAlone(marker)) {
      at += 2;
      continue;
    }
    if (at + 4 > bytes.length) break;
    const length = viewOf(bytes).getUint16(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) break;
    const data = bytes.subarray(at + 4, end);
    if (marker === SOS) {
      hasScan = true;
      const last = endOfScan(bytes, end);
      after.push(bytes.subarray(at, last));
      at = last;
      continue;
    }
    if (isApp(marker) || marker === COM) {
      if (marker === 0xe1 && startsWith(data, "Exif\0")) {
        const exif = readExif(data.subarray(6));
        if (orientation === 1) orientation = exif.orientation;
        if (exif.hasGps) removed.add("gps");
        if (exif.hasThumbnail) removed.add("thumbnail");
      }
      const kept = keptOf(marker, data, removed);
      if (kept) (marker === 0xe0 ? before : after).push(segment(marker, kept));
    } else after.push(bytes.subarray(at, end));
    at = end;
  }
  if (!hasScan) return null;
  if (at + 2 < bytes.length) removed.add("after_end");
  const up =
    keepsUp && orientation > 1 ? [segment(0xe1, joined([ascii("Exif\0\0"), exifOf(orientation)]))] : [];
  const [start, end] = [new Uint8Array([0xff, SOI]), new Uint8Array([0xff, EOI])];
  return { bytes: joined([start, ...before.slice(0, 1), ...up, ...after, end]), removed };
}
