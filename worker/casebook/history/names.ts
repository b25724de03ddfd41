import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { type Content, citedSources, entityRoles } from "../content/fields";

/** How what these versions name and cite is called: by entity id and source id. */
export async function namesIn(db: Db, contents: readonly Content[]): Promise<Record<string, string>> {
  const ids = contents.flatMap((content) => [
    ...Object.values(entityRoles).flatMap((field) => content[field]),
    ...content.responses.map(({ entity_id }) => entity_id),
    ...citedSources(content),
  ]);
  const rows = await db.all<{ id: string; name: string }>(sql`
    SELECT n.value AS id, coalesce(e.display_name, s.title) AS name
    FROM (SELECT DISTINCT value FROM json_each(${JSON.stringify(ids)})) n
      LEFT JOIN casebook_entities e ON e.entity_id = n.value
      LEFT JOIN casebook_sources s ON s.source_id = n.value
    WHERE coalesce(e.display_name, s.title) IS NOT NULL`);
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
