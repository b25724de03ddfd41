import { sql } from "drizzle-orm";
import type { Statement } from "../../core/db/db";
import type { Author } from "../../core/trail/record";
import { nameKeyOf } from "../entities/name-key";
import { randomId } from "../ids";
import { searchRowOf } from "../search/search-row";
import { searchedOfEntity } from "../search/searched";
import { nameOfSlug, readEntityId } from "./entity-id";
import { type Content, citedSources, type EntityRole, entityRoles } from "./fields";

/** The rows of entities that were not met before; those that are known stay as they are. */
export async function meetEntities(by: Author, entityIds: readonly string[]): Promise<Statement[]> {
  if (entityIds.length === 0) return [];
  const rows = await Promise.all(
    entityIds.map(async (entityId) => {
      // The id was checked before; its first segment is its type, whatever the settings say by now.
      const type = entityId.slice("entity:".length).split("/")[0] ?? "";
      const between = entityId.slice("entity:".length + type.length + 1).split("/");
      const subtype = between.length > 1 ? between.slice(0, -1).join("/") : null;
      const read = readEntityId(entityId, { [type]: subtype === null ? [] : [subtype] });
      const name = "slug" in read ? nameOfSlug(read.slug) : entityId;
      const texts = [name, nameKeyOf(entityId, name, null), searchedOfEntity(entityId, name, null)];
      return [await randomId("entity"), entityId, type, subtype, ...texts];
    }),
  );
  return [
    sql`INSERT INTO casebook_entities (id, entity_id, type, subtype, display_name, name_key, searched, created_at,
        created_by, updated_at)
      SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5,
        value ->> 6, cast(${by.now} as integer), ${by.actor?.id ?? ""}, cast(${by.now} as integer)
      FROM json_each(${JSON.stringify(rows)}) WHERE true ON CONFLICT (entity_id) DO NOTHING`,
  ];
}

/** What is kept of a version's content beside it: which entities it names, and which sources it cites. */
export async function indexContent(by: Author, versionId: string, content: Content): Promise<Statement[]> {
  const uses = Object.entries(entityRoles).flatMap(([role, field]) =>
    content[field].map((entityId): [EntityRole, string] => [role as EntityRole, entityId]),
  );
  const search = searchRowOf(content);
  return [
    ...(await meetEntities(by, [...new Set(uses.map(([, entityId]) => entityId))])),
    sql`DELETE FROM casebook_entity_uses WHERE version_id = ${versionId}`,
    sql`INSERT INTO casebook_entity_uses (version_id, role, entity_id)
      SELECT ${versionId}, value ->> 0, value ->> 1 FROM json_each(${JSON.stringify(uses)})`,
    sql`DELETE FROM casebook_citations WHERE version_id = ${versionId}`,
    sql`INSERT INTO casebook_citations (version_id, source_id)
      SELECT ${versionId}, value FROM json_each(${JSON.stringify(citedSources(content))})`,
    sql`INSERT INTO casebook_search (version_id, searched, starts, sounds)
      VALUES (${versionId}, ${search.searched}, ${search.starts}, ${search.sounds})
      ON CONFLICT (version_id) DO UPDATE SET searched = excluded.searched, starts = excluded.starts,
        sounds = excluded.sounds`,
  ];
}
