import { sql } from "drizzle-orm";
import { atomically, type Db, type Statement } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { orUnavailable } from "../../core/http/unavailable";
import type { CaseDocument } from "../cases/document";
import type { SegmentRows } from "./distribution";
import { decoded, encoded, fileKey, type RowBlock } from "./row-block";

/** How long rows may wait for the revision that refers to them. */
const pending = 3_600_000;

/** Stores rows that a revision is about to refer to; where none comes to do so they go by themselves. */
export async function storeRows(
  db: Db,
  caseId: string,
  block: RowBlock,
  now: number,
): Promise<{ id: string; keep: Statement }> {
  const id = newId("farmerRows", now);
  await atomically(db, [
    sql`INSERT INTO farmer_rows (id, case_id, created_at, expires_at) VALUES (${id}, ${caseId},
      cast(${now} as integer), cast(${now + pending} as integer))`,
  ]);
  await orUnavailable(() => db.$files.put(fileKey(id), encoded(block)));
  return { id, keep: sql`UPDATE farmer_rows SET expires_at = NULL WHERE id = ${id}` };
}

function rowsOf(
  { keys, counts, numbers }: RowBlock,
  place: number,
  factors: Record<string, number>,
): SegmentRows {
  const count = counts[place] ?? 0;
  const before = counts.slice(0, place).reduce((sum, rows) => sum + rows, 0) * keys.length;
  const columns = keys.map((key, i): [string, Float64Array] => {
    const column = numbers.subarray(before + i * count, before + (i + 1) * count);
    const factor = factors[key] ?? 1;
    return [key, factor === 1 ? column : column.map((value) => value * factor)];
  });
  return { columns: new Map(columns), count };
}

/** The rows of a case's segments, as far as they have some. */
export async function readRows(
  db: Db,
  caseId: string,
  { rows = {}, segments }: Pick<CaseDocument, "rows" | "segments">,
): Promise<Map<string, SegmentRows>> {
  const wanted = Object.entries(rows).filter(([id]) => segments[id]);
  if (wanted.length === 0) return new Map();
  const kept = await db.all<{ id: string }>(
    sql`SELECT id FROM farmer_rows WHERE case_id = ${caseId} AND expires_at IS NULL`,
  );
  const blocks = new Map<string, RowBlock>();
  const named = kept.filter(({ id }) => wanted.some(([, { block }]) => block === id));
  for (const { id } of named) {
    const bytes = await orUnavailable(async () => (await db.$files.get(fileKey(id)))?.arrayBuffer());
    if (bytes) blocks.set(id, decoded(bytes));
  }
  const found = new Map<string, SegmentRows>();
  for (const [segmentId, { block: id, place, factors }] of wanted) {
    const block = blocks.get(id);
    if (block) found.set(segmentId, rowsOf(block, place, factors));
  }
  return found;
}

/** Takes all rows of a case away for good, from every revision. */
export async function deleteRows(
  db: Db,
  caseId: string,
  now: number,
  also: readonly Statement[],
): Promise<void> {
  await atomically(db, [
    sql`UPDATE farmer_rows SET expires_at = cast(${now} as integer) WHERE case_id = ${caseId}`,
    ...also,
  ]);
  await forgetRows(db, sql`case_id = ${caseId} AND expires_at <= ${now}`);
}

/** The bytes first, so that a row is left where they could not be. */
export async function forgetRows(db: Db, which: ReturnType<typeof sql>): Promise<void> {
  const gone = await db.all<{ id: string }>(sql`SELECT id FROM farmer_rows WHERE ${which} LIMIT 500`);
  if (gone.length === 0) return;
  await orUnavailable(() => db.$files.delete(gone.map(({ id }) => fileKey(id))));
  const ids = JSON.stringify(gone.map(({ id }) => id));
  await atomically(db, [sql`DELETE FROM farmer_rows WHERE id IN (SELECT value FROM json_each(${ids}))`]);
}
