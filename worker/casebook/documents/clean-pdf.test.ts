import { PDFDocument, PDFName, PDFString } from "@cantoo/pdf-lib";
import { expect, it } from "vitest";
import { cleanPdf } from "./clean-pdf";
import { inOrder } from "./removed";
import { MARK, tellingPdf } from "./testing/files";
import { readTextLayer } from "./text-layer";
import { Counting } from "./warnings";

const holds = (bytes: Uint8Array, part: string) => Buffer.from(bytes).includes(part);

it("a PDF is written anew from what is still in use, and its text stays", async () => {
  const before = await tellingPdf();
  expect(holds(before, MARK)).toBe(true);
  const { bytes, removed, texts } = await cleanPdf(before);
  expect(inOrder(removed)).toEqual([
    ...["xmp", "other_metadata", "after_end", "document_information", "file_id", "earlier_revisions"],
    ...["annotation_authors", "image_metadata"],
  ]);
  expect(holds(bytes, MARK)).toBe(false);
  for (const gone of ["/Info", "/ID ", "/Metadata", "/PieceInfo"])
    expect(holds(bytes, gone), gone).toBe(false);
  const read = await PDFDocument.load(bytes, { updateMetadata: false });
  expect([read.getPageCount(), read.getAuthor()]).toEqual([1, undefined]);
  const pages: string[] = [];
  const counting = new Counting();
  await readTextLayer(bytes.slice(), (text) => {
    pages.push(text);
    counting.page(text);
  });
  for (const text of texts) counting.text(text);
  expect(pages).toEqual([expect.stringContaining("The bridge was never built.")]);
  expect(counting.warnings).toEqual([
    { kind: "email", count: 2 },
    { kind: "phone", count: 1 },
    { kind: "citizenship_number", count: 1 },
    { kind: "text_layer", count: 1 },
  ]);
  expect((await cleanPdf(bytes)).bytes).toEqual(bytes);
});

it("object streams are read, and no page that was taken out stays behind what led to it", async () => {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  const gone = pdf.addPage();
  gone.node.set(PDFName.of("Note"), PDFString.of(MARK));
  pdf.catalog.set(PDFName.of("Old"), pdf.context.obj([gone.ref]));
  pdf.removePage(1);
  const { bytes } = await cleanPdf((await pdf.save()) as Uint8Array<ArrayBuffer>);
  expect(holds(bytes, MARK)).toBe(false);
  expect((await PDFDocument.load(bytes)).getPageCount()).toBe(1);
});

it("scripts, attachments, encryption and what cannot be read are refused with the reason", async () => {
  const refused = async (bytes: Uint8Array) =>
    cleanPdf(bytes as Uint8Array<ArrayBuffer>).then(
      () => "taken",
      (error: Error) => error.message,
    );
  expect(await refused(await tellingPdf((pdf) => pdf.addJavaScript("x", "app.alert(1)")))).toMatch(/scripts/);
  const opens = (pdf: PDFDocument) =>
    pdf.catalog.set(PDFName.of("OpenAction"), pdf.context.obj({ S: "Launch", F: PDFString.of("x") }));
  expect(await refused(await tellingPdf(opens))).toMatch(/scripts/);
  const attached = await PDFDocument.create();
  attached.addPage();
  await attached.attach(new Uint8Array([1, 2, 3]), "a.bin");
  expect(await refused(await attached.save())).toMatch(/attachments/);
  const locked = await PDFDocument.create();
  locked.addPage();
  await locked.encrypt({ userPassword: "", ownerPassword: "x" });
  expect(await refused(await locked.save())).toMatch(/encrypted/);
  expect(await refused(new TextEncoder().encode("%PDF-1.7\nnothing at all"))).toMatch(/cannot be read/);
});

it("what would take too much memory is refused before it is read, packed or not", async () => {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  pdf.catalog.set(PDFName.of("Long"), PDFString.of("a".repeat(4 * 1024 ** 2)));
  pdf.context.register(pdf.context.obj({ Long: PDFString.of("a".repeat(4 * 1024 ** 2)) }));
  for (const useObjectStreams of [true, false]) {
    const bytes = (await pdf.save({ useObjectStreams })) as Uint8Array<ArrayBuffer>;
    await expect(cleanPdf(bytes), String(useObjectStreams)).rejects.toThrow(/too many parts/);
  }
});
