import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { Caller } from "../access/member";
import { readMaster } from "../master/read-master";

interface Named {
  id: string;
  name: string;
}

/** What a case's form offers: of units those that the caller may put a case into, of companies none to an external person. */
export async function readChoices(db: Db, caller: Caller) {
  const own = JSON.stringify([...caller.unitIds]);
  const [master, units, companies, tags] = await Promise.all([
    readMaster(db),
    caller.role === "super_admin"
      ? db.all<Named>(sql`SELECT id, name FROM business_units ORDER BY name_key`)
      : db.all<Named>(sql`SELECT id, name FROM business_units
          WHERE id IN (SELECT value FROM json_each(${own})) ORDER BY name_key`),
    caller.role === "user" ? [] : db.all<Named>(sql`SELECT id, name FROM companies ORDER BY name_key`),
    db.all<Named>(sql`SELECT id, name FROM tags ORDER BY name_key`),
  ]);
  return { master, units, companies, tags };
}
export type Choices = Awaited<ReturnType<typeof readChoices>>;
