import { type SQL, sql } from "drizzle-orm";
import { notFound } from "../../core/http/problem";
import { toInstant } from "../../core/time";
import { namedPublicly } from "../entities/entity-conditions";
import { countOf } from "../public-rows/count";
import { matchOf } from "../search/match";
import { readEntityTypes } from "../settings/entity-types";
import { type Asked, EDITORS, type PublicVersionInfo, pageOfList } from "./public-lists";
import { oneOf, PAGE_SIZE, pageOf, searchOf } from "./public-query";

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

/** Those of a type, or of all, that hold each of the terms: `FROM … WHERE …`, p is an entity's row there. */
function listedFrom(type: string | null, terms: readonly string[]): SQL {
  const isOfType = type === null ? sql`p.name >= ''` : sql`p.type = ${type}`;
  if (terms.length === 0) return sql`FROM casebook_public_entities p WHERE ${isOfType}`;
  const match = matchOf(terms, false);
  if (match === null) return sql`FROM casebook_public_entities p WHERE FALSE`;
  return sql`FROM casebook_entities_found f CROSS JOIN casebook_public_entities p ON p.number = f.rowid
    WHERE casebook_entities_found MATCH ${match} AND ${isOfType}`;
}

/** `/api/entities/`: by their display names. */
export async function listPublicEntities(asked: Asked) {
  const { db, query } = asked;
  const page = pageOf(query);
  const type = oneOf(query, "type", Object.keys(await readEntityTypes(db)));
  const terms = searchOf(query);
  const from = listedFrom(type, terms);
  const total =
    terms.length > 0
      ? sql`(SELECT count(*) ${from})`
      : countOf(type === null ? "entities" : `entities:${type}`);
  const [counted, rows] = await Promise.all([
    db.get<{ n: number }>(sql`SELECT ${total} AS n`),
    db.all<Row>(sql`SELECT ${columns} FROM (SELECT p.id, p.name ${from} ORDER BY p.name, p.id
        LIMIT cast(${PAGE_SIZE} as integer) OFFSET cast(${(page - 1) * PAGE_SIZE} as integer)) d
      CROSS JOIN casebook_entities e ON e.id = d.id ORDER BY d.name, d.id`),
  ]);
  return pageOfList(asked, { page, total: counted?.n ?? 0, results: rows.map((row) => shown(asked, row)) });
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
