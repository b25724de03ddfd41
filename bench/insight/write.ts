import { globSync, statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { addDays } from "../../worker/core/time.ts";
import { type MadeLink, writeLatestSignups, writeProgramme } from "./programme.ts";
import { type Written, writeRollups } from "./write-rollups.ts";

export interface Made extends Written {
  /** Of the database. */
  bytes: number;
  today: string;
  links: MadeLink[];
}

/** Fills the database of a product that is not running; the last month that is over is left to compaction. */
export function writeInsight(state: string, clicks: number): Made {
  const [file] = globSync(join(state, "resources/**/miniflare-D1DatabaseObject/*.sqlite")).filter(
    (name) => !name.endsWith("metadata.sqlite"),
  );
  if (!file) throw new Error(`There is no database in ${state}.`);
  const now = Date.now();
  const today = new Date(now).toISOString().slice(0, 10);
  const lastMonthBegan = `${addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7)}-01`;
  const db = new DatabaseSync(file);
  // In one transaction, and not through the write-ahead log: that would be written three times what it holds.
  const { journal_mode: journal } = db.prepare("PRAGMA journal_mode = MEMORY").get() as {
    journal_mode: string;
  };
  if (journal !== "memory") throw new Error(`The database keeps its journal as ${journal}.`);
  db.exec("PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; BEGIN");
  const links = writeProgramme(db, today);
  writeLatestSignups(db, links, now, 20_000);
  const written = writeRollups(db, links, clicks, today, addDays(lastMonthBegan, -1));
  db.exec("COMMIT; PRAGMA optimize; PRAGMA journal_mode = WAL");
  db.close();
  return { ...written, today, links, bytes: statSync(file).size };
}
