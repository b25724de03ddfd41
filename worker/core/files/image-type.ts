export type ImageType = "image/png" | "image/jpeg" | "image/webp";

export const imageExtensions: Record<ImageType, string> = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
};

const startsWith = (bytes: Uint8Array, signature: number[], at = 0) =>
  signature.every((byte, i) => bytes[at + i] === byte);

const ascii = (text: string) => Array.from(text, (character) => character.charCodeAt(0));

const uint32 = (bytes: Uint8Array, at: number, littleEndian = false) =>
  at + 4 <= bytes.length ? new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, littleEndian) : 0;

const isSize = (pixels: number) => pixels > 0 && pixels < 2 ** 31;

/** The signature and a whole IHDR of 13 bytes with a width and a height (PNG 2003, 5.2 and 11.2.2). */
const isPng = (bytes: Uint8Array) =>
  startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]) &&
  startsWith(bytes, ascii("IHDR"), 12) &&
  bytes.length >= 33 &&
  isSize(uint32(bytes, 16)) &&
  isSize(uint32(bytes, 20));

/** SOI and a whole segment behind it: its marker, its length, and what it says (ITU-T T.81, B.1.1). */
function isJpeg(bytes: Uint8Array): boolean {
  const [marker = 0, high = 0, low = 0] = bytes.subarray(3, 6);
  const length = high * 256 + low;
  return startsWith(bytes, [0xff, 0xd8, 0xff]) && marker >= 0xc0 && length > 2 && bytes.length >= 4 + length;
}

/** RIFF with the form type WEBP, as long as it says, that begins with a chunk of one of its three kinds (RFC 9649). */
function isWebp(bytes: Uint8Array): boolean {
  const isNamed = startsWith(bytes, ascii("RIFF")) && startsWith(bytes, ascii("WEBP"), 8);
  const length = uint32(bytes, 4, true);
  return (
    isNamed &&
    length > 12 &&
    bytes.length >= 8 + length &&
    ["VP8 ", "VP8L", "VP8X"].some((kind) => startsWith(bytes, ascii(kind), 12))
  );
}

/** What the bytes are, by how they begin; null for anything else, whatever its name or content type says. */
export function imageType(bytes: Uint8Array): ImageType | null {
  if (isPng(bytes)) return "image/png";
  if (isJpeg(bytes)) return "image/jpeg";
  return isWebp(bytes) ? "image/webp" : null;
}
