import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { Difference } from "../../core/recount/recount";

/** What to hold against what: rows of (owner, period, n), of which several may be of one owner and period. */
export interface Comparison {
  place: string;
  measure: string;
  expected: SQL;
  found: SQL;
}

/** More differences in one place are one fault. */
const most = 50;

type Row = Pick<Difference, "owner" | "period" | "expected" | "found">;

/** The owners and periods of which the two do not come to the same, from one state of the database. */
export async function compare(
  db: Db,
  { place, measure, expected, found }: Comparison,
): Promise<Difference[]> {
  const rows = await db.all<Row>(sql`
    SELECT owner, period, sum(expected) AS expected, sum(found) AS found FROM (
      SELECT owner, period, coalesce(n, 0) AS expected, 0 AS found FROM (${expected})
      UNION ALL SELECT owner, period, 0, coalesce(n, 0) FROM (${found}))
    GROUP BY owner, period HAVING sum(expected) <> sum(found) ORDER BY owner, period LIMIT ${most}`);
  return rows.map((row) => ({ place, measure, ...row }));
}

export const compareAll = async (db: Db, comparisons: Comparison[]): Promise<Difference[]> =>
  (await Promise.all(comparisons.map((one) => compare(db, one)))).flat();

/** Days whose running totals are not those of the day before and the day's own. */
export async function compareRunning(
  db: Db,
  {
    table,
    owner,
    columns,
    owners,
  }: { table: string; owner: string; columns: readonly string[]; owners: SQL },
): Promise<Difference[]> {
  const name = (prefix: string, column: string) => `${prefix}_${column}`;
  const sums = columns.map(
    (c) =>
      `total_${c} AS ${name("found", c)}, sum(${c}) OVER (PARTITION BY ${owner} ORDER BY day) AS ${name("expected", c)}`,
  );
  const differ = columns.map((c) => `${name("found", c)} <> ${name("expected", c)}`).join(" OR ");
  const rows = await db.all<Record<string, string | number>>(sql`
    SELECT * FROM (${sql.raw(`SELECT ${owner} AS owner, day AS period, ${sums.join(", ")} FROM ${table}`)}
      WHERE ${sql.raw(owner)} IN (${owners})) WHERE ${sql.raw(differ)} ORDER BY owner, period LIMIT ${most}`);
  return rows.flatMap((row) =>
    columns.flatMap((c) => {
      const [expected, found] = [Number(row[name("expected", c)]), Number(row[name("found", c)])];
      const where = { place: table, owner: String(row.owner), period: String(row.period) };
      return expected === found ? [] : [{ ...where, measure: `total_${c}`, expected, found }];
    }),
  );
}

/** The ids as rows, for `IN (…)`. */
export const among = (ids: readonly string[]): SQL =>
  sql`SELECT value FROM json_each(${JSON.stringify(ids)})`;
