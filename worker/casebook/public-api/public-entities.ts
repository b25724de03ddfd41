import { type SQL, sql } from "drizzle-orm";
import { all } from "../../core/db/conditions";
import { notFound } from "../../core/http/problem";
import { toInstant } from "../../core/time";
import { namedPublicly } from "../entities/entity-conditions";
import { nameOrder } from "../entities/name-key";
import { holdsTerms } from "../search/search-condition";
import { readEntityTypes } from "../settings/entity-types";
import { type Asked, EDITORS, type PublicVersionInfo, publicList } from "./public-lists";
import { oneOf, searchOf } from "./public-query";

interface Row {
  id: string;
  entity_id: string;
  type: string;
  subtype: string | null;
  display_name: string;
  display_name_ne: string | null;
  alleged: string;
  related: string;
  location: string;
}

/** The public cases that name an entity (alias e) in a role, by their ids. */
const casesAs = (role: string): SQL => sql`(SELECT json_group_array(case_id) FROM (
  SELECT c.case_id FROM casebook_entity_uses u JOIN casebook_versions v ON v.id = u.version_id
    JOIN casebook_cases c ON c.case_id = v.case_id AND c.public_version = v.version
    WHERE u.entity_id = e.entity_id AND u.role = ${sql.raw(`'${role}'`)} ORDER BY c.case_id))`;

const columns = sql`e.id, e.entity_id, e.type, e.subtype, e.display_name, e.display_name_ne,
  ${casesAs("alleged")} AS alleged, ${casesAs("related")} AS related, ${casesAs("location")} AS location`;

function shown({ origin }: Pick<Asked, "origin">, { alleged, related, location, ...entity }: Row) {
  const alleged_cases = JSON.parse(alleged) as string[];
  return {
    ...entity,
    alleged_cases,
    related_cases: (JSON.parse(related) as string[]).filter((id) => !alleged_cases.includes(id)),
    location_cases: JSON.parse(location) as string[],
    url: `${origin}/entities/${entity.entity_id.slice("entity:".length)}`,
  };
}

/** Entities that public versions allege something of, or relate. */
export const listedEntities = namedPublicly(sql`('alleged', 'related')`);

/** `/api/entities/`: by their display names. */
export async function listPublicEntities(asked: Asked) {
  const type = oneOf(asked.query, "type", Object.keys(await readEntityTypes(asked.db)));
  return publicList<Row, ReturnType<typeof shown>>(
    asked,
    {
      columns,
      from: sql`FROM casebook_entities e`,
      where: all([
        listedEntities,
        type ? sql`e.type = ${type}` : null,
        holdsTerms(sql`e.searched`, searchOf(asked.query)),
      ]),
      order: sql`${nameOrder}, e.id`,
    },
    (row) => shown(asked, row),
  );
}

interface Rename {
  at: number;
  change_summary: string;
}

/** By `ent_…` or its entity id. 404 for one that no public version names, as for none. */
export async function findPublicEntity(asked: Asked, id: string) {
  const row = await asked.db.get<Row>(sql`SELECT ${columns} FROM casebook_entities e
    WHERE ${id.startsWith("entity:") ? sql`e.entity_id` : sql`e.id`} = ${id} AND ${namedPublicly()}`);
  if (!row) throw notFound("Entity not found");
  const renames = await asked.db.all<Rename>(sql`SELECT at, change_summary FROM casebook_entity_events
    WHERE entity = ${row.id} AND was_public = 1 ORDER BY n DESC`);
  const audit_history = renames.map(
    ({ at, change_summary }, place): PublicVersionInfo => ({
      version_number: renames.length - place,
      user_id: EDITORS,
      change_summary,
      datetime: toInstant(at),
    }),
  );
  return { ...shown(asked, row), audit_history };
}
