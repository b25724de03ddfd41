import { sql } from "drizzle-orm";
import { atomically, type Db, guard } from "../../core/db/db";
import { claimKey } from "../../core/http/claim";
import { searchKey } from "../../core/text/fold";
import { type Author, record } from "../../core/trail/record";
import { findName } from "./find-names";
import type { NameKind } from "./kinds";
import { lowerName, nameTaken } from "./name-taken";

/** Harmless where `id` exists (a repeated idempotency key). 409 `name_taken`. */
export async function createName(
  db: Db,
  by: Author,
  kind: NameKind,
  id: string,
  name: string,
): Promise<void> {
  try {
    await atomically(db, [
      ...claimKey(by),
      sql`INSERT INTO ${kind.table} (id, name, name_key, name_lower, created_at, created_by)
        VALUES (${id}, ${name}, ${searchKey(name)}, ${lowerName(name)}, cast(${by.now} AS integer),
          ${by.actor?.id ?? null})`,
      record(db, by, kind.events.created, id),
    ]);
  } catch (error) {
    if (await db.get(sql`SELECT 1 FROM ${kind.table} WHERE id = ${id}`)) return;
    throw nameTaken(error) ?? error;
  }
}

/** 404 where there is none, 409 `name_taken`. */
export async function renameName(
  db: Db,
  by: Author,
  kind: NameKind,
  id: string,
  name: string,
): Promise<void> {
  await findName(db, kind, id);
  try {
    await atomically(db, [
      sql`UPDATE ${kind.table} SET name = ${name}, name_key = ${searchKey(name)}, name_lower = ${lowerName(name)}
        WHERE id = ${id}`,
      record(db, by, kind.events.renamed, id),
    ]);
  } catch (error) {
    throw nameTaken(error) ?? error;
  }
}

/** 404 where there is none, 409 `in_use` while something uses it. */
export async function deleteName(db: Db, by: Author, kind: NameKind, id: string): Promise<void> {
  await findName(db, kind, id);
  await atomically(db, [
    guard("in_use", kind.isUsed(id)),
    sql`DELETE FROM ${kind.table} WHERE id = ${id}`,
    record(db, by, kind.events.deleted, id),
  ]);
}
