import { type SQL, sql } from "drizzle-orm";

/** SQL for the maps that rollup rows carry, from a SELECT of one column of them; keys that come to 0 go. */

/** {"c.country.NP": 4, …} */
export const mergedFlat = (maps: SQL): SQL => sql`(
  SELECT json_group_object(key, n) FROM (
    SELECT k.key AS key, sum(k.value) AS n FROM (${maps}) AS m, json_each(m.map) AS k
    GROUP BY 1 HAVING n <> 0))`;

/** {"2h": {"131": 1}, …} */
export const mergedNested = (maps: SQL): SQL => sql`(
  SELECT json_group_object(outer_key, json(inner_map)) FROM (
    SELECT outer_key, json_group_object(inner_key, n) AS inner_map FROM (
      SELECT s.key AS outer_key, k.key AS inner_key, sum(k.value) AS n
      FROM (${maps}) AS m, json_each(m.map) AS s, json_each(s.value) AS k
      GROUP BY 1, 2 HAVING n <> 0)
    GROUP BY outer_key))`;

/** How the maps of a row are added up. The row is a campaign's day or month, or a link's week, which keeps its days apart. */
export const campaignMaps = { hours: mergedFlat, breakdown: mergedFlat, times: mergedNested };
export const linkMaps = { days: mergedFlat, hours: mergedFlat, breakdown: mergedNested, times: mergedNested };

/** An upsert sets the maps of `table` to this: the sum of what stands there and what comes. */
export function mergedUpsert(table: string, merges: Record<string, (maps: SQL) => SQL>): SQL {
  const set = ([column, merge]: [string, (maps: SQL) => SQL]) => {
    const [old, added] = [sql.raw(`${table}.${column}`), sql.raw(`excluded.${column}`)];
    const both = sql`SELECT ${old} AS map UNION ALL SELECT ${added}`;
    return sql`${sql.raw(column)} = CASE WHEN ${added} = '{}' THEN ${old} WHEN ${old} = '{}' THEN ${added}
      ELSE ${merge(both)} END`;
  };
  return sql.join(Object.entries(merges).map(set), sql`, `);
}
