import { imageType } from "../../core/files/image-type";
import { invalid, Problem } from "../../core/http/problem";
import type { SourceDocument } from "../sources/schemas";
import type { Bytes } from "./bytes";
import { cleanJpeg } from "./clean-jpeg";
import { cleanPng } from "./clean-png";
import { cleanWebp } from "./clean-webp";
import { pdfStart } from "./pdf-start";
import { plainTextOf } from "./plain-text";
import { RefusedPdf } from "./refused-pdf";
import { type Cleaned, inOrder, type Removable } from "./removed";
import { Counting } from "./warnings";

const unknownType = () =>
  new Problem("unsupported_media_type", "Send a PDF, a PNG, JPEG or WebP picture, or a plain text in UTF-8.");

const cleanImage = { "image/jpeg": cleanJpeg, "image/png": cleanPng, "image/webp": cleanWebp } as const;

export async function sha256Of(bytes: Bytes): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

interface Read extends Cleaned {
  type: string;
  warnings: SourceDocument["warnings"];
}

// What reads PDFs is large: it is loaded where one comes.
async function readPdf(bytes: Bytes): Promise<Read> {
  const { cleanPdf } = await import("./clean-pdf");
  const { readTextLayer } = await import("./text-layer");
  try {
    const { readable, texts, ...cleaned } = await cleanPdf(bytes);
    const counting = new Counting();
    await readTextLayer(readable, (text) => counting.page(text));
    for (const text of texts) counting.text(text);
    return { ...cleaned, type: "application/pdf", warnings: counting.warnings };
  } catch (error) {
    if (error instanceof RefusedPdf) throw invalid("file", error.message);
    throw error;
  }
}

async function read(bytes: Bytes): Promise<Read> {
  const [start, text] = [pdfStart(bytes), plainTextOf(bytes)];
  if (start === 0 || (start > 0 && text === null)) return readPdf(bytes);
  const type = imageType(bytes);
  if (type) {
    const cleaned = cleanImage[type](bytes);
    if (!cleaned) throw unknownType();
    return { ...cleaned, type, warnings: [] };
  }
  if (text === null) throw unknownType();
  const counting = new Counting();
  counting.text(text);
  return { bytes, removed: new Set<Removable>(), type: "text/plain", warnings: counting.warnings };
}

/**
 * A document as it is kept, and what is told of it: without what could name somebody. 415 for what is none of the types
 * by its content; 400 with the reason for a PDF that is not taken.
 */
export async function cleanDocument(original: Bytes): Promise<{ bytes: Bytes; document: SourceDocument }> {
  const original_sha256 = await sha256Of(original);
  const { bytes, type, removed, warnings } = await read(original);
  const document = {
    ...{ content_type: type, bytes: bytes.length, sha256: await sha256Of(bytes), original_sha256 },
    removed: inOrder(removed),
    warnings,
  };
  return { bytes, document };
}
