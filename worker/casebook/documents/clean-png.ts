// Pure.
import { ascii, joined, startsWith, viewOf } from "./bytes";
import { exifOf, readExif } from "./orientation";
import type { Cleaned, Removable } from "./removed";

const SIGNATURE = 8;

/** What the picture itself needs: its dots, its colours, its movement (PNG 3rd edition, 11). */
const kept = new Set([
  ...["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs"],
  ...["cICP", "mDCV", "cLLI", "acTL", "fcTL", "fdAT"],
]);

const isCritical = (type: string) => /^[A-Z]/.test(type);

let table: Uint32Array | undefined;

function crcTable(): Uint32Array {
  table ??= Uint32Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });
  return table;
}

function crcOf(bytes: Uint8Array): number {
  const known = crcTable();
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (known[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const whole = joined([new Uint8Array(4), ascii(type), data, new Uint8Array(4)]);
  viewOf(whole).setUint32(0, data.length);
  viewOf(whole).setUint32(data.length + 8, crcOf(whole.subarray(4, data.length + 8)));
  return whole;
}

/** Texts have a keyword, by which programs hide other kinds of metadata in them. */
function nameOf(type: string, data: Uint8Array): Removable {
  if (type === "eXIf") return "exif";
  if (!["tEXt", "zTXt", "iTXt"].includes(type)) return "other_metadata";
  const keyword = String.fromCharCode(...data.subarray(0, 79)).split("\0")[0] ?? "";
  if (/xmp/i.test(keyword)) return "xmp";
  if (/iptc|8bim/i.test(keyword)) return "iptc";
  return /exif|app1/i.test(keyword) ? "exif" : "comment";
}

/** A PNG without the chunks that tell of it, and without what follows its end. Null for bytes that are no whole PNG. */
export function cleanPng(bytes: Uint8Array): Cleaned | null {
  if (!startsWith(bytes, "\x89PNG\r\n\x1a\n")) return null;
  const removed = new Set<Removable>();
  const pieces: Uint8Array[] = [bytes.subarray(0, SIGNATURE)];
  let orientation = 1;
  for (let at = SIGNATURE; at + 12 <= bytes.length; ) {
    const end = at + 12 + viewOf(bytes).getUint32(at);
    if (end > bytes.length) return null;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, end - 4);
    if (kept.has(type)) pieces.push(bytes.subarray(at, end));
    else if (isCritical(type)) return null;
    else removed.add(nameOf(type, data));
    if (type === "eXIf") {
      const exif = readExif(data);
      orientation = exif.orientation;
      if (exif.hasGps) removed.add("gps");
      if (exif.hasThumbnail) removed.add("thumbnail");
    }
    if (type === "IEND") {
      if (end < bytes.length) removed.add("after_end");
      // Behind the signature and IHDR, which comes first.
      if (orientation > 1) pieces.splice(2, 0, chunk("eXIf", exifOf(orientation)));
      return { bytes: joined(pieces), removed };
    }
    at = end;
  }
  return null;
}
