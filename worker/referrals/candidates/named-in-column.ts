import { type SQL, sql } from "drizzle-orm";
import { betweenDigits, type Names } from "./names";

/** `isNamedIn`, asked by the database of a text of its own. */
export function isNamedInColumn({ addresses, numbers }: Names, text: SQL): SQL {
  const digits = betweenDigits.reduce(
    (left, sign) => sql`replace(${left}, ${sql.raw(`char(${sign.codePointAt(0)})`)}, '')`,
    text,
  );
  const anyOf = (list: readonly string[], within: SQL) =>
    sql`EXISTS (SELECT 1 FROM json_each(${JSON.stringify(list)}) w WHERE instr(${within}, w.value) > 0)`;
  return sql`(${anyOf(addresses, sql`lower(${text})`)} OR ${anyOf(numbers, digits)})`;
}
