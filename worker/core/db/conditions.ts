import { type SQL, sql } from "drizzle-orm";
import { foldText } from "../text/fold";
import { phonePart } from "../text/phone";

/** Where a search looks. */
export interface Searched {
  /** `x_key` columns: found in any case, with or without accents. */
  keys?: SQL[];
  /** Addresses and codes, whose letters have no accents to leave out: found in any case. */
  plain?: SQL[];
  /** Numbers in E.164: found as people write them. */
  phones?: SQL[];
}

/** True where the text stands in one of the columns; `%` and `_` are plain. */
export function contains({ keys = [], plain = [], phones = [] }: Searched, text: string): SQL {
  const [folded, lower, digits] = [foldText(text), text.toLowerCase(), phonePart(text)];
  const found = [
    // What folds to nothing (a lone accent) would stand in every text.
    ...(folded === "" ? [] : keys.map((key) => sql`instr(${key}, ${folded}) > 0`)),
    ...plain.map((column) => sql`instr(lower(${column}), ${lower}) > 0`),
    ...(digits === null ? [] : phones.map((phone) => sql`instr(${phone}, ${digits}) > 0`)),
  ];
  return found.length > 0 ? sql`(${sql.join(found, sql` OR `)})` : sql`FALSE`;
}

/** All of the conditions; those that are null are left out. */
export function all(conditions: (SQL | null)[]): SQL {
  const given = conditions.filter((condition) => condition !== null);
  return given.length > 0 ? sql.join(given, sql` AND `) : sql`TRUE`;
}

/** Whether it is one of these: a seek for each, as `=` where there is one. False of none. */
export const isAnyOf = (column: SQL, values: readonly string[]): SQL =>
  values.length === 1
    ? sql`${column} = ${values[0]}`
    : sql`${column} IN (${sql.join(
        values.map((value) => sql`${value}`),
        sql`, `,
      )})`;
