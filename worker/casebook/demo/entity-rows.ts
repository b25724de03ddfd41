import type { IdKind } from "../../core/db/ids";
import { defaultEntityTypes, readEntityId } from "../content/entity-id";
import { entityRoles } from "../content/fields";
import { nameKeyOf } from "../entities/name-key";
import { searchedOfEntity } from "../search/searched";
import type { Life } from "./life";
import { allNamed } from "./named";
import { type Named, places, quillonia } from "./places";

const HOUR = 3_600_000;

const named = (): Map<string, Named> =>
  new Map(
    [quillonia, ...allNamed, ...places.flatMap(({ town, district }) => [town, district])].map(
      (one) => [one.id, one] as const,
    ),
  );

/** Whom and what the cases name, made with their names in both scripts before the first case that names them. */
export function entityRows(lives: readonly Life[], newId: (kind: IdKind) => string): object[] {
  const known = named();
  const first = new Map<string, { at: number; by: string }>();
  for (const life of lives) {
    for (const { content, created_at } of life.versions) {
      for (const id of Object.values(entityRoles).flatMap((field) => content[field])) {
        const before = first.get(id);
        if (!before || created_at < before.at) first.set(id, { at: created_at, by: life.row.created_by });
      }
    }
  }
  return [...first].map(([entityId, { at, by }]) => {
    const read = readEntityId(entityId, defaultEntityTypes);
    const name = known.get(entityId)?.name;
    if ("why" in read || !name) throw new Error(`${entityId} has no name`);
    return {
      ...{ id: newId("entity"), entity_id: entityId, type: read.type, subtype: read.subtype },
      ...{ display_name: name.en, display_name_ne: name.ne, name_key: nameKeyOf(entityId, name.en, name.ne) },
      ...{ searched: searchedOfEntity(entityId, name.en, name.ne) },
      ...{ created_at: at - HOUR, created_by: by, updated_at: at - HOUR },
    };
  });
}
