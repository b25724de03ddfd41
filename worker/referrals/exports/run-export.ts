import { sql } from "drizzle-orm";
import { atomically } from "../../core/db/db";
import { deleteFolder, putSegment, sizeOf } from "../../core/export/segments";
import type { SheetFile } from "../../core/export/sheet-file";
import type { JobCall, WaitingWork } from "../../core/jobs/job";
import { newEvent, ringForEvents } from "../../core/webhooks/new-event";
import { writeExport } from "../sheets/write-export";
import { fileOf, type SheetSource, sourcesOf } from "./sheet-source";
import { type ExportState, folderOf, keptDays, readStored, type StoredExport } from "./stored-export";
import { mailOfFailure } from "./tell-failure";

/** Bytes of a piece: few enough to hold, and so many that a file has not many. */
const pieceSize = 2 * 1024 * 1024;

/** Ms that a run goes on: then others of the queue have their turn. */
const turn = 3000;

/** Rows that are written in one go: some milliseconds. */
const rowsAtOnce = 500;

const dayMs = 86_400_000;

/** An export that is being written: what is stored of it, and the file as far as it goes. */
interface Writing {
  id: string;
  sources: readonly SheetSource[];
  file: SheetFile;
  state: ExportState;
  rows: number;
}

async function takeUp({ db, now }: JobCall, stored: StoredExport): Promise<Writing> {
  const begun: ExportState = {
    asOf: now,
    place: -1,
    isBegun: false,
    readAt: {},
    mark: null,
    file: undefined,
    segments: [],
  };
  const state: ExportState = stored.state === null ? begun : JSON.parse(stored.state);
  const sources = await sourcesOf(db, stored, state);
  const file = fileOf(stored, sources, state.file);
  return { id: stored.id, sources, file, state, rows: stored.state === null ? 0 : stored.rowsWritten };
}

/** The next bytes; null at the end. */
async function writeOn(writing: Writing, now: number): Promise<Uint8Array[] | null> {
  const { sources, file, state } = writing;
  if (state.place < 0) {
    state.place = 0;
    return file.start();
  }
  const source = sources[state.place];
  if (!source) return null;
  const head = state.isBegun ? [] : file.beginSheet(source.sheet);
  state.isBegun = true;
  const { rows, next } = await source.read(state.mark);
  state.readAt[source.sheet.name] = [state.readAt[source.sheet.name]?.[0] ?? now, now];
  const body: Uint8Array[] = [];
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    body.push(...file.addRows(source.sheet, rows.slice(at, at + rowsAtOnce)));
    await scheduler.wait(0); // others of this isolate have waited
  }
  if (source.isReport) writing.rows += rows.length;
  state.mark = next;
  if (next !== null) return [...head, ...body];
  state.place += 1;
  state.isBegun = false;
  const tail = file.endSheet();
  return [...head, ...body, ...tail, ...(state.place === sources.length ? file.finish() : [])];
}

/** One piece, of which the store knows afterwards: what was begun and not finished is written again. */
async function writePiece(
  { env, db }: JobCall,
  writing: Writing,
  until: number,
): Promise<"more" | "done" | "gone"> {
  const { id, state, file } = writing;
  const pieces: Uint8Array[] = [];
  let size = 0;
  let isDone = false;
  while (size < pieceSize && !isDone) {
    const began = Date.now();
    const bytes = await writeOn(writing, began);
    // The database answers one after another: half as long as it worked for this, it is free for others.
    await scheduler.wait((Date.now() - began) / 2);
    if (bytes === null) isDone = true;
    else pieces.push(...bytes);
    size += (bytes ?? []).reduce((sum, { length }) => sum + length, 0);
    if (Date.now() >= until) break;
  }
  const key = `${folderOf(id)}/${crypto.randomUUID()}`;
  if (size > 0) state.segments.push(await putSegment(env, key, pieces));
  state.file = file.state;
  const now = Date.now();
  const end = isDone
    ? sql`, status = 'done', rows_expected = cast(${writing.rows} as integer),
        bytes = cast(${sizeOf(state.segments)} as integer), finished_at = cast(${now} as integer),
        expires_at = cast(${now + keptDays * dayMs} as integer)`
    : sql``;
  const results = await atomically(db, [
    sql`UPDATE exports SET state = ${JSON.stringify(state)},
    rows_written = cast(${writing.rows} as integer) ${end} WHERE id = ${id} AND status = 'running' AND deleted_at IS NULL`,
    ...(isDone ? [newEvent("export.done", id, now, { when: sql`changes() > 0` })] : []),
  ]);
  if (results[0]?.meta.changes === 0) return "gone";
  await ringForEvents(env, results);
  return isDone ? "done" : "more";
}

/** Writes an export's file piece by piece, for a moment; then it has its turn again. */
async function writeForATurn(call: JobCall, stored: StoredExport, again: () => void): Promise<void> {
  const { env } = call;
  const until = Date.now() + turn;
  const writing = await takeUp(call, stored);
  for (;;) {
    const outcome = await writePiece(call, writing, until);
    if (outcome === "more" && Date.now() < until) continue;
    if (outcome === "gone") await deleteFolder(env, folderOf(stored.id)); // somebody deleted it meanwhile
    if (outcome === "more") again();
    return;
  }
}

/** An export is a job: bounded runs, of which each goes on where the last one put the file down. */
export const exportJob: WaitingWork = {
  kind: "export",
  retryDelays: [5, 30, 120, 600, 1800],
  lease: 60,
  async run(call, id, again) {
    const { db } = call;
    const stored = await readStored(db, id);
    if (stored?.status !== "queued" && stored?.status !== "running") return;
    if (stored.status === "queued") {
      await db.run(sql`UPDATE exports SET status = 'running', attempts = attempts + 1
        WHERE id = ${id} AND status = 'queued'`);
    }
    try {
      if (stored.format === "google_sheets") await writeExport(call, stored, again);
      else await writeForATurn(call, stored, again);
    } catch (error) {
      await db.run(sql`UPDATE exports SET status = 'queued' WHERE id = ${id} AND status = 'running'`);
      throw error;
    }
  },
  failed: async (call, id) => [
    sql`UPDATE exports SET status = 'failed',
      error_code = iif(error_message IS NULL, 'internal_error', 'sheets_unavailable'),
      error_message = coalesce(error_message,
        'The file could not be written, though it was tried several times. Retry it, or choose a shorter range.'),
      finished_at = cast(${call.now} as integer) WHERE id = ${id} AND status IN ('queued', 'running')`,
    ...(await mailOfFailure(call, id)),
  ],
};
