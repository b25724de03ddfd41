import { expect, it } from "vitest";
import { imageType } from "./image-type";

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const typeOf = (...parts: (string | number[])[]) =>
  imageType(
    new Uint8Array(parts.flatMap((part) => (typeof part === "string" ? [...Buffer.from(part)] : part))),
  );

it("a picture is known by its first bytes", () => {
  expect(typeOf(png, "IHDR")).toBe("image/png");
  expect(typeOf([0xff, 0xd8, 0xff, 0xe0], "JFIF")).toBe("image/jpeg");
  expect(typeOf("RIFF", [1, 2, 3, 4], "WEBPVP8 ")).toBe("image/webp");
});

it("anything else is none: text, a sound, the beginning of a signature", () => {
  for (const other of ["", "<svg/>", "GIF89a", "RIFF....WAVEfmt ", "....WEBP"])
    expect(typeOf(other)).toBeNull();
  expect(typeOf(png.slice(0, 7))).toBeNull();
  expect(typeOf([0xff, 0xd8])).toBeNull();
});
