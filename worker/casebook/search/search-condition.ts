import { type SQL, sql } from "drizzle-orm";
import { isFoundAnywhere, WORD } from "./searched";

const holds = (column: SQL, term: string): SQL =>
  isFoundAnywhere(term)
    ? sql`instr(replace(${column}, ${WORD}, ''), ${term}) > 0`
    : sql`instr(${column}, ${WORD + term}) > 0`;

/** Whether a text that is kept to be searched holds each of the terms. */
export const holdsTerms = (column: SQL, terms: readonly string[]): SQL =>
  terms.length === 0
    ? sql`TRUE`
    : sql.join(
        terms.map((term) => holds(column, term)),
        sql` AND `,
      );
