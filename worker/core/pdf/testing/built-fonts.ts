import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { PdfFace } from "../../../../web/layout/pdf-fonts";
import type { PdfFonts } from "../paper";

const dist = resolve(import.meta.dirname, "../../../../web/dist");

/** The typefaces as the product is built with them, read from the disk. */
export function builtFonts(): PdfFonts {
  const manifest = JSON.parse(readFileSync(join(dist, "manifest.json"), "utf8"));
  const bytes = (url: string) => readFileSync(join(dist, "public", url));
  const faces: PdfFace[] = JSON.parse(bytes(manifest["pdf-fonts.json"]).toString());
  return { faces, read: async ({ file }) => new Uint8Array(bytes(file)) };
}
