import { sql } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import { imageExtensions, imageType } from "../../core/files/image-type";
import { deletePublicFile, publicFileName, putPublicFile } from "../../core/files/public-files";
import { Problem } from "../../core/http/problem";
import { type Author, record } from "../../core/trail/record";
import type { Env } from "../../env";
import type { Caller } from "../access/member";
import { findCase } from "../cases/find-case";

export const logoLimit = 1024 * 1024;

interface Changing {
  env: Env;
  db: Db;
  by: Author;
}

const name = (by: Author, id: string, key: string | null) =>
  sql`UPDATE incomes_cases SET logo_key = ${key}, updated_at = cast(${by.now} AS integer),
    updated_by = ${by.actor?.id ?? null} WHERE id = ${id}`;

/** The file is stored before the case names it and removed after, so that no page shows one that is missing. */
export async function changeLogo(
  { env, db, by }: Changing,
  caller: Caller,
  id: string,
  bytes: Uint8Array,
): Promise<void> {
  const before = (await findCase(db, caller, id, "edit")).row.logo_key;
  if (bytes.byteLength > logoLimit) {
    throw new Problem("payload_too_large", "A logo may hold at most 1 MiB.");
  }
  const type = imageType(bytes);
  if (!type) throw new Problem("unsupported_media_type", "A logo is a PNG, JPEG or WebP image.");
  const key = await publicFileName(id, bytes, imageExtensions[type]);
  if (key === before) return;
  await putPublicFile(env, key, bytes, type);
  await atomically(db, [name(by, id, key), record(db, by, "case.logo_changed", id)]);
  if (before) await deletePublicFile(env, before);
}

/** Harmless where there is none. */
export async function removeLogo({ env, db, by }: Changing, caller: Caller, id: string): Promise<void> {
  const before = (await findCase(db, caller, id, "edit")).row.logo_key;
  if (before === null) return;
  await atomically(db, [name(by, id, null), record(db, by, "case.logo_removed", id)]);
  await deletePublicFile(env, before);
}
