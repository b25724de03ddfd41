import { sql } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import { deleteFolder } from "../../core/export/segments";
import { type Author, recordIfChanged } from "../../core/trail/record";
import type { Env } from "../../env";
import { asOwner, type ExportReader, findExport } from "./find-exports";
import { folderOf } from "./stored-export";

/** `DELETE /exports/:id`: the file goes with it; one that is being written stops. Safe to repeat. */
export async function deleteExport(
  env: Env,
  db: Db,
  by: Author,
  reader: ExportReader,
  id: string,
): Promise<void> {
  await findExport(db, asOwner(reader), id, { evenDeleted: true });
  await atomically(db, [
    sql`UPDATE exports SET deleted_at = cast(${by.now} as integer) WHERE id = ${id} AND deleted_at IS NULL`,
    recordIfChanged(by, "export.deleted", id),
  ]);
  await deleteFolder(env, folderOf(id)); // what is left of it, if this fails, goes at night
}
