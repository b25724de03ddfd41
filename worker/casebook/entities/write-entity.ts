import { sql } from "drizzle-orm";
import { atomically, type Db, guard, isUniqueViolation } from "../../core/db/db";
import { claimKey } from "../../core/http/claim";
import { invalid, Problem } from "../../core/http/problem";
import { type Author, record } from "../../core/trail/record";
import { invalidEntityId, nameOfSlug, readEntityId } from "../content/entity-id";
import { searchedOfEntity } from "../search/searched";
import { readEntityTypes } from "../settings/entity-types";
import { namedPublicly } from "./entity-conditions";
import { usesOf } from "./find-entities";
import { nameKeyOf } from "./name-key";
import type { EntityEdits, EntityRecord, NewEntity } from "./schemas";

const known = () => new Problem("conflict", "There is an entity with this id already.");

/** 400 for what is no entity id, 409 for one that is known. Harmless where `id` exists (a repeated idempotency key). */
export async function createEntity(db: Db, by: Author, id: string, entity: NewEntity): Promise<void> {
  const { entity_id } = entity;
  const read = readEntityId(entity_id, await readEntityTypes(db));
  if ("why" in read) throw invalid("entity_id", invalidEntityId(entity_id, read.why));
  const name = entity.display_name ?? nameOfSlug(read.slug);
  const nameNe = entity.display_name_ne ?? null;
  try {
    await atomically(db, [
      ...claimKey(by),
      sql`INSERT INTO casebook_entities (id, entity_id, type, subtype, display_name, display_name_ne, name_key,
          searched, created_at, created_by, updated_at)
        VALUES (${id}, ${entity_id}, ${read.type}, ${read.subtype}, ${name}, ${nameNe},
          ${nameKeyOf(entity_id, name, nameNe)}, ${searchedOfEntity(entity_id, name, nameNe)},
          cast(${by.now} as integer), ${by.actor?.id ?? ""}, cast(${by.now} as integer))`,
      record(db, by, "casebook_entity.created", id),
    ]);
  } catch (error) {
    if (await db.get(sql`SELECT 1 FROM casebook_entities WHERE id = ${id}`)) return;
    throw isUniqueViolation(error) ? known() : error;
  }
}

/** Changes the names given, and logs that where one differs. */
export async function renameEntity(
  db: Db,
  by: Author,
  before: EntityRecord,
  edits: EntityEdits,
): Promise<void> {
  const { id, entity_id } = before;
  const name = edits.display_name ?? before.display_name;
  const nameNe = edits.display_name_ne === undefined ? before.display_name_ne : edits.display_name_ne;
  if (name === before.display_name && nameNe === before.display_name_ne) return;
  const differ = [
    ...(name === before.display_name ? [] : ["display_name"]),
    ...(nameNe === before.display_name_ne ? [] : ["display_name_ne"]),
  ];
  const summary = edits.change_summary || `Changed: ${differ.join(", ")}`;
  await atomically(db, [
    // The names that stay were read: where somebody else changed them meanwhile, that is theirs to keep.
    guard(
      "conflict",
      sql`NOT EXISTS (SELECT 1 FROM casebook_entities WHERE id = ${id}
        AND display_name = ${before.display_name} AND display_name_ne IS ${before.display_name_ne})`,
    ),
    sql`UPDATE casebook_entities SET display_name = ${name}, display_name_ne = ${nameNe},
        name_key = ${nameKeyOf(entity_id, name, nameNe)}, searched = ${searchedOfEntity(entity_id, name, nameNe)},
        updated_at = cast(${by.now} as integer)
      WHERE id = ${id}`,
    sql`INSERT INTO casebook_entity_events (entity, n, at, user_id, change_summary, was_public)
      SELECT e.id, coalesce((SELECT max(n) FROM casebook_entity_events WHERE entity = e.id), 0) + 1,
        cast(${by.now} as integer), ${by.actor?.id ?? ""}, ${summary}, ${namedPublicly()}
      FROM casebook_entities e WHERE e.id = ${id}`,
    record(db, by, "casebook_entity.renamed", id, { fields: differ }),
  ]);
}

/** 409 `in_use` with `uses`, while a version of a case, or a source that is not deleted, names it. */
export async function deleteEntity(db: Db, by: Author, { id, entity_id }: EntityRecord): Promise<void> {
  const uses = await usesOf(db, entity_id);
  if (Object.values(uses).some((count) => count > 0)) {
    throw new Problem("in_use", "This is in use.", { members: { uses } });
  }
  await atomically(db, [
    guard(
      "in_use",
      sql`EXISTS (SELECT 1 FROM casebook_entity_uses WHERE entity_id = ${entity_id})
        OR EXISTS (SELECT 1 FROM casebook_sources s, json_each(s.related_entity_ids) r
          WHERE s.deleted_at IS NULL AND r.value = ${entity_id})`,
    ),
    sql`DELETE FROM casebook_entity_events WHERE entity = ${id}`,
    sql`DELETE FROM casebook_entities WHERE id = ${id}`,
    record(db, by, "casebook_entity.deleted", id),
  ]);
}
