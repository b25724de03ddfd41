import { type SQL, sql } from "drizzle-orm";
import { all } from "../../core/db/conditions";
import { notFound } from "../../core/http/problem";
import { toInstant } from "../../core/time";
import { listedPublicly, namedPublicly } from "../entities/entity-conditions";
import { nameOrder } from "../entities/name-key";
import { countOf } from "../public-rows/count";
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
  SELECT p.case_id FROM casebook_entity_uses u JOIN casebook_versions v ON v.id = u.version_id
    JOIN casebook_public p ON p.case_id = v.case_id AND p.version_id = v.id
    WHERE u.entity_id = e.entity_id AND u.role = ${sql.raw(`'${role}'`)} ORDER BY p.case_id))`;

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

/** The keys of entities that public versions allege something of, or relate: of a type, or of all. */
function listedKeys(type: string | null): SQL {
  const from = type === null ? "names:" : `names:entity:${type}/`;
  // What comes right after all that begin so.
  const upTo = from.slice(0, -1) + String.fromCharCode(from.charCodeAt(from.length - 1) + 1);
  return sql`FROM casebook_public_counts n WHERE n.key >= ${from} AND n.key < ${upTo}`;
}

function totalOf(type: string | null, found: SQL | null): SQL {
  if (found !== null) {
    return sql`(SELECT count(*) FROM (SELECT substr(n.key, 7) AS entity_id ${listedKeys(type)}) k
      CROSS JOIN casebook_entities e ON e.entity_id = k.entity_id WHERE ${found})`;
  }
  return type === null ? countOf("entities") : sql`(SELECT count(*) ${listedKeys(type)})`;
}

/** `/api/entities/`: by their display names. */
export async function listPublicEntities(asked: Asked) {
  const type = oneOf(asked.query, "type", Object.keys(await readEntityTypes(asked.db)));
  const terms = searchOf(asked.query);
  const found = holdsTerms(sql`e.searched`, terms);
  return publicList<Row, ReturnType<typeof shown>>(
    asked,
    {
      columns,
      from: sql`FROM casebook_entities e`,
      where: all([listedPublicly, type ? sql`e.type = ${type}` : null, found]),
      total: totalOf(type, terms.length > 0 ? found : null),
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
