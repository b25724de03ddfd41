import exifr from "exifr";
import { expect, it } from "vitest";
import { type Bytes, joined } from "./bytes";
import { cleanJpeg } from "./clean-jpeg";
import { cleanPng } from "./clean-png";
import { cleanWebp } from "./clean-webp";
import { readExif } from "./orientation";
import { type Cleaned, inOrder } from "./removed";
import {
  everything,
  exifBlock,
  MARK,
  scanOfJpeg,
  tellingJpeg,
  tellingPng,
  tellingWebp,
} from "./testing/files";

const holds = (bytes: Uint8Array, part: string | Uint8Array) => Buffer.from(bytes).includes(part);

const kinds: [string, (orientation: number) => Bytes, (bytes: Bytes) => Cleaned | null][] = [
  ["JPEG", tellingJpeg, cleanJpeg],
  ["PNG", tellingPng, cleanPng],
  ["WebP", tellingWebp, cleanWebp],
];

for (const [kind, make, clean] of kinds) {
  it(`a ${kind} keeps which way is up, and nothing else that tells of it`, async () => {
    for (let orientation = 1; orientation <= 8; orientation++) {
      const before = make(orientation);
      expect(holds(before, MARK)).toBe(true);
      const cleaned = clean(before);
      if (!cleaned) throw new Error("not read");
      expect(holds(cleaned.bytes, MARK), kind).toBe(false);
      expect([...cleaned.removed]).toEqual(expect.arrayContaining(["exif", "gps", "xmp", "after_end"]));
      if (kind !== "WebP") {
        const found = await exifr.parse(Buffer.from(cleaned.bytes), {
          ...everything,
          translateValues: false,
        });
        expect(found ?? {}).toEqual(orientation === 1 ? {} : { Orientation: orientation });
      }
      const again = clean(cleaned.bytes);
      expect(again?.bytes, "cleaning again changes nothing").toEqual(cleaned.bytes);
    }
  });
}

it("exifr finds in the originals what it does not find any more", async () => {
  const found = await exifr.parse(Buffer.from(tellingJpeg(6)), { ...everything, translateValues: false });
  expect(found).toMatchObject({ Make: MARK, Orientation: 6, latitude: 27.7 });
});

it("a JPEG keeps its coded data and colours byte for byte, and no small picture", () => {
  const cleaned = cleanJpeg(tellingJpeg(3));
  expect(holds(cleaned?.bytes ?? new Uint8Array(), scanOfJpeg)).toBe(true);
  expect(holds(cleaned?.bytes ?? new Uint8Array(), "ICC_PROFILE")).toBe(true);
  expect(holds(cleaned?.bytes ?? new Uint8Array(), "rgb")).toBe(false);
  expect(inOrder(cleaned?.removed ?? new Set())).toEqual([
    ...["exif", "gps", "xmp", "iptc", "thumbnail", "comment", "other_metadata", "after_end"],
  ]);
});

it("a WebP tells in its header what it holds, and is read the same", () => {
  for (const orientation of [1, 6]) {
    const { bytes = new Uint8Array() } = cleanWebp(tellingWebp(orientation)) ?? {};
    expect(bytes[20]).toBe(orientation === 1 ? 0 : 0x08);
    const at = Buffer.from(bytes).indexOf("EXIF");
    if (orientation > 1) expect(readExif(bytes.subarray(at + 8)).orientation).toBe(orientation);
    expect(new DataView(bytes.buffer).getUint32(4, true)).toBe(bytes.length - 8);
  }
});

it("what is cut off anywhere, or is no picture, is never more than itself and never breaks", () => {
  for (const [kind, make, clean] of kinds) {
    const whole = make(6);
    for (let end = 0; end < whole.length; end += 3) {
      const cleaned = clean(whole.slice(0, end));
      expect(cleaned === null || !holds(cleaned.bytes, MARK), `${kind} ${end}`).toBe(true);
    }
    expect(
      clean(joined([new TextEncoder().encode("no picture at all, but long enough for one")])),
    ).toBeNull();
  }
  expect(readExif(exifBlock(6).subarray(0, 20)).orientation).toBe(1);
});
