// Pure.
import { type Bytes, startsWith, viewOf } from "./bytes";

/** What an EXIF block (a TIFF file) tells: which way is up, and what else is in it that names a place or shows a picture. */
export interface Exif {
  /** 1–8 (Exif 2.32, 4.6.4 A); 1 where none is told. */
  orientation: number;
  hasGps: boolean;
  hasThumbnail: boolean;
}

const ORIENTATION = 0x0112;
const GPS = 0x8825;
const nothing: Exif = { orientation: 1, hasGps: false, hasThumbnail: false };

/** Of the bytes from the TIFF header on; what cannot be read tells nothing. */
export function readExif(tiff: Uint8Array): Exif {
  const isLittle = startsWith(tiff, "II*\0");
  if (!isLittle && !startsWith(tiff, "MM\0*")) return nothing;
  const view = viewOf(tiff);
  const found = { ...nothing };
  try {
    const first = view.getUint32(4, isLittle);
    const entries = view.getUint16(first, isLittle);
    for (let i = 0; i < entries; i++) {
      const at = first + 2 + i * 12;
      const tag = view.getUint16(at, isLittle);
      if (tag === GPS) found.hasGps = true;
      if (tag !== ORIENTATION) continue;
      const value = view.getUint16(at + 8, isLittle);
      if (value >= 1 && value <= 8) found.orientation = value;
    }
    found.hasThumbnail = view.getUint32(first + 2 + entries * 12, isLittle) !== 0;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return found;
}

/** The smallest EXIF block that says which way is up, and no more. */
export const exifOf = (orientation: number): Bytes =>
  new Uint8Array([
    ...[0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8],
    ...[0, 1, ORIENTATION >> 8, ORIENTATION & 255, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  ]);
