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
    const kept = await db.all<{ id: string }>(sql`SELECT id FROM exports
      JOIN json_each(${JSON.stringify(folders)}) f ON f.value = id WHERE expires_at IS NULL OR expires_at > ${now}`);
    const ids = new Set(kept.map(({ id }) => id));
    for (const id of folders) if (!ids.has(id)) await deleteFolder(env, folderOf(id));
  },
};
