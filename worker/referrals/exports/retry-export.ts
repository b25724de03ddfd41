import { sql } from "drizzle-orm";
import { atomically, type Db, guard } from "../../core/db/db";
import { deleteFolder } from "../../core/export/segments";
import { claimKey } from "../../core/http/claim";
import { newJob, ring } from "../../core/jobs/job";
import { type Author, record } from "../../core/trail/record";
import type { Env } from "../../env";
import { asOwner, type ExportReader, findExport } from "./find-exports";
import { exportJob } from "./run-export";
import { folderOf } from "./stored-export";

/** `POST /exports/:id/retry`: one that failed begins anew. */
export async function retryExport(
  env: Env,
  db: Db,
  by: Author,
  reader: ExportReader,
  id: string,
): Promise<void> {
  await findExport(db, asOwner(reader), id);
  const job = newJob(exportJob.kind, id, by.now);
  await atomically(db, [
    ...claimKey(by),
    guard(
      "export_not_failed",
      sql`NOT EXISTS (SELECT 1 FROM exports WHERE id = ${id} AND status = 'failed' AND deleted_at IS NULL)`,
    ),
    sql`UPDATE exports SET status = 'queued', state = NULL, rows_written = 0, error_code = NULL,
      error_message = NULL, sheet_url = NULL, finished_at = NULL WHERE id = ${id}`,
    job.statement,
    record(db, by, "export.retried", id),
  ]);
  await deleteFolder(env, folderOf(id)); // pieces of the attempt that failed
  await ring(env, [job]);
}
