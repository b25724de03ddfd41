import { sql } from "drizzle-orm";
import { contains } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import { searchedOfPeople } from "../../core/identity/people";
import { everybodyHere, roleSql } from "./role-sql";
import type { FoundPerson } from "./schemas";

const most = 20;

/** Whom a case could be shared with: everybody who may sign in here, by a part of their name or address. */
export async function findPeople(db: Db, q: string): Promise<FoundPerson[]> {
  const rows = await db.all<Omit<FoundPerson, "external"> & { role: string }>(sql`
    SELECT p.id, p.name, p.email, ${roleSql(sql`p.id`)} AS role FROM people p
    WHERE p.id IN ${everybodyHere} AND p.deactivated_at IS NULL
      AND ${contains({ keys: searchedOfPeople.keys, plain: searchedOfPeople.plain }, q)}
    ORDER BY p.name_key, p.id LIMIT ${sql.raw(String(most))}`);
  return rows.map(({ role, ...person }) => ({ ...person, external: role === "user" }));
}
