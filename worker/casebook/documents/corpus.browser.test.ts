import { crc32 } from "node:zlib";
import { PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import exifr from "exifr";
import type { Page } from "playwright-core";
import { getDocumentProxy } from "unpdf";
import { expect } from "vitest";
import { test } from "../../../web/e2e/journey";
import { inTurn } from "../../testing/runs";
import { ascii, type Bytes, joined, viewOf } from "./bytes";
import { cleanJpeg } from "./clean-jpeg";
import { cleanPdf } from "./clean-pdf";
import { cleanPng } from "./clean-png";
import { cleanWebp } from "./clean-webp";
import type { Cleaned } from "./removed";
import { everything, exifBlock, MARK } from "./testing/files";

// Pictures and PDFs as programs write them, with all that they may tell of people. A browser shows a cleaned picture dot
// for dot as it showed the original, the same way up; pdf.js reads and draws of a cleaned PDF what it did before.

type Kind = "jpeg" | "png" | "webp";
const kinds: Kind[] = ["jpeg", "png", "webp"];
const clean: Record<Kind, (bytes: Uint8Array) => Cleaned | null> = {
  ...{ jpeg: cleanJpeg, png: cleanPng, webp: cleanWebp },
};

/** A picture that looks another from each side, as the browser encodes it. */
async function encoded(page: Page, kind: Kind): Promise<Bytes> {
  const base64 = await page.evaluate(async (type) => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 61, height: 37 });
    const context = canvas.getContext("2d") as CanvasRenderingContext2D;
    const colours = context.createLinearGradient(0, 0, 61, 37);
    colours.addColorStop(0, "#c02020");
    colours.addColorStop(1, "#2040d0");
    context.fillStyle = colours;
    context.fillRect(0, 0, 61, 37);
    context.fillStyle = "#fff";
    context.fillRect(3, 2, 11, 5);
    context.fillText("क", 30, 20);
    return canvas.toDataURL(`image/${type}`, 0.8).split(",")[1] ?? "";
  }, kind);
  return new Uint8Array(Buffer.from(base64, "base64"));
}

const u16 = (value: number) => new Uint8Array([value >> 8, value & 255]);
const u32 = (value: number) => joined([u16(value >>> 16), u16(value & 0xffff)]);
const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/">${MARK}</x:xmpmeta>`;
const segment = (marker: number, ...data: Uint8Array[]) => {
  const whole = joined(data);
  return joined([new Uint8Array([0xff, marker]), u16(whole.length + 2), whole]);
};
const pngChunk = (type: string, data: Uint8Array) => {
  const body = joined([ascii(type), data]);
  return joined([u32(data.length), body, u32(crc32(body))]);
};
const webpChunk = (type: string, data: Uint8Array) => {
  const length = new Uint8Array(4);
  viewOf(length).setUint32(0, data.length, true);
  return joined([ascii(type), length, data, new Uint8Array(data.length % 2)]);
};

/** The same picture with a name, a place, a small picture, remarks, and bytes after its end. */
const telling: Record<Kind, (bytes: Bytes, orientation: number) => Bytes> = {
  jpeg: (bytes, orientation) =>
    joined([
      bytes.subarray(0, 2),
      segment(0xe1, ascii("Exif\0\0"), exifBlock(orientation)),
      segment(0xe1, ascii(`http://ns.adobe.com/xap/1.0/\0${xmp}`)),
      segment(0xed, ascii(`Photoshop 3.0\0 8BIM ${MARK}`)),
      segment(0xfe, ascii(MARK)),
      bytes.subarray(2),
      ascii(`PK\x03\x04${MARK}`),
    ]),
  png: (bytes, orientation) => {
    const header = 8 + 25;
    return joined([
      bytes.subarray(0, header),
      pngChunk("tEXt", ascii(`Author\0${MARK}`)),
      pngChunk("iTXt", ascii(`XML:com.adobe.xmp\0\0\0\0\0${xmp}`)),
      pngChunk("eXIf", exifBlock(orientation)),
      bytes.subarray(header),
      ascii(MARK),
    ]);
  },
  webp: (bytes, orientation) => {
    const isExtended = Buffer.from(bytes.subarray(12, 16)).toString() === "VP8X";
    const size = new Uint8Array([60, 0, 0, 36, 0, 0]); // one less each, in three bytes
    const header = isExtended ? bytes.slice(20, 30) : joined([new Uint8Array(4), size]);
    header[0] = (header[0] ?? 0) | 0x0c; // EXIF and XMP
    const body = joined([
      ascii("WEBP"),
      webpChunk("VP8X", header),
      bytes.subarray(isExtended ? 30 : 12),
      webpChunk("EXIF", exifBlock(orientation)),
      webpChunk("XMP ", ascii(xmp)),
    ]);
    return joined([webpChunk("RIFF", body), ascii(MARK)]);
  },
};

/** Each dot, as the browser shows it: width, height, and a hash of its colours. */
const shownBy = (page: Page, kind: Kind, bytes: Uint8Array) =>
  page.evaluate(
    async ([type, base64]) => {
      const image = new Image();
      image.src = `data:image/${type};base64,${base64}`;
      await image.decode();
      const { naturalWidth: width, naturalHeight: height } = image;
      const canvas = Object.assign(document.createElement("canvas"), { width, height });
      const context = canvas.getContext("2d") as CanvasRenderingContext2D;
      context.drawImage(image, 0, 0);
      return [width, height, [...context.getImageData(0, 0, width, height).data].join()] as const;
    },
    [kind, Buffer.from(bytes).toString("base64")] as const,
  );

const orientations = [1, 2, 3, 4, 5, 6, 7, 8];

test.for(kinds)("a cleaned %s is shown dot for dot as before, the same way up", async (kind, { visitor }) => {
  const page = await visitor();
  await page.goto("about:blank");
  const bytes = await encoded(page, kind);
  const plain = await shownBy(page, kind, bytes);
  expect([plain[0], plain[1]]).toEqual([61, 37]);
  const some = new Set([1, 6, ...inTurn(kinds.indexOf(kind), orientations)]);
  for (const orientation of some) {
    const original = telling[kind](bytes, orientation);
    expect(Buffer.from(original).includes(MARK)).toBe(true);
    const cleaned = clean[kind](original);
    if (!cleaned) throw new Error(`a ${kind} was not read`);
    expect(Buffer.from(cleaned.bytes).includes(MARK)).toBe(false);
    const [before, after] = [await shownBy(page, kind, original), await shownBy(page, kind, cleaned.bytes)];
    expect([orientation, after]).toEqual([orientation, before]);
    // The browser turns what says that it is turned: so it has looked.
    if (kind === "jpeg" && orientation === 6) expect([before[0], before[1]]).toEqual([37, 61]);
    if (orientation === 1) expect(after).toEqual(plain);
    if (kind === "webp") continue; // exifr reads none
    const read = { ...everything, translateValues: false };
    expect(await exifr.parse(Buffer.from(original), read)).toMatchObject({ Make: MARK, latitude: 27.7 });
    expect((await exifr.parse(Buffer.from(cleaned.bytes), read)) ?? {}).toEqual(
      orientation === 1 ? {} : { Orientation: orientation },
    );
  }
});

/** What pdf.js reads and draws of each page, and what it knows of the document. */
async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0, disableFontFace: true });
  const pages: { text: string; drawn: string; view: number[]; rotate: number }[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ("str" in item ? item.str : "")).join("\n");
    const { fnArray, argsArray } = await page.getOperatorList();
    // Names of fonts and pictures are the reader's own, by the numbers of their objects.
    const drawn = JSON.stringify([fnArray, argsArray]).replace(/"(?:g_d\d+_f\d+|(?:img|mask)_[^"]*)"/g, '""');
    pages.push({ text, drawn, view: page.view, rotate: page.rotate });
  }
  const { info, metadata } = await pdf.getMetadata();
  const told = { ...(info as Record<string, unknown>) };
  await pdf.loadingTask.destroy();
  return {
    pages,
    told: JSON.stringify([told.Author, told.Title, told.Producer, told.Creator, told.CreationDate]),
    metadata,
  };
}

/** A report as a browser prints it: tagged, with pictures, links and fonts of its own. */
async function printed(page: Page): Promise<Bytes> {
  const picture = Buffer.from(telling.jpeg(await encoded(page, "jpeg"), 6)).toString("base64");
  await page.setContent(`<html lang="ne"><head><title>${MARK} report</title><meta name="author" content="${MARK}"></head>
    <body><h1>The bridge that nobody built</h1><p>पुल कहिल्यै बनेन। It was paid for <b>twice</b>.</p>
    <img alt="A pillar" src="data:image/jpeg;base64,${picture}"><p style="break-before: page">Second page,
    <a href="https://example.org/audit">the audit</a></p><table border><tr><td>1</td><td>30 million</td></tr></table>`);
  const bytes = await page.pdf({ format: "A5", tagged: true, outline: true });
  return new Uint8Array(bytes);
}

test("a PDF that a browser printed reads and draws as before, and names nobody", async ({ visitor }) => {
  const page = await visitor();
  const original = await printed(page);
  const before = await readPdf(original);
  expect(before.told).toContain(MARK);
  expect(before.pages).toHaveLength(2);
  const { bytes, removed } = await cleanPdf(original);
  expect(removed.has("document_information")).toBe(true);
  const after = await readPdf(bytes);
  expect(after.pages).toEqual(before.pages);
  expect(after.pages[1]?.text).toContain("the audit");
  expect([after.told, after.metadata]).toEqual(["[null,null,null,null,null]", null]);
  expect(Buffer.from(bytes).includes(MARK)).toBe(false);
});

test("what a PDF said before it was changed is not in it any more, though the file kept it", async () => {
  // One page is drawn anew over a sentence that names somebody: the file keeps both, as editors write them.
  const first = await PDFDocument.create();
  const drawn = first.addPage([200, 200]);
  drawn.drawText(`Told by ${MARK}`, { size: 8 });
  const told = await first.save({ useObjectStreams: false });
  const changed = await PDFDocument.load(told, { forIncrementalUpdate: true, updateMetadata: false });
  const stream = PDFRawStream.of(changed.context.obj({}), ascii("BT /F 8 Tf 9 9 Td (Told by nobody) Tj ET"));
  changed.getPage(0).node.set(PDFName.of("Contents"), changed.context.register(stream));
  const revised = await changed.commit();
  expect(Buffer.from(revised).subarray(0, told.length).equals(Buffer.from(told))).toBe(true);
  expect(revised.length).toBeGreaterThan(told.length);
  const before = await readPdf(revised);
  expect(before.pages[0]?.text).toContain("Told by nobody");
  const { bytes, removed } = await cleanPdf(new Uint8Array(revised));
  expect(removed.has("earlier_revisions")).toBe(true);
  const after = await readPdf(bytes);
  expect(after.pages).toEqual(before.pages);
  // Of what was said before, packed or not, there is no stream left.
  const left = await PDFDocument.load(bytes, { updateMetadata: false });
  const streams = left.context.enumerateIndirectObjects().filter(([, one]) => one instanceof PDFRawStream);
  expect(streams).toHaveLength(1);
});
