import { type SQL, sql } from "drizzle-orm";

/** How somebody is called whose id this is: a person, or a key by the name that it was given. NULL for nobody. */
export const nameOf = (id: SQL): SQL =>
  sql`coalesce((SELECT name FROM people WHERE id = ${id}), (SELECT name FROM api_keys WHERE id = ${id}))`;
