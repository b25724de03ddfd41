import { type SQL, sql } from "drizzle-orm";
import { foldText } from "../text/fold";
import { all } from "./conditions";
import type { Db } from "./db";

/** A list that is too short, or too seldom searched, for a `x_key` column. */
export interface FoldedList {
  /** What a row is known by: unique within the list. */
  key: SQL;
  from: SQL;
  /** Which rows of `from` are the list. */
  where?: SQL | null;
  texts: SQL[];
}

const batch = 1_000;

/** Letters beyond ASCII: more bytes than characters. */
const isBeyondAscii = (text: SQL): SQL => sql`length(${text}) < length(cast(${text} AS BLOB))`;

/**
 * True where one of the texts holds what is searched for, in any case, with or without accents. SQL folds ASCII alone;
 * rows with other letters are read and folded here, some at a time.
 */
export async function containsFolded(db: Db, list: FoldedList, q: string): Promise<SQL> {
  const folded = foldText(q);
  if (folded === "") return sql`FALSE`;
  const { key, from, where = null, texts } = list;
  const whole = sql.join(
    texts.map((text) => sql`coalesce(${text}, '')`),
    sql` || char(1) || `,
  );
  const found: (string | number)[] = [];
  for (let last: string | number | null = null, isEnd = false; !isEnd; ) {
    const rows: { key: string | number; text: string }[] = await db.all(sql`
      SELECT ${key} AS key, ${whole} AS text FROM ${from} WHERE ${all([
        where,
        last === null ? null : sql`${key} > ${last}`,
        sql`(${sql.join(texts.map(isBeyondAscii), sql` OR `)})`,
      ])} ORDER BY ${key} LIMIT ${batch}`);
    for (const row of rows) if (foldText(row.text).includes(folded)) found.push(row.key);
    last = rows.at(-1)?.key ?? null;
    isEnd = rows.length < batch;
  }
  const plain = texts.map((text) => sql`instr(lower(${text}), ${folded}) > 0`);
  const listed = sql`${key} IN (SELECT value FROM json_each(${JSON.stringify(found)}))`;
  return sql`(${sql.join([...plain, listed], sql` OR `)})`;
}
