import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { build } from "esbuild";
import { runAlone, type Told } from "../run-alone.ts";
import { verdict } from "../verdict.ts";

const MOST_MEGABYTES = 128;
/** Beside it stand the buffers: with a larger one V8 would keep garbage where they have to be. */
const HEAP_MEGABYTES = 84;
const megabyte = 1024 ** 2;
const size = 10 * megabyte - 64 * 1024;

/** A page a picture, as scanners write them. */
async function scanned(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const picture = 256 * 1024;
  for (let held = 0; held + picture < size; held += picture) {
    const image = pdf.context.stream(randomBytes(picture), {
      ...{ Type: "XObject", Subtype: "Image", Width: 512, Height: 512, BitsPerComponent: 8 },
      ColorSpace: "DeviceGray",
    });
    const page = pdf.addPage([512, 512]);
    page.node.setXObject(PDFName.of("Scan"), pdf.context.register(image));
  }
  return pdf.save({ useObjectStreams: false });
}

/** As many small objects as are taken, each of them in use. */
async function ofManyObjects(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([512, 512]);
  const links = Array.from({ length: (2.9 * megabyte) / 190 }, (_, n) =>
    pdf.context.register(
      pdf.context.obj({
        ...{ Type: "Annot", Subtype: "Link", Rect: [n % 500, 1, (n % 500) + 9, 9], Border: [0, 0, 0] },
        A: { S: "URI", URI: `https://example.org/${n}` },
      }),
    ),
  );
  page.node.set(PDFName.of("Annots"), pdf.context.obj(links));
  return pdf.save({ useObjectStreams: false });
}

/** Pages of text, packed. */
async function ofText(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const { ref: font } = await pdf.embedFont("Helvetica");
  const line = () =>
    randomBytes(48)
      .toString("base64")
      .replaceAll(/[()\\]/g, "");
  for (let held = 0; held < size; held += 60 * 1024) {
    const page = pdf.addPage([512, 2048]);
    const text = Array.from({ length: 1200 }, () => `(${line()}) Tj T*`).join("\n");
    const content = pdf.context.flateStream(`BT /F1 8 Tf 10 TL 9 2000 Td\n${text}\nET`);
    page.node.setFontDictionary(PDFName.of("F1"), font);
    page.node.set(PDFName.of("Contents"), pdf.context.register(content));
  }
  return pdf.save();
}

/** Pages that unpack to as much as is taken of each: words that each stand in a place of their own. */
async function ofDensePages(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const { ref: font } = await pdf.embedFont("Helvetica");
  for (let n = 0; n < 4; n++) {
    const page = pdf.addPage([512, 2048]);
    const words = Array.from(
      { length: (9.9 * megabyte) / 40 },
      (_, at) => `1 0 0 1 ${(at * 37) % 500} ${2000 - (at % 1990)} Tm (w${n}${at}) Tj`,
    );
    const content = pdf.context.flateStream(`BT /F1 4 Tf ${words.join("\n")} ET`);
    page.node.setFontDictionary(PDFName.of("F1"), font);
    page.node.set(PDFName.of("Contents"), pdf.context.register(content));
  }
  return pdf.save();
}

/** What cleaning the largest PDFs that are taken holds and takes. */
export async function documents(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "milepost-documents-"));
  try {
    const script = join(folder, "clean-document.mjs");
    await build({
      entryPoints: ["bench/casebook/clean-document.ts"],
      ...{ bundle: true, outfile: script, format: "esm", platform: "node", logLevel: "warning" },
    });
    for (const [name, make] of [
      ["scanned pages", scanned],
      ["many objects", ofManyObjects],
      ["text", ofText],
      ["dense pages", ofDensePages],
    ] as const) {
      const bytes = await make();
      const path = join(folder, "document.pdf");
      writeFileSync(path, bytes);
      const { refused, ms, megabytes } = await runAlone<Told>(script, path, HEAP_MEGABYTES);
      verdict(
        `PDF of ${name}, ${(bytes.length / megabyte).toFixed(1)} MB, cleaned`,
        refused ?? `${Math.round(ms)} ms, ${megabytes} MB at most`,
        `at most ${MOST_MEGABYTES} MB`,
        refused === undefined && megabytes <= MOST_MEGABYTES,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
