import { sql } from "drizzle-orm";
import { atomically, type Db, guard } from "../../core/db/db";
import { deletePrivateFile, putPrivateFile, readPrivateFile } from "../../core/files/private-files";
import { notFound, Problem } from "../../core/http/problem";
import { type Author, record } from "../../core/trail/record";
import type { Env } from "../../env";
import { type DocumentType, documentExtensions, documentType } from "./document-type";
import { findDocument, type KeptDocument } from "./find-records";

export const documentLimit = 10 * 1024 * 1024;

/** Of a page’s form: a document, and beside it what was noted. */
export const formLimits = { uploadLimit: documentLimit + 1024 * 1024, formLimit: 1024 * 1024 };

/** 413 and 415 for what is no document. Nothing leads to the file yet. */
export async function keepDocument(env: Env, recordId: string, bytes: Uint8Array): Promise<KeptDocument> {
  if (bytes.byteLength > documentLimit) {
    throw new Problem("payload_too_large", "A document may hold at most 10 MiB.");
  }
  const type = documentType(bytes);
  if (!type) throw new Problem("unsupported_media_type", "A document is a PDF, a PNG or a JPEG.");
  const file = `workshops/${recordId}/${crypto.randomUUID()}`;
  await putPrivateFile(env, file, bytes, type);
  return { file, content_type: type, size: bytes.byteLength };
}

const unchanged = (id: string, before: KeptDocument | null) =>
  guard(
    "conflict",
    sql`NOT EXISTS (SELECT 1 FROM staff_records WHERE id = ${id}
      AND document IS ${before && JSON.stringify(before)})`,
  );

/** The file is kept before the record names it and removed after, so that no record names one that is missing. */
export async function putDocument(
  env: Env,
  db: Db,
  by: Author,
  id: string,
  bytes: Uint8Array,
): Promise<void> {
  const before = await findDocument(db, id);
  const kept = await keepDocument(env, id, bytes);
  try {
    await atomically(db, [
      unchanged(id, before),
      sql`UPDATE staff_records SET document = ${JSON.stringify(kept)} WHERE id = ${id}`,
      record(db, by, "staff_record.document_changed", id),
    ]);
  } catch (error) {
    await deletePrivateFile(env, kept.file);
    throw error;
  }
  if (before) await deletePrivateFile(env, before.file);
}

/** Harmless where there is none. */
export async function removeDocument(env: Env, db: Db, by: Author, id: string): Promise<void> {
  const before = await findDocument(db, id);
  if (!before) return;
  await atomically(db, [
    unchanged(id, before),
    sql`UPDATE staff_records SET document = NULL WHERE id = ${id}`,
    record(db, by, "staff_record.document_removed", id),
  ]);
  await deletePrivateFile(env, before.file);
}

/** The document as a file to save, which nobody but the reader keeps. 404 where the record has none. */
export async function serveDocument(env: Env, db: Db, id: string): Promise<Response> {
  const kept = await findDocument(db, id);
  const file = kept && (await readPrivateFile(env, kept.file));
  if (!kept || !file) throw notFound("The record has no document.");
  return new Response(file.body, {
    headers: {
      "content-type": kept.content_type,
      "content-length": String(file.size),
      "content-disposition": `attachment; filename="${id}.${documentExtensions[kept.content_type as DocumentType]}"`,
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
