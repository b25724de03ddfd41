// Pure.
import { PDFDict, PDFHexString, PDFName, type PDFObject, PDFString } from "@cantoo/pdf-lib";
import { RefusedPdf, refusals } from "./refused-pdf";
import type { Removable } from "./removed";

const name = (text: string) => PDFName.of(text);

const is = (dict: PDFDict, key: string, ...values: string[]): boolean => {
  const value = dict.get(name(key));
  return value instanceof PDFName && values.includes(value.decodeText());
};

/** Refuses what runs by itself, and files within the file (ISO 32000-2, 7.11.4, 12.6.4, 12.7.8). */
export function refuseLive(dict: PDFDict): void {
  if (dict.has(name("JS")) || dict.has(name("XFA")) || is(dict, "S", "JavaScript", "Launch")) {
    throw new RefusedPdf(refusals.scripts);
  }
  if (dict.has(name("OnInstantiate"))) throw new RefusedPdf(refusals.scripts);
  const isAttached = is(dict, "Type", "EmbeddedFile") || is(dict, "Subtype", "FileAttachment", "RichMedia");
  if (isAttached || dict.has(name("EF"))) throw new RefusedPdf(refusals.attachments);
}

/** Keys that tell who made something, when, and with what; of any object. */
const telling: Readonly<Record<string, Removable>> = {
  Metadata: "xmp",
  PieceInfo: "other_metadata",
  LastModified: "other_metadata",
  CreatorInfo: "other_metadata",
  SpiderInfo: "other_metadata",
  CreationDate: "other_metadata",
  ModDate: "other_metadata",
  Thumb: "thumbnail",
  Perms: "signature",
};

/** Of a remark on a page also who made it, when, and its own name; what it says stays. */
const ofRemarks = ["T", "M", "NM"];
/** In links and fields T is no person. */
const notRemarks = ["Widget", "Link"];

function drop(dict: PDFDict, key: string, what: Removable, removed: Set<Removable>): void {
  if (dict.delete(name(key))) removed.add(what);
}

const isSignature = (value: PDFObject | undefined): boolean =>
  value instanceof PDFDict && (value.has(name("ByteRange")) || is(value, "Type", "Sig", "DocTimeStamp"));

/** Takes what tells of people out of one dictionary, before what it leads to is followed. */
export function stripDict(dict: PDFDict, removed: Set<Removable>): void {
  for (const [key, what] of Object.entries(telling)) drop(dict, key, what, removed);
  if (is(dict, "Type", "Thread")) drop(dict, "I", "other_metadata", removed);
  if (dict.has(name("BaseState")) || dict.has(name("OCGs"))) drop(dict, "Creator", "other_metadata", removed);
  if (dict.has(name("Rect")) && dict.has(name("Subtype"))) {
    const keys = is(dict, "Subtype", ...notRemarks) ? ["M", "NM"] : ofRemarks;
    for (const key of keys) drop(dict, key, "annotation_authors", removed);
  }
  // A signature names who signed, and holds no longer once anything is taken out.
  if (isSignature(dict.lookup(name("V")))) drop(dict, "V", "signature", removed);
}

const textOf = (value: PDFObject | undefined): string =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : "";

/** What is written in remarks and fields, which is no part of the text of the page. */
export const textsIn = (dict: PDFDict): string[] =>
  ["Contents", "V", "DV"].map((key) => textOf(dict.lookup(name(key)))).filter((text) => text !== "");
