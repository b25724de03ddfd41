import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { Reader } from "./mails";

/** These people, as far as mail reaches them, without whoever does it. */
export const readersOf = (db: Db, ids: readonly string[], but: string | undefined): Promise<Reader[]> =>
  db.all<Reader>(sql`SELECT p.name, p.email, p.locale FROM people p
    WHERE p.id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) AND p.id IS NOT ${but ?? null}
      AND p.email IS NOT NULL AND p.deactivated_at IS NULL`);

/** The admins of a unit; where there are none, the super administrators. */
export async function decidersOf(db: Db, unitIds: readonly string[]): Promise<Reader[]> {
  const active = sql`p.deactivated_at IS NULL AND p.email IS NOT NULL`;
  const admins = await db.all<Reader>(sql`
    SELECT DISTINCT p.name, p.email, p.locale FROM json_each(${JSON.stringify(unitIds)}) n
      JOIN unit_members m ON m.business_unit_id = n.value
      JOIN grants g ON g.person_id = m.person_id AND g.module = 'incomes' AND g.role = 'admin'
      JOIN people p ON p.id = m.person_id WHERE ${active}`);
  if (admins.length > 0) return admins;
  return db.all<Reader>(sql`
    SELECT p.name, p.email, p.locale FROM people p WHERE ${active} AND p.id IN (SELECT person_id FROM grants
      WHERE (module = 'incomes' AND role = 'super_admin') OR (module = 'organisation' AND role = 'admin'))`);
}
