import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { gunzipSync } from "node:zlib";

interface Moved {
  day: string;
  part: number;
  key: string;
  flushes: number;
}

/**
 * Puts the rows of the raw log that lie in files back into their table, from a copy of the bucket. A row that the dump
 * has stands for the file's, and a later file's for an earlier one's. How many rows the files hold.
 */
export function restoreRawLog(db: DatabaseSync, files: string | undefined): number {
  const moved = db.prepare("SELECT day, part, key, flushes FROM cold_clicks ORDER BY day, part DESC").all();
  if (moved.length === 0) return 0;
  if (files === undefined) {
    throw new Error(
      `The dump names ${moved.length} files of the raw log: copy raw-log/ out of the bucket, and name the folder it lies in behind the dump.`,
    );
  }
  const insert = db.prepare(
    "INSERT OR IGNORE INTO click_flushes (day, referral_id, first_seq, last_seq, events) VALUES (?, ?, ?, ?, ?)",
  );
  const forget = db.prepare("DELETE FROM cold_clicks WHERE day = ? AND part = ?");
  let rows = 0;
  for (const { day, part, key, flushes } of moved as unknown as Moved[]) {
    const path = join(files, key);
    if (!existsSync(path)) throw new Error(`${path} is missing, which the dump names.`);
    const lines = gunzipSync(readFileSync(path)).toString("utf8").trimEnd().split("\n");
    if (lines.length !== flushes) {
      throw new Error(`${path} has ${lines.length} rows, and the dump tells of ${flushes}.`);
    }
    for (const line of lines) {
      const { referral_id, first_seq, last_seq, events } = JSON.parse(line);
      insert.run(day, referral_id, first_seq, last_seq, JSON.stringify(events));
    }
    forget.run(day, part);
    rows += lines.length;
  }
  return rows;
}
