import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { readPrivateFile } from "../../core/files/private-files";
import { notFound } from "../../core/http/problem";
import type { Env } from "../../env";

/** A name that tells nothing, and that no other bytes ever had. */
export const newFileName = (source: string): string => `casebook/${source}/${crypto.randomUUID()}`;

export interface FileNames {
  document: string | null;
  archive: string | null;
}

/** Under what names the files of a source are kept. */
export async function readFileNames(db: Db, source: string): Promise<FileNames> {
  const row = await db.get<FileNames>(sql`SELECT document_file AS document, archive_file AS archive
    FROM casebook_sources WHERE id = ${source}`);
  return row ?? { document: null, archive: null };
}

const extensions: Readonly<Record<string, string>> = {
  "application/pdf": ".pdf",
  "image/png": ".png",
  "image/jpeg": ".jpg",
  "image/webp": ".webp",
  "text/plain": ".txt",
  "text/html": ".html",
};

/** The source's own id as the name of a file: `source-20261101-a1b2c3d4.pdf`. */
const calledBy = (sourceId: string, contentType: string): string =>
  sourceId.replaceAll(":", "-") + (extensions[contentType.split(";")[0] ?? ""] ?? "");

const typeOf = (contentType: string): string =>
  contentType === "text/plain" ? "text/plain; charset=utf-8" : contentType;

/** Nothing in it runs as a page of this site. Browsers show no PDF in a sandbox, and run nothing of one outside. */
const policyFor = (contentType: string): string =>
  contentType === "application/pdf"
    ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'"
    : "default-src 'none'; style-src 'unsafe-inline'; sandbox";

export interface ServedFile {
  name: string;
  sourceId: string;
  contentType: string;
  /** The type by which its name ends, where that is another. */
  calledAs?: string;
  sha256: string;
  /** Shown where the browser can, or saved. */
  as: "inline" | "attachment";
  cacheControl: string;
}

/** A file as an answer; 304 where the reader holds it, 404 where nothing is kept under its name. */
export async function serveFile(env: Env, request: Request, served: ServedFile): Promise<Response> {
  const { name, sourceId, contentType, calledAs = contentType, sha256, as, cacheControl } = served;
  const headers = {
    "content-type": typeOf(contentType),
    "content-disposition": `${as}; filename="${calledBy(sourceId, calledAs)}"`,
    "content-security-policy": policyFor(contentType),
    "x-content-type-options": "nosniff",
    "cache-control": cacheControl,
    etag: `"${sha256}"`,
  };
  const held = (request.headers.get("if-none-match") ?? "").split(",").map((tag) => tag.trim());
  if (held.some((tag) => tag.replace(/^W\//, "") === headers.etag || tag === "*")) {
    return new Response(null, { status: 304, headers });
  }
  const file = await readPrivateFile(env, name);
  if (!file) throw notFound("Source not found");
  return new Response(file.body, { headers: { ...headers, "content-length": String(file.size) } });
}
