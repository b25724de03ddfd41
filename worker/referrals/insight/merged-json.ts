import { type SQL, sql } from "drizzle-orm";

/** SQL for the two maps that rollup rows carry, from a SELECT of one column of them; keys that come to 0 go. */

/** {"c.country.NP": 4, …} */
export const mergedBreakdown = (maps: SQL): SQL => sql`(
  SELECT json_group_object(key, n) FROM (
    SELECT k.key AS key, sum(k.value) AS n FROM (${maps}) AS m, json_each(m.map) AS k
    GROUP BY 1 HAVING n <> 0))`;

/** {"2h": {"131": 1}, …} */
export const mergedTimes = (maps: SQL): SQL => sql`(
  SELECT json_group_object(span, json(minutes)) FROM (
    SELECT span, json_group_object(minutes, n) AS minutes FROM (
      SELECT s.key AS span, k.key AS minutes, sum(k.value) AS n
      FROM (${maps}) AS m, json_each(m.map) AS s, json_each(s.value) AS k
      GROUP BY 1, 2 HAVING n <> 0)
    GROUP BY span))`;

/** What an upsert sets the maps of `table` to: what stands there, and what is added. */
export function mergedUpsert(table: string): SQL {
  const set = (column: "breakdown" | "times", merge: (maps: SQL) => SQL) => {
    const [old, added] = [sql.raw(`${table}.${column}`), sql.raw(`excluded.${column}`)];
    const both = sql`SELECT ${old} AS map UNION ALL SELECT ${added}`;
    return sql`${sql.raw(column)} = CASE WHEN ${added} = '{}' THEN ${old} WHEN ${old} = '{}' THEN ${added}
      ELSE ${merge(both)} END`;
  };
  return sql`${set("breakdown", mergedBreakdown)}, ${set("times", mergedTimes)}`;
}
