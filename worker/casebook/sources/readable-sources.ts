import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { Caller } from "../access/caller";

/** Whether a source (alias s) is not deleted and cited by a public version: everybody may read it. */
export const isPublicSource: SQL = sql`(s.deleted_at IS NULL
  AND EXISTS (SELECT 1 FROM casebook_public_sources c WHERE c.source_id = s.source_id))`;

/** Whether the caller may read a source (alias s): contributors theirs, those of their cases, and public ones. */
export const mayReadSource = ({ id, role }: Caller): SQL =>
  role !== "contributor"
    ? sql`TRUE`
    : sql`(EXISTS (SELECT 1 FROM casebook_source_people p WHERE p.source = s.id AND p.person_id = ${id})
        OR EXISTS (SELECT 1 FROM casebook_citations t JOIN casebook_versions v ON v.id = t.version_id
          JOIN casebook_case_people p ON p.case_id = v.case_id AND p.person_id = ${id}
          WHERE t.source_id = s.source_id)
        OR ${isPublicSource})`;

/** Those of these that cannot be cited: there is none, it is deleted, or the caller may not read it. */
export async function notToBeCited(
  db: Db,
  caller: Caller,
  sourceIds: readonly string[],
): Promise<Set<string>> {
  if (sourceIds.length === 0) return new Set();
  const rows = await db.all<{ source_id: string }>(sql`
    SELECT n.value AS source_id FROM json_each(${JSON.stringify(sourceIds)}) n
      LEFT JOIN casebook_sources s ON s.source_id = n.value
    WHERE s.id IS NULL OR s.deleted_at IS NOT NULL OR NOT ${mayReadSource(caller)}`);
  return new Set(rows.map(({ source_id }) => source_id));
}

/** Those of these that were deleted since they were cited. */
export async function deletedAmong(db: Db, sourceIds: readonly string[]): Promise<Set<string>> {
  if (sourceIds.length === 0) return new Set();
  const rows = await db.all<{ source_id: string }>(sql`
    SELECT n.value AS source_id FROM json_each(${JSON.stringify(sourceIds)}) n
      LEFT JOIN casebook_sources s ON s.source_id = n.value
    WHERE s.id IS NULL OR s.deleted_at IS NOT NULL`);
  return new Set(rows.map(({ source_id }) => source_id));
}
