import { sql } from "drizzle-orm";
import type { Db } from "../db/db";
import type { RawRow } from "../db/raw-row";
import type { people } from "../db/tables";

export type Administrator = RawRow<typeof people, "id" | "name" | "locale"> & { email: string };

/** Whoever administers the organisation, or the module where one is named, and reads mail. */
export const administratorsByMail = (db: Db, module = "organisation"): Promise<Administrator[]> =>
  db.all<Administrator>(sql`
    SELECT DISTINCT p.id, p.name, p.locale, p.email FROM grants g JOIN people p ON p.id = g.person_id
    WHERE g.role = 'admin' AND g.module IN ('organisation', ${module})
      AND p.email IS NOT NULL AND p.deactivated_at IS NULL`);
