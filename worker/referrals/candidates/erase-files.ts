import { sql } from "drizzle-orm";
import { rewriteBackups } from "../../core/backup/rewrite-backups";
import { atomically } from "../../core/db/db";
import { deleteFolder } from "../../core/export/segments";
import { type NewJob, newJob, type WaitingWork } from "../../core/jobs/job";
import { seal, unseal } from "../../core/seal";
import { forgetRecords } from "../../core/webhooks/forget-records";
import type { Env } from "../../env";
import { folderOf } from "../exports/stored-export";
import { eraseRow } from "./erased-rows";

/** What an erasure still has to look for, once the database holds it no more. */
export interface Remains {
  ids: string[];
  hashes: string[];
  addresses: string[];
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
async function eraseWaitingRows(env: Env, hashes: readonly string[]): Promise<void> {
  let cursor: string | undefined;
  do {
    const page = await env.FILES.list({ prefix: "sheets/", ...(cursor ? { cursor } : {}) });
    for (const { key } of page.objects) {
      const before = await (await env.FILES.get(key))?.text();
      if (before === undefined || !hashes.some((hash) => before.includes(hash))) continue;
      const after = hashes.reduce((words, hash) => words.replaceAll(`"${hash}"`, '"erased"'), before);
      await env.FILES.put(key, after, { onlyIf: { uploadedBefore: new Date() } });
    }
    cursor = page.truncated ? page.cursor : undefined;
  } while (cursor !== undefined);
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
    const { ids, hashes, addresses, exports } = JSON.parse(new TextDecoder().decode(bytes)) as Remains;
    await atomically(db, [forgetRecords(ids)]);
    for (const id of exports) {
      // One that was tried again since tells of them no more.
      const isNew = await db.get(sql`SELECT 1 FROM exports WHERE id = ${id} AND status <> 'failed'
        AND (expires_at IS NULL OR expires_at > ${now}) AND deleted_at IS NULL`);
      if (!isNew) await deleteFolder(env, folderOf(id));
    }
    await eraseWaitingRows(env, hashes);
    const erased = { ids: new Set(ids), hashes: new Set(hashes) };
    const needles = [...ids, ...hashes, ...addresses];
    const isDone = await rewriteBackups(env, db, needles, (table, row) => eraseRow(erased, table, row), now);
    if (!isDone) again(60);
  },
};
