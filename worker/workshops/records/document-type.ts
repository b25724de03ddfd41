import { imageType } from "../../core/files/image-type";

export const documentTypes = ["application/pdf", "image/png", "image/jpeg"] as const;
export type DocumentType = (typeof documentTypes)[number];

export const documentExtensions: Record<DocumentType, string> = {
  "application/pdf": "pdf",
  "image/png": "png",
  "image/jpeg": "jpg",
};

/** The header of a PDF with its version (ISO 32000-1, 7.5.2), and something behind it. */
const isPdf = (bytes: Uint8Array): boolean =>
  /^%PDF-\d\.\d[\s\S]/.test(String.fromCharCode(...bytes.subarray(0, 9)));

/** What the bytes are, by how they begin; null for anything else, whatever their name or content type says. */
export function documentType(bytes: Uint8Array): DocumentType | null {
  if (isPdf(bytes)) return "application/pdf";
  const type = imageType(bytes);
  return type === "image/webp" ? null : type;
}
