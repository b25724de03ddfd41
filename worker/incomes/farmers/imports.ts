import { sql } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import { claimKey } from "../../core/http/claim";
import { invalid, notFound, Problem } from "../../core/http/problem";
import { orUnavailable } from "../../core/http/unavailable";
import { TableFault } from "../../core/table-file/table-fault";
import { toInstant } from "../../core/time";
import type { Author } from "../../core/trail/record";
import { type FileFacts, readFacts } from "./columns";
import { FarmersFault, type FileKind } from "./farmers-file";
import type { ImportRecord } from "./schemas";

/** Bytes of a farmers' file. */
export const importLimit = 10 * 1024 * 1024;
const lifetime = 86_400_000;

export interface FarmerImport {
  id: string;
  kind: FileKind;
  expires_at: number;
}

const fileKey = (id: string) => `incomes/imports/${id}`;
const factsKey = (id: string) => `${fileKey(id)}.columns`;

const kindOf = (fileName: string): FileKind => {
  const [, ending] = /\.(csv|xlsx)$/i.exec(fileName) ?? [];
  if (!ending) throw invalid("file", "Send a file whose name ends in .csv or .xlsx.");
  return ending.toLowerCase() as FileKind;
};

/** What is wrong with a file becomes the answer. */
export async function orRefused<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof FarmersFault) throw invalid("file", error.message);
    if (!(error instanceof TableFault)) throw error;
    throw new Problem("unreadable_file", error.message);
  }
}

const recordOf = (id: string, facts: FileFacts, expiresAt: number): ImportRecord => ({
  ...{ id, ...facts, expires_at: toInstant(expiresAt) },
});

/** Keeps a farmers' file for a day, for its uploader alone, and tells what its columns hold. */
export async function createImport(
  db: Db,
  by: Author,
  id: string,
  { file, fileName }: { file: Uint8Array<ArrayBuffer>; fileName: string },
): Promise<ImportRecord> {
  const kind = kindOf(fileName);
  const facts = await orRefused(() => readFacts(file, kind));
  if (facts.rows === 0) throw new Problem("empty_file", "The file has no row below its first.");
  const expiresAt = by.now + lifetime;
  // The row comes first: what is put behind it is found, and goes, whatever happens in between.
  await atomically(db, [
    ...claimKey(by),
    sql`INSERT INTO farmer_imports (id, uploader_id, kind, created_at, expires_at) VALUES (${id},
      ${by.actor?.id ?? ""}, ${kind}, cast(${by.now} as integer), cast(${expiresAt} as integer))
      ON CONFLICT DO NOTHING`,
  ]);
  await orUnavailable(() =>
    Promise.all([db.$files.put(fileKey(id), file), db.$files.put(factsKey(id), JSON.stringify(facts))]),
  );
  return recordOf(id, facts, expiresAt);
}

/** An import of the caller's; 404 for anybody else's, and after a day. */
export async function findImport(db: Db, by: Author, id: string): Promise<FarmerImport> {
  const found = await db.get<FarmerImport>(sql`SELECT id, kind, expires_at FROM farmer_imports
    WHERE id = ${id} AND uploader_id = ${by.actor?.id ?? ""} AND expires_at > ${by.now}`);
  if (!found) throw notFound("This file is not there any more. Send it again.");
  return found;
}

export async function readImport(db: Db, { id, expires_at }: FarmerImport): Promise<ImportRecord> {
  const facts = await orUnavailable(async () => (await db.$files.get(factsKey(id)))?.text());
  if (!facts) throw notFound("This file is not there any more. Send it again.");
  return recordOf(id, JSON.parse(facts) as FileFacts, expires_at);
}

/** The bytes of an import. */
export async function readImportFile(db: Db, { id }: FarmerImport): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await orUnavailable(async () => (await db.$files.get(fileKey(id)))?.arrayBuffer());
  if (!bytes) throw notFound("This file is not there any more. Send it again.");
  return new Uint8Array(bytes);
}

/** Takes a file away: the bytes first, so that a row is left where they could not be. */
export async function deleteImport(db: Db, { id }: Pick<FarmerImport, "id">): Promise<void> {
  await orUnavailable(() => db.$files.delete([fileKey(id), factsKey(id)]));
  await atomically(db, [sql`DELETE FROM farmer_imports WHERE id = ${id}`]);
}
