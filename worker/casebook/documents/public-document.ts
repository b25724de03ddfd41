import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { notFound } from "../../core/http/problem";
import { isPublicSource } from "../sources/readable-sources";
import type { SourceDocument } from "../sources/schemas";
import type { ServedFile } from "./source-files";

/** A public source's document as everybody gets it; 404 for any other, as for one that is not there. */
export async function findPublicDocument(db: Db, sourceId: string): Promise<ServedFile> {
  const row = await db.get<{ document: string; name: string }>(sql`
    SELECT s.document, s.document_file AS name FROM casebook_sources s
    WHERE s.source_id = ${sourceId} AND s.document_file IS NOT NULL AND ${isPublicSource}`);
  if (!row) throw notFound("Source not found");
  const { content_type: contentType, sha256 } = JSON.parse(row.document) as SourceDocument;
  return {
    ...{ name: row.name, sourceId, contentType, sha256 },
    ...{ as: "inline", cacheControl: "public, no-cache" },
  };
}
