import { sql } from "drizzle-orm";
import { all, contains } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import { orderBy, selectPage } from "../../core/db/select-page";
import { listPage } from "../../core/http/list";
import { notFound, Problem } from "../../core/http/problem";
import { toInstant } from "../../core/time";
import type { Caller } from "../access/caller";
import { mayReadEntity } from "./entity-conditions";
import { nameOrder } from "./name-key";
import type { EntitiesQuery, EntityRecord, EntityUses } from "./schemas";

interface Row extends Omit<EntityRecord, "created_at" | "updated_at"> {
  created_at: number;
  updated_at: number;
}

const columns = sql`e.id, e.entity_id, e.type, e.subtype, e.display_name, e.display_name_ne, e.created_at, e.updated_at`;

const shown = (row: Row): EntityRecord => ({
  ...row,
  created_at: toInstant(row.created_at),
  updated_at: toInstant(row.updated_at),
});

/** 404 for none, 403 for one that is not the contributor's to read. `id`: `ent_…`, or an entity id. */
export async function findEntity(db: Db, caller: Caller, id: string): Promise<EntityRecord> {
  const row = await db.get<Row & { may: number }>(sql`SELECT ${columns}, ${mayReadEntity(caller)} AS may
    FROM casebook_entities e WHERE ${id.startsWith("entity:") ? sql`e.entity_id` : sql`e.id`} = ${id}`);
  if (!row) throw notFound("Entity not found");
  const { may, ...entity } = row;
  if (!may) throw new Problem("forbidden", "You do not have permission to access this entity");
  return shown(entity);
}

export async function listEntities(db: Db, caller: Caller, query: EntitiesQuery) {
  const condition = all([
    mayReadEntity(caller),
    query.q ? contains({ keys: [sql`e.name_key`] }, query.q) : null,
    query.type ? sql`e.type = ${query.type}` : null,
  ]);
  const { rows, total } = await selectPage<Row>(
    db,
    {
      columns,
      from: sql`FROM casebook_entities e WHERE ${condition}`,
      order: orderBy(
        query.sort,
        {
          display_name: nameOrder,
          entity_id: sql`e.entity_id`,
          created_at: sql`e.created_at`,
          updated_at: sql`e.updated_at`,
        },
        sql`e.id`,
      ),
    },
    query,
  );
  return listPage(rows.map(shown), query, total);
}

/** What uses an entity, in numbers. */
export async function usesOf(db: Db, entityId: string): Promise<EntityUses> {
  const row = await db.get<EntityUses>(sql`SELECT
    count(DISTINCT iif(u.role = 'alleged', v.case_id, NULL)) AS alleged,
    count(DISTINCT iif(u.role = 'related', v.case_id, NULL)) AS related,
    count(DISTINCT iif(u.role = 'location', v.case_id, NULL)) AS location,
    (SELECT count(*) FROM casebook_sources s WHERE s.deleted_at IS NULL
      AND EXISTS (SELECT 1 FROM json_each(s.related_entity_ids) r WHERE r.value = ${entityId})) AS sources
    FROM casebook_entity_uses u JOIN casebook_versions v ON v.id = u.version_id WHERE u.entity_id = ${entityId}`);
  return row ?? { alleged: 0, related: 0, location: 0, sources: 0 };
}
