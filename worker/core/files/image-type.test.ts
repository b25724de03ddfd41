import { expect, it } from "vitest";
import { imageType } from "./image-type";

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const size = [0, 0, 1, 0];
const ihdr = (width = size, height = size) => [0, 0, 0, 13, ..."IHDR", ...width, ...height, 8, 6, 0, 0, 0];
const crc = [1, 2, 3, 4];
const bytesOf = (parts: (string | number | (string | number)[])[]) =>
  new Uint8Array(
    parts.flat().flatMap((part) => (typeof part === "string" ? [...Buffer.from(part)] : [part])),
  );
const typeOf = (...parts: (string | number | (string | number)[])[]) => imageType(bytesOf(parts));
const riff = (kind: string, length = 20) => [
  "RIFF",
  [length, 0, 0, 0],
  "WEBP",
  kind,
  [8, 0, 0, 0],
  "01234567",
];

it("a picture is known by how it begins", () => {
  expect(typeOf(png, ihdr(), crc)).toBe("image/png");
  expect(typeOf([0xff, 0xd8, 0xff, 0xe0, 0, 16], "JFIF", new Array(10).fill(0))).toBe("image/jpeg");
  expect(typeOf([0xff, 0xd8, 0xff, 0xdb, 0, 4, 1, 1])).toBe("image/jpeg");
  for (const kind of ["VP8 ", "VP8L", "VP8X"]) expect(typeOf(...riff(kind)), kind).toBe("image/webp");
});

it("anything else is none: text, a sound, the beginning of a signature", () => {
  for (const other of ["", "<svg/>", "GIF89a", "....WEBP"]) expect(typeOf(other)).toBeNull();
  expect(typeOf("RIFF", [20, 0, 0, 0], "WAVEVP8 ", [8, 0, 0, 0], "01234567")).toBeNull();
  expect(typeOf(png.slice(0, 7))).toBeNull();
  expect(typeOf([0xff, 0xd8])).toBeNull();
});

it("a signature with no picture behind it is none", () => {
  expect(typeOf(png)).toBeNull();
  expect(typeOf(png, new Array(100).fill(0))).toBeNull();
  expect(typeOf(png, ihdr())).toBeNull();
  expect(typeOf(png, ihdr([0, 0, 0, 0]), crc)).toBeNull();
  expect(typeOf(png, ihdr(size, [0, 0, 0, 0]), crc)).toBeNull();
  expect(typeOf(png, ihdr([0x80, 0, 0, 0]), crc)).toBeNull();
  expect(typeOf([0xff, 0xd8, 0xff])).toBeNull();
  expect(typeOf([0xff, 0xd8, 0xff, 0xe0], new Array(100).fill(0))).toBeNull();
  expect(typeOf([0xff, 0xd8, 0xff, 0xe0, 0, 16], "JFIF")).toBeNull();
  expect(typeOf([0xff, 0xd8, 0xff, 0, 0, 4, 1, 1])).toBeNull();
  expect(typeOf("RIFF", [4, 0, 0, 0], "WEBP")).toBeNull();
  expect(typeOf(...riff("VP8 ", 200))).toBeNull();
  expect(typeOf(...riff("VP8_"))).toBeNull();
});
