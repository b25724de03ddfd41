import { sql } from "drizzle-orm";
import type { Env } from "../../env";
import { atomically, type Db } from "../db/db";
import { newId } from "../db/ids";
import { deleteFolder, foldersIn, putSegment, type Segment, sizeOf } from "../export/segments";
import { type JobCall, newJob, ring, type WaitingWork } from "../jobs/job";
import type { Schedule } from "../jobs/schedule";
import { type Author, recordIfChanged } from "../trail/record";
import { readRows } from "./read-rows";
import { type DumpedTable, readSchema } from "./read-schema";

/** Where dumps are, a folder each; the manifest comes last, so what has one is whole. */
export const backupsFolder = "backups";
export const manifestOf = (id: string) => `${backupsFolder}/${id}/manifest.json`;

export interface Manifest {
  id: string;
  startedAt: string;
  finishedAt: string;
  rows: Record<string, number>;
  bytes: number;
  segments: Segment[];
}

/** A dump that is being written: where it stands. */
interface Dump {
  id: string;
  startedAt: number;
  finishedAt: number | null;
  /** The table being written, by its name; "" before the first and between two. */
  table: string;
  mark: (string | number | null)[] | null;
  /** By each table that was begun. */
  rows: Record<string, number>;
  segments: Segment[];
}

const setting = "organisation.backup";
const pieceSize = 4 * 1024 * 1024;
const turn = 3000;
const keptDumps = 8;
/** Ms after which a dump that has not ended is taken to have died. */
const longest = 20 * 3_600_000;

export async function readDump(db: Db): Promise<Dump | null> {
  const row = await db.get<{ value: string }>(sql`SELECT value FROM settings WHERE key = ${setting}`);
  return row ? JSON.parse(row.value) : null;
}

/** Whether a dump is being written. */
export const isUnderWay = (dump: Dump | null, now: number): boolean =>
  dump !== null && dump.finishedAt === null && dump.startedAt > now - longest;

/** Whether a dump was begun, or went on, since this was read. */
export const hasDumped = (since: Dump | null) =>
  sql`(SELECT value FROM settings WHERE key = ${setting}) IS NOT ${since && JSON.stringify(since)}`;

const keep = (dump: Dump, now: number, before: Dump | null) => sql`
  INSERT INTO settings (key, value, updated_at) SELECT ${setting}, ${JSON.stringify(dump)}, cast(${now} AS integer)
  WHERE ${before ? JSON.stringify(before) : null} IS (SELECT value FROM settings WHERE key = ${setting})
  ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`;

/** Begins a dump of all tables, unless one is under way. Its id, or null. */
export async function beginBackup({ env, db, by }: { env: Env; db: Db; by: Author }): Promise<string | null> {
  const { now } = by;
  const last = await readDump(db);
  if (isUnderWay(last, now)) return null;
  const id = newId("backup", now);
  const dump: Dump = {
    ...{ id, startedAt: now, finishedAt: null },
    ...{ table: "", mark: null, rows: {}, segments: [] },
  };
  const job = newJob(backupJob.kind, id, now, { ifChanged: true });
  const [begun] = await atomically(db, [
    keep(dump, now, last),
    job.statement,
    recordIfChanged(by, "backup.begun", id),
  ]);
  if (begun?.meta.changes === 0) return null;
  await ring(env, [job]);
  return id;
}

/** The next piece, of one table or several small ones. False where there is none left. */
async function writePiece({ env, db }: JobCall, dump: Dump, tables: DumpedTable[]): Promise<boolean> {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let size = 0;
  const nextTable = () =>
    tables.find(({ name }) => name === dump.table) ?? tables.find(({ name }) => !(name in dump.rows));
  let table = nextTable();
  while (size < pieceSize && table) {
    dump.table = table.name;
    const { lines, next } = await readRows(db, table, dump.mark);
    dump.rows[table.name] = (dump.rows[table.name] ?? 0) + lines.length;
    dump.mark = next;
    if (lines.length > 0) pieces.push(encoder.encode(`${lines.join("\n")}\n`));
    size += pieces.at(-1)?.length ?? 0;
    if (next === null) dump.table = "";
    table = nextTable();
    await scheduler.wait(0); // others of this isolate have waited
  }
  if (size > 0) {
    const number = String(dump.segments.length + 1).padStart(6, "0");
    dump.segments.push(await putSegment(env, `${backupsFolder}/${dump.id}/${number}.ndjson`, pieces));
  }
  return table !== undefined;
}

async function finish({ env }: JobCall, dump: Dump): Promise<void> {
  const finishedAt = Date.now();
  const manifest: Manifest = {
    id: dump.id,
    startedAt: new Date(dump.startedAt).toISOString(),
    finishedAt: new Date(finishedAt).toISOString(),
    rows: dump.rows,
    bytes: sizeOf(dump.segments),
    segments: dump.segments,
  };
  await env.FILES.put(manifestOf(dump.id), JSON.stringify(manifest));
  dump.finishedAt = finishedAt;
  dump.segments = [];
  const old = (await foldersIn(env, backupsFolder)).sort().slice(0, -keptDumps);
  for (const id of old) await deleteFolder(env, `${backupsFolder}/${id}`);
}

/** A dump is a job: bounded turns, of which each goes on where the last one stopped. A turn that died is written again. */
export const backupJob: WaitingWork = {
  kind: "backup",
  retryDelays: [60, 600, 3600, 6 * 3600],
  lease: 120,
  async run(call, id, again) {
    const { db } = call;
    const before = await readDump(db);
    if (before?.id !== id || before.finishedAt !== null) return;
    const dump: Dump = structuredClone(before);
    const tables = await readSchema(db);
    const until = Date.now() + turn;
    let isMore = true;
    while (isMore && Date.now() < until) isMore = await writePiece(call, dump, tables);
    if (!isMore) await finish(call, dump);
    await db.run(keep(dump, Date.now(), before));
    if (isMore) again();
  },
};

/** On Mondays at four in the night. */
export const backupWeekly: Schedule = {
  every: "week",
  atHour: 4,
  zone: "organisation",
  catchUp: "latest",
  name: "backup",
  run: async (call) => void (await beginBackup(call)),
};
