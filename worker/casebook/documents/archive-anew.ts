import { sql } from "drizzle-orm";
import type { Statement } from "../../core/db/db";
import { newJob } from "../../core/jobs/job";
import type { Author } from "../../core/trail/record";
import type { SourceArchive } from "../sources/schemas";

/** The job that copies what the address of a source answers. */
export const ARCHIVE_JOB = "casebook.archive";

/** While another copy is asked for, and where none came, the last one stays. */
export const archiveState = (
  archive: SourceArchive | null,
  status: "queued" | "failed",
  error: string | null,
): SourceArchive => ({
  ...{ captured_at: null, sha256: null, bytes: null, content_type: null },
  ...archive,
  status,
  error,
});

/** The job for one source, as a statement of the batch that asks for it. */
export const newArchiveJob = (by: Author, id: string) =>
  newJob(ARCHIVE_JOB, `${id} ${by.actor?.id ?? ""}`, by.now);

/**
 * A source that was archived leads elsewhere now: what was copied is not what is there, so that is copied in its place.
 * Without an address nothing is left to show. The job that waits at every minute is found by its time.
 */
export function archiveAnew(by: Author, id: string, url: string | null): Statement[] {
  if (url === null) return [sql`UPDATE casebook_sources SET archive = NULL WHERE id = ${id}`];
  return [
    sql`UPDATE casebook_sources SET archive = ${JSON.stringify(archiveState(null, "queued", null))} WHERE id = ${id}`,
    newArchiveJob(by, id).statement,
  ];
}
