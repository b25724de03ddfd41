import { sql } from "drizzle-orm";
import { type DumpedRow, rewriteBackups } from "../../core/backup/rewrite-backups";
import { atomically, type Db } from "../../core/db/db";
import { deleteFolder } from "../../core/export/segments";
import { type NewJob, newJob, type WaitingWork } from "../../core/jobs/job";
import { seal, unseal } from "../../core/seal";
import { forgetRecords } from "../../core/webhooks/forget-records";
import type { Env } from "../../env";
import { folderOf } from "../exports/stored-export";
import { type Erased, eraseRow, mayBeErased } from "./erased-rows";
import { namesOf } from "./names";

/** What an erasure still has to look for, once the database holds it no more. */
export interface Remains {
  ids: string[];
  hashes: string[];
  addresses: string[];
  /** In E.164. */
  phones: string[];
  /** Exports whose files may tell of them. */
  exports: string[];
}

const purpose = "milepost erasure 1";

/** The job's subject is sealed: it is the last place that knows whom the erasure is of, and goes with the job. */
export async function eraseFilesJob(env: Env, remains: Remains, now: number): Promise<NewJob> {
  const sealed = await seal(env.DATA_KEY, purpose, new TextEncoder().encode(JSON.stringify(remains)));
  return newJob(eraseFiles.kind, Buffer.from(sealed).toString("base64"), now);
}

/** Rows that were taken for a spreadsheet and wait to be written there. */
async function eraseWaitingRows(env: Env, hashes: ReadonlySet<string>): Promise<void> {
  let cursor: string | undefined;
  do {
    const page = await env.FILES.list({ prefix: "sheets/", ...(cursor ? { cursor } : {}) });
    for (const { key } of page.objects) {
      const before = await (await env.FILES.get(key))?.text();
      const after = before?.replace(/"([\w-]+)"/g, (cell, text) => (hashes.has(text) ? '"erased"' : cell));
      if (after === undefined || after === before) continue;
      await env.FILES.put(key, after, { onlyIf: { uploadedBefore: new Date() } });
    }
    cursor = page.truncated ? page.cursor : undefined;
  } while (cursor !== undefined);
}

/** Rows on their way to a spreadsheet, and dumps. False while a dump is being written. */
export async function eraseInFiles(
  { env, db, now }: { env: Env; db: Db; now: number },
  { ids, hashes, addresses, phones }: Omit<Remains, "exports">,
): Promise<boolean> {
  const erased: Erased = {
    ids: new Set(ids),
    hashes: new Set(hashes),
    names: namesOf(addresses, phones),
  };
  await eraseWaitingRows(env, erased.hashes);
  const rewriting = {
    mayChange: (line: string) => mayBeErased(erased, line),
    rewrite: (table: string, row: DumpedRow) => eraseRow(erased, table, row),
  };
  return rewriteBackups(env, db, rewriting, now);
}

/**
 * What an erasure leaves outside the database: files of exports, rows on their way to a spreadsheet, dumps. Also what a
 * delivery that was under way has written since. Each step is harmless when it is repeated.
 */
export const eraseFiles: WaitingWork = {
  kind: "erase-candidate-files",
  retryDelays: [5, 30, 120, 600, 3600, 6 * 3600],
  async run({ env, db, now }, subject, again) {
    const bytes = await unseal(env.DATA_KEY, purpose, Buffer.from(subject, "base64"));
    if (!bytes) throw new Error("the erasure was sealed with another DATA_KEY");
    const remains: Remains = { phones: [], ...JSON.parse(new TextDecoder().decode(bytes)) };
    await atomically(db, [forgetRecords(remains.ids)]);
    for (const id of remains.exports) {
      // One that was tried again since tells of them no more.
      const isNew = await db.get(sql`SELECT 1 FROM exports WHERE id = ${id} AND status <> 'failed'
        AND (expires_at IS NULL OR expires_at > ${now}) AND deleted_at IS NULL`);
      if (!isNew) await deleteFolder(env, folderOf(id));
    }
    if (!(await eraseInFiles({ env, db, now }, remains))) again(60);
  },
};
