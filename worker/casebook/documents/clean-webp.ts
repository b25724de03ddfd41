// Pure.
import { ascii, type Bytes, joined, startsWith, viewOf } from "./bytes";
import { exifOf, readExif } from "./orientation";
import type { Cleaned, Removable } from "./removed";

// RFC 9649. A chunk is four letters, its length, and its data, filled up to an even number of bytes.

const EXIF = 0x08;
const XMP = 0x04;
const FRAME_HEADER = 16;

const kept = new Set(["VP8X", "VP8 ", "VP8L", "ALPH", "ICCP", "ANIM", "ANMF"]);
const keptInFrame = new Set(["VP8 ", "VP8L", "ALPH"]);

interface Chunk {
  type: string;
  data: Uint8Array;
}

/** Null where a chunk runs out of what holds it. */
function chunksOf(bytes: Uint8Array): Chunk[] | null {
  const chunks: Chunk[] = [];
  let at = 0;
  while (at + 8 <= bytes.length) {
    const length = viewOf(bytes).getUint32(at + 4, true);
    if (at + 8 + length > bytes.length) return null;
    const type = String.fromCharCode(...bytes.subarray(at, at + 4));
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) });
    at += 8 + length + (length % 2);
  }
  return chunks;
}

function written({ type, data }: Chunk): Bytes {
  const length = new Uint8Array(4);
  viewOf(length).setUint32(0, data.length, true);
  return joined([ascii(type), length, data, new Uint8Array(data.length % 2)]);
}

const nameOf = (type: string): Removable =>
  type === "EXIF" ? "exif" : type === "XMP " ? "xmp" : "other_metadata";

/** A picture of an animation without chunks that no reader shows. */
function cleanFrame(data: Uint8Array, removed: Set<Removable>): Uint8Array | null {
  const chunks = chunksOf(data.subarray(FRAME_HEADER));
  if (chunks === null) return null;
  const shown = chunks.filter(({ type }) => keptInFrame.has(type));
  if (shown.length < chunks.length) removed.add("other_metadata");
  return joined([data.subarray(0, FRAME_HEADER), ...shown.map(written)]);
}

/** A WebP without the chunks that tell of it, and without what follows its end. Null for bytes that are no whole WebP. */
export function cleanWebp(bytes: Uint8Array): Cleaned | null {
  if (!startsWith(bytes, "RIFF") || !startsWith(bytes, "WEBP", 8)) return null;
  const end = 8 + viewOf(bytes).getUint32(4, true);
  if (end > bytes.length) return null;
  const chunks = chunksOf(bytes.subarray(12, end));
  const [first] = chunks ?? [];
  if (!chunks || !first || !["VP8X", "VP8 ", "VP8L"].includes(first.type)) return null;
  const removed = new Set<Removable>();
  if (end < bytes.length) removed.add("after_end");
  const isSimple = first.type !== "VP8X";
  let orientation = 1;
  const shown: Chunk[] = [];
  for (const { type, data } of chunks) {
    if (type === "EXIF" && !isSimple) {
      // Some programs begin it as JPEG does.
      const exif = readExif(startsWith(data, "Exif\0") ? data.subarray(6) : data);
      orientation = exif.orientation;
      if (exif.hasGps) removed.add("gps");
      if (exif.hasThumbnail) removed.add("thumbnail");
    }
    if (!kept.has(type) || (isSimple && shown.length > 0)) removed.add(nameOf(type));
    else if (type === "ANMF") {
      const frame = cleanFrame(data, removed);
      if (!frame) return null;
      shown.push({ type, data: frame });
    } else shown.push({ type, data });
  }
  if (!isSimple) {
    const flags = Uint8Array.from(first.data);
    flags[0] = ((flags[0] ?? 0) & ~(EXIF | XMP)) | (orientation > 1 ? EXIF : 0);
    shown[0] = { type: "VP8X", data: flags };
    if (orientation > 1) shown.push({ type: "EXIF", data: exifOf(orientation) });
  }
  const body = joined([ascii("WEBP"), ...shown.map(written)]);
  return { bytes: written({ type: "RIFF", data: body }), removed };
}
