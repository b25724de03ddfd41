import { sql } from "drizzle-orm";
import { atomically, type Db, guard, isUniqueViolation, type Statement } from "../../core/db/db";
import { givenFields } from "../../core/db/given-fields";
import { claimKey } from "../../core/http/claim";
import { invalid, Problem } from "../../core/http/problem";
import { searchKey } from "../../core/text/fold";
import { type Author, record } from "../../core/trail/record";
import { findPlace } from "./find-places";
import { isInUse } from "./in-use";
import { type Level, levelAbove, parentWords, sameName } from "./levels";
import { moveAlong } from "./move-along";
import type { NewPlace, PlaceEdits } from "./schemas";

/** 400 on `parent_id` but for a place of the level before; of a region, but for none. */
async function refuseParent(db: Db, level: Level, parentId: string | null): Promise<void> {
  const above = levelAbove(level);
  const fits =
    above === null
      ? parentId === null
      : parentId !== null &&
        (await db.get(sql`SELECT 1 FROM places WHERE id = ${parentId} AND level = ${above}`)) !== undefined;
  if (!fits) throw invalid("parent_id", parentWords[level]);
}

/** Deleted since it was looked at. */
const parentStays = (parentId: string | null): Statement[] =>
  parentId === null ? [] : [guard("conflict", sql`NOT EXISTS (SELECT 1 FROM places WHERE id = ${parentId})`)];

/** The 409 that names the field, where the batch failed on a name or code that another place has; else null. */
export function placeTaken(error: unknown): Problem | null {
  const taken = (path: string, message: string) =>
    new Problem("conflict", message, { errors: [{ path, message }] });
  if (isUniqueViolation(error, "places.code")) return taken("code", "Another place has this code.");
  if (isUniqueViolation(error, "places_of_one_name")) {
    return taken("name", "There is a place of this name already.");
  }
  return null;
}

/** Harmless where `id` exists (a repeated idempotency key). An empty code is none. */
export async function createPlace(db: Db, by: Author, id: string, place: NewPlace): Promise<void> {
  const { level, name, parent_id: parentId = null, code, lat = null, lng = null } = place;
  await refuseParent(db, level, parentId);
  try {
    await atomically(db, [
      ...claimKey(by),
      ...parentStays(parentId),
      sql`INSERT INTO places (id, level, name, name_key, same_name, parent_id, code, lat, lng, created_at)
        VALUES (${id}, ${level}, ${name}, ${searchKey(name)}, ${sameName(name)}, ${parentId}, ${code || null},
          ${lat}, ${lng}, cast(${by.now} AS integer))`,
      record(db, by, "place.created", id),
    ]);
  } catch (error) {
    if (await db.get(sql`SELECT 1 FROM places WHERE id = ${id}`)) return;
    throw placeTaken(error) ?? error;
  }
}

/** What is left out stays. */
export async function editPlace(db: Db, by: Author, id: string, edits: PlaceEdits): Promise<void> {
  const { level } = await findPlace(db, id);
  const { name, parent_id: parentId, code, lat, lng } = edits;
  if (parentId !== undefined) await refuseParent(db, level, parentId);
  const fields = givenFields(edits);
  if (fields.length === 0) return;
  const set = [
    ...(name === undefined
      ? []
      : [sql`name = ${name}, name_key = ${searchKey(name)}, same_name = ${sameName(name)}`]),
    ...(parentId === undefined ? [] : [sql`parent_id = ${parentId}`]),
    ...(code === undefined ? [] : [sql`code = ${code || null}`]),
    ...(lat === undefined ? [] : [sql`lat = ${lat}`]),
    ...(lng === undefined ? [] : [sql`lng = ${lng}`]),
  ];
  try {
    await atomically(db, [
      ...parentStays(parentId ?? null),
      sql`UPDATE places SET ${sql.join(set, sql`, `)} WHERE id = ${id}`,
      ...(parentId ? moveAlong(by, id, level) : []),
      record(db, by, "place.changed", id, { fields }),
    ]);
  } catch (error) {
    throw placeTaken(error) ?? error;
  }
}

/** 409 `in_use` while something stands on it. */
export async function deletePlace(db: Db, by: Author, id: string): Promise<void> {
  await findPlace(db, id);
  await atomically(db, [
    guard("in_use", isInUse(id)),
    sql`DELETE FROM places WHERE id = ${id}`,
    record(db, by, "place.deleted", id),
  ]);
}
