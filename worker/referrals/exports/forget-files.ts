import { sql } from "drizzle-orm";
import { deleteFolder, foldersIn } from "../../core/export/segments";
import type { Schedule } from "../../core/jobs/schedule";
import { exportsFolder, folderOf } from "./stored-export";

/** Each night the files go that are 30 days old, and those of exports that are not there any more. */
export const forgetExportFiles: Schedule = {
  every: "day",
  atHour: 3,
  catchUp: "latest",
  name: "exports.forget_files",
  async run({ env, db, now }) {
    const folders = await foldersIn(env, exportsFolder);
    const kept = await db.all<{ id: string }>(sql`SELECT e.id FROM exports e
      JOIN json_each(${JSON.stringify(folders)}) f ON f.value = e.id
      WHERE e.deleted_at IS NULL AND (e.expires_at IS NULL OR e.expires_at > ${now})`);
    const ids = new Set(kept.map(({ id }) => id));
    for (const id of folders) if (!ids.has(id)) await deleteFolder(env, folderOf(id));
    await db.run(sql`DELETE FROM exports WHERE deleted_at <= ${now - 86_400_000}`);
  },
};
