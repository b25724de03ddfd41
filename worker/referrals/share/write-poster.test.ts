import { decodePDFRawStream, PDFArray, PDFDocument, type PDFRawStream } from "@cantoo/pdf-lib";
import jsQR from "jsqr";
import { extractText, getDocumentProxy } from "unpdf";
import { expect, it } from "vitest";
import { builtFonts } from "../../core/pdf/testing/built-fonts";
import { type PosterWords, writePoster } from "./write-poster";

const target = "https://milepost.example/r/AQAAAAEAAAEAAAFnAAAAAAAAAAAAAAAAAAAA?s=poster";
const words: PosterWords = {
  ...{ language: "fr", organisation: "Écoles du fleuve", campaign: "Santé & soins <2027>" },
  ...{ description: "Deux ans.\nGratuit.", scan: "Scannez pour vous inscrire", ask: "Demandez à Zoé." },
};
const write = (more: Partial<PosterWords> = {}) =>
  writePoster({ ...words, ...more }, target, new Date(0), builtFonts());

async function read(bytes: Uint8Array | null) {
  if (!bytes) throw new Error("no poster");
  const pdf = await getDocumentProxy(bytes.slice());
  const { text, totalPages } = await extractText(pdf, { mergePages: true });
  return { text: text.replace(/\s+/g, " "), totalPages };
}

/** What the bars of the page's drawing say to a camera. */
async function scanned(bytes: Uint8Array | null): Promise<string | undefined> {
  const document = await PDFDocument.load(bytes ?? new Uint8Array());
  const contents = document.getPages()[0]?.node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
  const text = streams
    .map((one) => decodePDFRawStream(document.context.lookup(one) as PDFRawStream).decode())
    .map((bytes) => new TextDecoder().decode(bytes))
    .join("\n");
  const bars = [...text.matchAll(/(\d+) (\d+) (\d+) 1 re/g)].map((bar) => bar.slice(1).map(Number));
  const [scale, side] = [4, Math.max(...bars.map(([, y = 0]) => y)) + 5];
  const pixels = new Uint8ClampedArray((side * scale) ** 2 * 4).fill(255);
  for (const [x = 0, y = 0, wide = 0] of bars)
    for (let row = (side - 1 - y) * scale; row < (side - y) * scale; row++)
      for (let column = x * scale; column < (x + wide) * scale; column++)
        pixels.fill(0, (row * side * scale + column) * 4, (row * side * scale + column) * 4 + 3);
  return jsQR(pixels, side * scale, side * scale)?.data;
}

it("is one sheet with the campaign, what to do, whom to ask, and a code that is drawn", async () => {
  const bytes = await write();
  expect(await read(bytes)).toEqual({
    text: "Écoles du fleuve Santé & soins <2027> Deux ans. Gratuit. Scannez pour vous inscrire Demandez à Zoé.",
    totalPages: 1,
  });
  expect(await scanned(bytes)).toBe(target);
  const document = await PDFDocument.load(bytes ?? new Uint8Array());
  expect(document.getPages()[0]?.getSize()).toEqual({ width: 595.28, height: 841.89 });
});

it("stays one sheet, whatever the length of its words", async () => {
  for (const more of [
    { campaign: "Wide words of a campaign ".repeat(5).trim() },
    { campaign: "W".repeat(120), ask: `Ask ${"Wanjiku ".repeat(15)}` },
    { description: "many words ".repeat(200) },
    { description: "a\n".repeat(5), campaign: "Long ".repeat(24) },
    { description: "" },
  ]) {
    const bytes = await write(more);
    expect((await read(bytes)).totalPages).toBe(1);
    expect(await scanned(bytes)).toBe(target);
  }
});

it("is none where the fonts lack a letter: nobody hangs up boxes", async () => {
  expect(await write({ campaign: "नेपाल" })).toBeNull();
  expect(await write({ ask: "字?" })).toBeNull();
  expect(await write({ campaign: "السلام عليكم" })).not.toBeNull();
});
