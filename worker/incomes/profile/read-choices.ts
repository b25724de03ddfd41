import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { Caller } from "../access/member";
import { readMaster } from "../master/read-master";

interface Named {
  id: string;
  name: string;
}

/** The units that the caller may put a case into, and the one that it is in. */
export function readUnits(db: Db, caller: Caller, now: string | null = null): Promise<Named[]> {
  if (caller.role === "super_admin") {
    return db.all<Named>(sql`SELECT id, name FROM business_units ORDER BY name_key`);
  }
  return db.all<Named>(sql`SELECT id, name FROM business_units
    WHERE id IN (SELECT value FROM json_each(${JSON.stringify([...caller.unitIds, now])})) ORDER BY name_key`);
}

/**
 * What a case's form offers: of units those that the caller may put a case into and the one that it is in, of companies
 * none to an external person.
 */
export async function readChoices(db: Db, caller: Caller, unitNow: string | null = null) {
  const [master, units, companies, tags] = await Promise.all([
    readMaster(db),
    readUnits(db, caller, unitNow),
    caller.role === "user" ? [] : db.all<Named>(sql`SELECT id, name FROM companies ORDER BY name_key`),
    db.all<Named>(sql`SELECT id, name FROM tags ORDER BY name_key`),
  ]);
  return { master, units, companies, tags };
}
export type Choices = Awaited<ReturnType<typeof readChoices>>;
