import { sql } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import { deleteFolder } from "../../core/export/segments";
import { type Author, record } from "../../core/trail/record";
import type { Env } from "../../env";
import { type ExportReader, findExport } from "./find-exports";
import { exportJob } from "./run-export";
import { folderOf } from "./stored-export";

/** `DELETE /exports/:id`: the file goes with it; one that is being written stops. */
export async function deleteExport(
  env: Env,
  db: Db,
  by: Author,
  reader: ExportReader,
  id: string,
): Promise<void> {
  await findExport(db, reader, id);
  await atomically(db, [
    sql`DELETE FROM exports WHERE id = ${id}`,
    sql`DELETE FROM jobs WHERE kind = ${exportJob.kind} AND subject = ${id}`,
    record(db, by, "export.deleted", id),
  ]);
  await deleteFolder(env, folderOf(id)); // what is left of it, if this fails, goes at night
}
