import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { unbreak } from "../i18n/unbroken.ts";
import type { Prose } from "../ui/prose-blocks.ts";
import { readProse } from "./prose.ts";

// docs/guide/<language>/<page>.md → a file of its own for each page, which the Worker reads when it is asked for, and an
// index that stands in the Worker. Pictures stand beside the texts.

/** Of each page, by language and name: what contents show, and where its text is. */
export type GuideIndex = Record<string, Record<string, { title: string; lead: string; file: string }>>;

interface Built {
  index: GuideIndex;
  files: { file: string; bytes: Buffer }[];
}

const hashed = (name: string, extension: string, bytes: Buffer) =>
  `${name}-${createHash("sha256").update(bytes).digest("hex").slice(0, 8).toUpperCase()}.${extension}`;

/** As web/e2e/screenshots.ts takes them. */
const sharpness = 1.5;

/** Of a WebP picture with loss, plain or with a profile of its colours, as Chromium writes it. */
export function sizeOfWebp(bytes: Buffer): { width: number; height: number } {
  const kind = bytes.toString("latin1", 12, 16);
  if (kind === "VP8 ")
    return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  if (kind === "VP8X") return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  throw new Error("The picture is no WebP with loss.");
}

/** Where a link of the guide leads: to another page of it, to a place on this one, or to a page of the product. */
export function guideLink(href: string): string | null {
  const [, page, place = ""] = /^([a-z-]+)\.md(#[a-z0-9-]+)?$/.exec(href) ?? [];
  if (page) return `/help/${page}${place}`;
  return /^(#[a-z0-9-]+|\/[a-z][\w/.-]*)$/.test(href) ? href : null;
}

export function buildGuide(root: string): Built {
  const built: Built = { index: {}, files: [] };
  const folder = join(root, "docs/guide");
  const pictures: Record<string, { src: string; width: number; height: number }> = {};
  for (const path of globSync("pictures/*.webp", { cwd: folder }).sort()) {
    const bytes = readFileSync(join(folder, path));
    const file = hashed(`guide-${basename(path, ".webp").replaceAll(".", "-")}`, "webp", bytes);
    // Taken with more dots than it is wide, for screens that show more.
    const { width, height } = sizeOfWebp(bytes);
    const shown = (dots: number) => Math.round(dots / sharpness);
    pictures[`../${path}`] = { src: `/assets/${file}`, width: shown(width), height: shown(height) };
    built.files.push({ file, bytes });
  }
  for (const path of globSync("*/*.md", { cwd: folder }).sort()) {
    const [language, name] = [dirname(path), basename(path, ".md")];
    let prose: Prose;
    try {
      prose = readProse(readFileSync(join(folder, path), "utf8"), {
        link: guideLink,
        picture: (href) => pictures[href] ?? null,
        typeset: language === "fr" ? unbreak : (text) => text,
      });
    } catch (error) {
      throw new Error(`docs/guide/${path}: ${(error as Error).message}`);
    }
    const bytes = Buffer.from(JSON.stringify(prose.blocks));
    const file = hashed(`guide-${name}-${language}`, "json", bytes);
    built.files.push({ file, bytes });
    built.index[language] ??= {};
    built.index[language][name] = { title: prose.title, lead: prose.lead, file: `/assets/${file}` };
  }
  return built;
}
