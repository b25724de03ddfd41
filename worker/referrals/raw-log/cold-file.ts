import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import { orUnavailable } from "../../core/http/unavailable";
import type { coldClicks } from "../tables";
import { type LogRow, readLines, writeLines } from "./log-row";

/** A file of rows of one day, in the order of their keys. It never changes, and nobody deletes it. */
export type ColdFile = RawRow<typeof coldClicks, "day" | "part" | "key" | "firstReferral" | "lastReferral">;

const columns = sql.raw("day, part, key, first_referral AS firstReferral, last_referral AS lastReferral");

/** The files of these days (JSON), in the order in which they were written. */
export const filesOfDays = (days: string): SQL => sql`
  SELECT c.day, c.part, c.key, c.first_referral AS firstReferral, c.last_referral AS lastReferral
  FROM json_each(${days}) AS d CROSS JOIN cold_clicks AS c ON c.day = d.value ORDER BY c.day, part`;

export const filesBetween = (from: string, to: string): SQL =>
  sql`SELECT ${columns} FROM cold_clicks WHERE day BETWEEN ${from} AND ${to} ORDER BY day, part`;

const through = async (bytes: BodyInit, by: CompressionStream | DecompressionStream) =>
  new Response((new Response(bytes).body as ReadableStream).pipeThrough(by));

const hex = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");

/**
 * Writes a file of rows of a day, and reads it again to see that it is there. Its name is made of what it holds: an
 * attempt that died before its rows left D1 is met by the same file, or by another name, and never overwrites one.
 */
export async function writeFile(
  files: R2Bucket,
  day: string,
  rows: readonly LogRow[],
): Promise<{ key: string; bytes: number }> {
  const text = writeLines(rows);
  const hash = hex(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))).slice(0, 32);
  const key = `raw-log/${day.slice(0, 4)}/${day.slice(5, 7)}/${day}/${hash}.ndjson.gz`;
  const packed = await (await through(text, new CompressionStream("gzip"))).arrayBuffer();
  await files.put(key, packed, { httpMetadata: { contentType: "application/gzip" } });
  if ((await readText(files, key)) !== text) throw new Error("a file of the raw log is not what was written");
  return { key, bytes: packed.byteLength };
}

async function readText(files: R2Bucket, key: string): Promise<string> {
  const file = await orUnavailable(() => files.get(key));
  if (!file) throw new Error("a file of the raw log is gone");
  return (await through(file.body, new DecompressionStream("gzip"))).text();
}

/** Files that were read last: whoever reads a day goes through it page by page. */
const known = new Map<string, { rows: LogRow[]; size: number }>();
const mostKnown = 16_000_000;

/** A file's rows. */
export async function readFile(db: Db, { key }: ColdFile): Promise<LogRow[]> {
  const found = known.get(key);
  if (found) {
    known.delete(key);
    known.set(key, found);
    return found.rows;
  }
  const text = await readText(db.$files, key);
  const rows = readLines(text);
  known.set(key, { rows, size: text.length });
  let size = [...known.values()].reduce((sum, one) => sum + one.size, 0);
  for (const [old, one] of known) {
    if (size <= mostKnown || old === key) break;
    known.delete(old);
    size -= one.size;
  }
  return rows;
}
