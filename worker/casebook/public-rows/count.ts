import { type SQL, sql } from "drizzle-orm";

/** What of the whole archive is counted as it changes (`casebook_public_counts`). */
export type Counted =
  | "cases"
  | "entities"
  | `entities:${string}`
  | "sources"
  | "corrections"
  | "open"
  | "closed";

/** A count that is written down, as a scalar: 0 where there is none. */
export const countOf = (what: Counted): SQL => sql`coalesce((SELECT n FROM casebook_public_counts
  WHERE key = ${what === "cases" ? "" : `count:${what}`}), 0)`;
