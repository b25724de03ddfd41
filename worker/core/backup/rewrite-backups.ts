import type { Env } from "../../env";
import type { Db } from "../db/db";
import { deleteFolder, foldersIn, putSegment, sizeOf } from "../export/segments";
import { letOthersIn } from "../http/let-others-in";
import { backupsFolder, isUnderWay, type Manifest, manifestOf, readDump } from "./run-backup";

export type DumpedRow = Record<string, string | number | null>;

/** What becomes of rows in the dumps that are kept. */
export interface Rewriting {
  /** Whether the row of this line may change: most are not even read. */
  mayChange(line: string): boolean;
  /** Another row, none (null), or the very same. */
  rewrite(table: string, row: DumpedRow): DumpedRow | null;
}

interface Line {
  table: string;
  row: DumpedRow;
}

const lineOf = (line: Line) => JSON.stringify({ table: line.table, row: line.row });

/**
 * Goes through every dump that is kept, and rewrites rows. False while a dump is being written: it may hold them too, and
 * is looked at once it is done. Each piece is replaced whole, then the manifest says
 * what there is now, so that a run which ends in between is made good by the next one.
 */
export async function rewriteBackups(env: Env, db: Db, rewriting: Rewriting, now: number): Promise<boolean> {
  const dump = await readDump(db);
  if (isUnderWay(dump, now)) return false;
  for (const id of await foldersIn(env, backupsFolder)) await rewriteOne(env, id, rewriting);
  return true;
}

async function rewriteOne(env: Env, id: string, { mayChange, rewrite }: Rewriting): Promise<void> {
  const manifest = await env.FILES.get(manifestOf(id));
  if (!manifest) return deleteFolder(env, `${backupsFolder}/${id}`); // one that died: nobody can restore it
  const before = await manifest.json<Manifest>();
  const rows: Record<string, number> = Object.fromEntries(
    Object.keys(before.rows).map((table) => [table, 0]),
  );
  const segments: Manifest["segments"] = [];
  for (const segment of before.segments) {
    const file = await env.FILES.get(segment.key);
    if (!file) return; // it went at night
    const text = await file.text();
    const lines = text.split("\n").filter((line) => line !== "");
    const kept = lines.flatMap((line) => {
      if (!mayChange(line)) return [line];
      const { table, row } = JSON.parse(line) as Line;
      const after = rewrite(table, row);
      if (after === row) return [line];
      return after ? [lineOf({ table, row: after })] : [];
    });
    for (const line of kept) {
      const table = /^\{"table":"(\w+)"/.exec(line)?.[1] ?? "";
      rows[table] = (rows[table] ?? 0) + 1;
    }
    const written = kept.map((line) => `${line}\n`).join("");
    segments.push(
      written === text
        ? { key: segment.key, size: new TextEncoder().encode(text).length }
        : await putSegment(env, segment.key, [new TextEncoder().encode(written)]),
    );
    await letOthersIn();
  }
  const after: Manifest = { ...before, rows, segments, bytes: sizeOf(segments) };
  if (JSON.stringify(after) !== JSON.stringify(before)) {
    await env.FILES.put(manifestOf(id), JSON.stringify(after));
  }
}
