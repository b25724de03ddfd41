import jsQR from "jsqr";
import { expect, it } from "vitest";
import { qrPng, qrSvg } from "./qr";

const text = "https://milepost.example/r/AQAAAAEAAAEAAAFnAAAAAAAAAAAAAAAAAAAA?s=qr";

/** The RGBA pixels of a one-bit greyscale PNG; its checksums are the decoder's to trust. */
async function pixelsOf(png: Uint8Array<ArrayBuffer>) {
  const view = new DataView(png.buffer);
  const size = view.getUint32(16);
  const length = view.getUint32(33);
  const inflated = new Blob([png.slice(41, 41 + length)])
    .stream()
    .pipeThrough(new DecompressionStream("deflate"));
  const raw = new Uint8Array(await new Response(inflated).arrayBuffer());
  const stride = 1 + Math.ceil(size / 8);
  const pixels = new Uint8ClampedArray(size * size * 4);
  for (let i = 0; i < size * size; i++) {
    const byte = raw[Math.floor(i / size) * stride + 1 + ((i % size) >> 3)] ?? 0;
    pixels.fill(byte & (0x80 >> ((i % size) & 7)) ? 255 : 0, i * 4, i * 4 + 3);
    pixels[i * 4 + 3] = 255;
  }
  return { size, pixels };
}

it.each([128, 333, 512, 2048])("a PNG of %i pixels is exactly that large and reads back", async (size) => {
  const png = await qrPng(text, size);
  const image = await pixelsOf(png);
  expect(image.size).toBe(size);
  expect(jsQR(image.pixels, size, size)?.data).toBe(text);
});

it("a PNG's chunks carry the checksums that readers demand", async () => {
  const png = await qrPng("x", 128);
  // The IEND chunk is the same in every PNG there is.
  expect([...png.slice(-12)]).toEqual([0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);
});

it("an SVG draws the same code", () => {
  const svg = qrSvg(text);
  const side = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
  const scale = 4;
  const pixels = new Uint8ClampedArray((side * scale) ** 2 * 4).fill(255);
  for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
      for (let column = Number(x) * scale; column < (Number(x) + Number(width)) * scale; column++) {
        pixels.fill(0, (row * side * scale + column) * 4, (row * side * scale + column) * 4 + 3);
      }
    }
  }
  expect(jsQR(pixels, side * scale, side * scale)?.data).toBe(text);
});
