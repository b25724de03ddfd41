import { type SQL, sql } from "drizzle-orm";
import { atomically, type Db, guard, type Statement } from "../../core/db/db";
import { deletePrivateFile, putPrivateFile } from "../../core/files/private-files";
import { invalid, Problem } from "../../core/http/problem";
import { type JobCall, type JobHandler, ring } from "../../core/jobs/job";
import { toInstant } from "../../core/time";
import type { Author } from "../../core/trail/record";
import type { Env } from "../../env";
import type { FoundSource } from "../sources/find-sources";
import type { SourceArchive } from "../sources/schemas";
import { logSourceEvent } from "../sources/write-source";
import { ARCHIVE_JOB, archiveState, newArchiveJob } from "./archive-anew";
import { sha256Of } from "./clean-document";
import { fetchCopy } from "./fetch-copy";
import { newFileName, readFileNames } from "./source-files";

/** Has the address copied by a job. 400 for a source without one. Asking again while a job waits is asking once. */
export async function archiveSource(
  { env, db, by }: { env: Env; db: Db; by: Author },
  { source }: FoundSource,
): Promise<void> {
  if (source.url === null) throw invalid("url", "The source has no address to archive.");
  if (source.archive?.status === "queued") return;
  const job = newArchiveJob(by, source.id);
  const before = source.archive === null ? sql`IS NOT NULL` : sql`IS NOT ${JSON.stringify(source.archive)}`;
  await atomically(db, [
    guard(
      "conflict",
      sql`EXISTS (SELECT 1 FROM casebook_sources WHERE id = ${source.id} AND archive ${before})`,
    ),
    sql`UPDATE casebook_sources SET archive = ${JSON.stringify(archiveState(source.archive, "queued", null))}
      WHERE id = ${source.id}`,
    job.statement,
  ]);
  await ring(env, [job]);
}

interface Asked {
  url: string | null;
  archive: string | null;
}

/** By its subject: the source, and who asked. */
async function find(db: Db, subject: string) {
  const [id = "", userId = ""] = subject.split(" ");
  const row = await db.get<Asked>(sql`SELECT url, archive FROM casebook_sources WHERE id = ${id}`);
  const archive = row?.archive ? (JSON.parse(row.archive) as SourceArchive) : null;
  return { id, userId, url: row?.url ?? null, archive, queued: row?.archive ?? null };
}

type Found = Awaited<ReturnType<typeof find>>;

const setArchive = (id: string, archive: SourceArchive): SQL =>
  sql`UPDATE casebook_sources SET archive = ${JSON.stringify(archive)} WHERE id = ${id}`;

/** What was fetched is of the address that was read: where that changed meanwhile, another job copies the new one. */
const stillAsked = ({ id, url, queued }: Found) =>
  guard(
    "conflict",
    sql`NOT EXISTS (SELECT 1 FROM casebook_sources WHERE id = ${id} AND url IS ${url} AND archive IS ${queued})`,
  );

/** False where something else is asked for by now, and nothing was written. */
async function writeAsked(db: Db, statements: Statement[]): Promise<boolean> {
  try {
    await atomically(db, statements);
    return true;
  } catch (error) {
    if (error instanceof Problem && error.code === "conflict") return false;
    throw error;
  }
}

async function run({ env, db, by, now }: JobCall, subject: string): Promise<void> {
  const found = await find(db, subject);
  const { id, userId, url, archive } = found;
  // Done before, and the word of it was lost.
  if (archive?.status !== "queued") return;
  const copy = url === null ? { error: "The source has no address to archive." } : await fetchCopy(env, url);
  if ("error" in copy) {
    await writeAsked(db, [stillAsked(found), setArchive(id, archiveState(archive, "failed", copy.error))]);
    return;
  }
  const before = await readFileNames(db, id);
  const name = newFileName(id);
  await putPrivateFile(env, name, copy.bytes, copy.contentType);
  const done: SourceArchive = {
    ...{ status: "done", captured_at: toInstant(now), sha256: await sha256Of(copy.bytes) },
    ...{ bytes: copy.bytes.length, content_type: copy.contentType, error: null },
  };
  const asker = { ...by, actor: userId === "" ? null : ({ id: userId } as Author["actor"]) };
  const isWritten = await writeAsked(db, [
    stillAsked(found),
    setArchive(id, done),
    sql`UPDATE casebook_sources SET archive_file = ${name} WHERE id = ${id}`,
    ...(await logSourceEvent(asker, id, "archived", "Address archived")),
  ]);
  const left = isWritten ? before.archive : name;
  if (left) await deletePrivateFile(env, left);
}

/** Copies what an address answers. It is asked once; what fails afterwards, in our own store, is tried again. */
export const archiveJob: JobHandler = {
  kind: ARCHIVE_JOB,
  retryDelays: [30, 300],
  run,
  async failed({ db }, subject) {
    const { id, archive } = await find(db, subject);
    const failed = archiveState(archive, "failed", "The copy could not be kept.");
    // Another job waits where the address changed meanwhile; this one is gone by then.
    const waits = sql`SELECT 1 FROM jobs WHERE kind = ${ARCHIVE_JOB} AND subject LIKE ${`${id} %`}`;
    return [sql`${setArchive(id, failed)} AND NOT EXISTS (${waits})`];
  },
};
