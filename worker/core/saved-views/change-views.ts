import { sql } from "drizzle-orm";
import { atomically, type Db, guard } from "../db/db";
import { claimKey } from "../http/claim";
import { notFound } from "../http/problem";
import { searchKey } from "../text/fold";
import type { Author } from "../trail/record";
import { findView } from "./find-views";
import type { NewView, SavedView, ViewEdits } from "./schemas";

/** More are no names that one remembers. */
const mostViews = 100;

const isFull = (personId: string, id: string) =>
  guard(
    "view_limit_reached",
    sql`(SELECT count(*) FROM saved_views WHERE person_id = ${personId} AND deleted_at IS NULL AND id <> ${id})
      >= ${mostViews}`,
  );

// What a person names for themselves is no event of the organisation: the audit log tells nothing of it.

/** Repeated with the same id it changes nothing. */
export async function createView(
  db: Db,
  by: Author,
  personId: string,
  id: string,
  { name, path, query }: NewView,
): Promise<SavedView> {
  await atomically(db, [
    ...claimKey(by),
    isFull(personId, id),
    sql`INSERT INTO saved_views (id, person_id, name, name_key, path, query, created_at)
      VALUES (${id}, ${personId}, ${name}, ${searchKey(name)}, ${path}, ${query}, cast(${by.now} AS integer))
      ON CONFLICT (id) DO NOTHING`,
  ]);
  return findView(db, personId, id);
}

/** What is left out stays. */
export async function editView(
  db: Db,
  personId: string,
  id: string,
  { name, query }: ViewEdits,
): Promise<SavedView> {
  await findView(db, personId, id);
  await atomically(db, [
    sql`UPDATE saved_views SET
      name = ${name === undefined ? sql`name` : name},
      name_key = ${name === undefined ? sql`name_key` : searchKey(name)},
      query = ${query === undefined ? sql`query` : query}
      WHERE id = ${id} AND person_id = ${personId} AND deleted_at IS NULL`,
  ]);
  return findView(db, personId, id);
}

async function requireView(db: Db, personId: string, id: string): Promise<void> {
  const found = await db.get(sql`SELECT 1 FROM saved_views WHERE id = ${id} AND person_id = ${personId}`);
  if (!found) throw notFound();
}

/** Harmless where it is deleted already. Until it is forgotten, 30 days later, it can be brought back. */
export async function deleteView(db: Db, now: number, personId: string, id: string): Promise<void> {
  await requireView(db, personId, id);
  await atomically(db, [
    sql`UPDATE saved_views SET deleted_at = cast(${now} AS integer)
      WHERE id = ${id} AND person_id = ${personId} AND deleted_at IS NULL`,
  ]);
}

/** Undoes the deletion. Harmless where it stands. */
export async function restoreView(db: Db, personId: string, id: string): Promise<SavedView> {
  await requireView(db, personId, id);
  await atomically(db, [
    isFull(personId, id),
    sql`UPDATE saved_views SET deleted_at = NULL WHERE id = ${id} AND person_id = ${personId}`,
  ]);
  return findView(db, personId, id);
}
