import { sql } from "drizzle-orm";
import { atomically, type Db, guard, type Statement } from "../../core/db/db";
import { deletePrivateFile, putPrivateFile } from "../../core/files/private-files";
import type { Author } from "../../core/trail/record";
import type { Env } from "../../env";
import type { Caller } from "../access/caller";
import type { FoundSource } from "../sources/find-sources";
import { isPublicSource } from "../sources/readable-sources";
import { logSourceEvent } from "../sources/write-source";
import type { Bytes } from "./bytes";
import { cleanDocument } from "./clean-document";
import { newFileName, readFileNames } from "./source-files";

/** What stands now must be what was found; a contributor's change falls where the source is public by now. */
const unchanged = (caller: Caller, { source, revision }: FoundSource): Statement[] => [
  guard(
    "conflict",
    sql`NOT EXISTS (SELECT 1 FROM casebook_sources WHERE id = ${source.id}
      AND revision = cast(${revision} as integer))`,
  ),
  ...(caller.role === "contributor"
    ? [
        guard(
          "forbidden",
          sql`EXISTS (SELECT 1 FROM casebook_sources s WHERE s.id = ${source.id} AND ${isPublicSource})`,
        ),
      ]
    : []),
];

interface Change {
  env: Env;
  db: Db;
  by: Author;
  caller: Caller;
}

/**
 * Keeps a cleaned copy as the source's document, in place of the one before; nothing of the original stays but its hash.
 * The same document again changes nothing. 415 and 400: see `cleanDocument`.
 */
export async function putDocument(
  { env, db, by, caller }: Change,
  found: FoundSource,
  original: Bytes,
): Promise<void> {
  const { source } = found;
  const { bytes, document } = await cleanDocument(original);
  if (JSON.stringify(document) === JSON.stringify(source.document)) return;
  const before = await readFileNames(db, source.id);
  const name = newFileName(source.id);
  await putPrivateFile(env, name, bytes, document.content_type);
  try {
    await atomically(db, [
      ...unchanged(caller, found),
      sql`UPDATE casebook_sources SET document = ${JSON.stringify(document)}, document_file = ${name}
        WHERE id = ${source.id}`,
      ...(await logSourceEvent(by, source.id, "document_changed", "Document changed")),
    ]);
  } catch (error) {
    if ((await readFileNames(db, source.id)).document !== name) await deletePrivateFile(env, name);
    throw error;
  }
  if (before.document) await deletePrivateFile(env, before.document);
}

/** The source has no document any more. Harmless where it has none. */
export async function deleteDocument({ env, db, by, caller }: Change, found: FoundSource): Promise<void> {
  const { source } = found;
  if (source.document === null) return;
  const before = await readFileNames(db, source.id);
  await atomically(db, [
    ...unchanged(caller, found),
    sql`UPDATE casebook_sources SET document = NULL, document_file = NULL WHERE id = ${source.id}`,
    ...(await logSourceEvent(by, source.id, "document_changed", "Document changed")),
  ]);
  if (before.document) await deletePrivateFile(env, before.document);
}
