import { deflateSync } from "node:zlib";
import {
  PDFArray,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from "@cantoo/pdf-lib";
import { expect, it } from "vitest";
import { cleanPdf } from "./clean-pdf";
import { inOrder } from "./removed";
import { MARK, tellingJpeg, tellingJpx, tellingPdf } from "./testing/files";
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

it("a tree of pages may be as deep as it likes", { timeout: 30_000 }, async () => {
  const depth = 15_000;
  const nodes = Array.from(
    { length: depth },
    (_, at) => `${at + 2} 0 obj<</Type/Pages/Kids[${at + 3} 0 R]/Count 1>>endobj`,
  );
  const pdf = [
    "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
    ...nodes,
    `${depth + 2} 0 obj<</Type/Page/MediaBox[0 0 9 9]>>endobj`,
    "trailer<</Root 1 0 R>>\n%%EOF\n",
  ].join("\n");
  const { bytes } = await cleanPdf(new TextEncoder().encode(pdf));
  expect(holds(bytes, "/MediaBox")).toBe(true);
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

/** A PDF of one page with these streams in it: what is packed, and how. */
async function pdfWith(
  ...streams: { bytes: Uint8Array; dict: Record<string, PDFObject | string | string[]> }[]
) {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([99, 99]);
  const refs = streams.map(({ bytes, dict }) =>
    pdf.context.register(PDFRawStream.of(pdf.context.obj(dict), bytes)),
  );
  page.node.set(PDFName.of("Kept"), pdf.context.obj(refs));
  return {
    pdf,
    page,
    refs,
    bytes: async () => (await pdf.save({ useObjectStreams: false })) as Uint8Array<ArrayBuffer>,
  };
}

const hex = (bytes: Uint8Array) => Buffer.from(`${Buffer.from(bytes).toString("hex")}>`, "latin1");
const ascii85 = (bytes: Uint8Array) => {
  const text = Array.from({ length: Math.ceil(bytes.length / 4) }, (_, at) => {
    const four = Buffer.alloc(4);
    four.set(bytes.subarray(at * 4, at * 4 + 4));
    const digits = [52200625, 614125, 7225, 85, 1].map(
      (unit) => (Math.floor(four.readUInt32BE() / unit) % 85) + 33,
    );
    return String.fromCharCode(...digits);
  });
  return Buffer.from(`${text.join("")}~>`, "latin1");
};

it("a photograph loses what tells of it, however often it is packed, and stays what it was packed in first", async () => {
  const image = { Type: "XObject", Subtype: "Image" };
  const jpeg = tellingJpeg(6);
  const made = await pdfWith(
    { bytes: deflateSync(jpeg), dict: { ...image, Filter: ["FlateDecode", "DCTDecode"] } },
    { bytes: ascii85(jpeg), dict: { ...image, Filter: ["ASCII85Decode", "DCTDecode"] } },
    {
      bytes: hex(deflateSync(jpeg)),
      dict: { ...image, Filter: ["ASCIIHexDecode", "FlateDecode", "DCTDecode"] },
    },
    { bytes: deflateSync(jpeg), dict: { ...image, Filter: ["Fl", "DCT"] } },
    { bytes: Buffer.concat([Buffer.from("junk"), jpeg]), dict: { ...image, Filter: "DCTDecode" } },
    { bytes: tellingJpx(), dict: { ...image, Filter: "JPXDecode" } },
    { bytes: deflateSync(tellingJpx()), dict: { ...image, Filter: ["FlateDecode", "JPXDecode"] } },
  );
  const { bytes, removed, readable } = await cleanPdf(await made.bytes());
  expect(holds(bytes, MARK)).toBe(false);
  expect(removed.has("image_metadata")).toBe(true);
  const left = (await PDFDocument.load(bytes, { updateMetadata: false })).context;
  const pictures = left
    .enumerateIndirectObjects()
    .flatMap(([, one]) => (one instanceof PDFRawStream ? [one] : []));
  const filters = pictures.map(({ dict }) => dict.lookup(PDFName.of("Filter"))?.toString()).sort();
  expect(filters).toEqual([...Array(5).fill("/DCTDecode"), "/JPXDecode", "/JPXDecode"]);
  for (const { contents } of pictures) {
    expect(["ffd8ff", "000000"]).toContain(Buffer.from(contents.subarray(0, 3)).toString("hex"));
  }
  // Who reads the text gets no pictures to unpack.
  expect(holds(readable, "DCTDecode")).toBe(false);
  expect((await cleanPdf(bytes)).bytes).toEqual(bytes);
});

it("a photograph that cannot be looked into is refused", async () => {
  for (const Filter of [
    ["Unheard", "DCTDecode"],
    ["DCTDecode", "FlateDecode"],
    ["FlateDecode", "DCTDecode"],
  ]) {
    const made = await pdfWith({ bytes: tellingJpeg(1), dict: { Subtype: "Image", Filter } });
    await expect(cleanPdf(await made.bytes()), Filter.join()).rejects.toThrow(/cannot be read/);
  }
});

it("what unpacks to too much is refused before it is unpacked, whatever it says that it is", async () => {
  const bomb = deflateSync(Buffer.alloc(64 * 1024 ** 2, " "), { level: 9 });
  expect(bomb.length).toBeLessThan(100_000);
  const packed = { bytes: bomb, dict: { Filter: "FlateDecode" } };
  const content = await pdfWith(packed);
  content.page.node.set(PDFName.of("Contents"), content.refs[0] as PDFObject);
  await expect(cleanPdf(await content.bytes())).rejects.toThrow(/unpacks to more/);
  const twice = { bytes: deflateSync(bomb), dict: { Filter: ["FlateDecode", "FlateDecode"] } };
  await expect(cleanPdf(await (await pdfWith(twice)).bytes())).rejects.toThrow(/unpacks to more/);
  for (const Type of ["Obj#53tm", "ObjStm"]) {
    const objects = Buffer.from(await content.bytes());
    const text = `\n99 0 obj <</Type /${Type} /N 1 /First 4 /Filter /FlateDecode /Length ${bomb.length}>> stream\n`;
    const bytes = Buffer.concat([objects, Buffer.from(text), bomb, Buffer.from("\nendstream endobj")]);
    await expect(cleanPdf(Uint8Array.from(bytes)), Type).rejects.toThrow(/too many parts/);
  }
  // A picture may come to as much as it likes: nobody unpacks it, not even where it is said to be the page's text.
  const picture = await pdfWith({ bytes: bomb, dict: { Subtype: "Image", Filter: "FlateDecode" } });
  picture.page.node.set(PDFName.of("Contents"), picture.refs[0] as PDFObject);
  const { readable, bytes } = await cleanPdf(await picture.bytes());
  expect([readable.length < 2000, bytes.length > bomb.length]).toEqual([true, true]);
  await readTextLayer(readable, (text) => expect(text).toBe(""));
});

it("a table of all objects that would be endless is not read", async () => {
  const made = await pdfWith();
  const catalog = made.pdf.context.trailerInfo.Root?.toString();
  const table = `\n99 0 obj <</Type /XRef /Root ${catalog} /Size 1 /Index [0 4000000000] /W [0 0 0] /Length 0>> stream\n\nendstream endobj`;
  const { bytes } = await cleanPdf(Uint8Array.from(Buffer.concat([await made.bytes(), Buffer.from(table)])));
  expect((await PDFDocument.load(bytes)).getPageCount()).toBe(1);
});

it("objects of a packed stream are read of their own bytes", async () => {
  const made = await pdfWith();
  const parts = ["(one)", "[1 2]", "<</A 1>>"];
  const head = "50 0 51 6 52 12 ";
  const stream = `${head}${parts.join(" ")}`;
  const text = `\n99 0 obj <</Type /ObjStm /N 3 /First ${head.length} /Length ${stream.length}>> stream\n${stream}\nendstream endobj`;
  made.page.node.set(PDFName.of("Kept"), made.pdf.context.obj([50, 51, 52].map((n) => PDFRef.of(n))));
  const { bytes } = await cleanPdf(Uint8Array.from(Buffer.concat([await made.bytes(), Buffer.from(text)])));
  const page = (await PDFDocument.load(bytes)).getPage(0);
  const kept = page.node.lookup(PDFName.of("Kept"), PDFArray);
  expect([0, 1, 2].map((at) => kept.lookup(at)?.toString().replaceAll(/\s+/g, " "))).toEqual([
    ...["(one)", "[ 1 2 ]", "<< /A 1 >>"],
  ]);
});
