import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import type { people } from "../../core/db/tables";
import { digestMailing } from "./mailing";

/** Somebody whom a week is told; an administrator is told of the programme, though they be an officer too. */
export interface DigestReader
  extends Pick<RawRow<typeof people>, "id" | "name" | "locale" | "email" | "phone"> {
  officerId: string | null;
  isAdmin: boolean;
}

/** Everybody who works here and can sign in. */
const readers = sql`
  SELECT p.id, p.name, p.locale, p.email, p.phone, o.id AS officerId,
    EXISTS (SELECT 1 FROM grants g WHERE g.person_id = p.id AND g.role = 'admin'
      AND g.module IN ('organisation', 'referrals')) AS isAdmin
  FROM people p LEFT JOIN officers o ON o.person_id = p.id AND o.deactivated_at IS NULL
  WHERE p.deactivated_at IS NULL AND p.password_hash IS NOT NULL`;

async function readersWhere(db: Db, condition: SQL, limit: number): Promise<DigestReader[]> {
  const rows = await db.all<Omit<DigestReader, "isAdmin"> & { isAdmin: number }>(sql`
    SELECT * FROM (${readers}) AS r WHERE (r.isAdmin = 1 OR r.officerId IS NOT NULL) AND ${condition}
    ORDER BY r.name, r.id LIMIT ${limit}`);
  return rows.map((row) => ({ ...row, isAdmin: row.isAdmin === 1 }));
}

/** The next ones who get the mail of this Monday: they have an address, want it, and have it not. */
export const nextByMail = (db: Db, monday: string, limit: number) =>
  readersWhere(
    db,
    sql`r.email IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM mailing_choices c
        WHERE c.person_id = r.id AND c.mailing = ${digestMailing.name} AND c.wanted = 0)
      AND NOT EXISTS (SELECT 1 FROM mailings_written w
        WHERE w.mailing = ${digestMailing.name} AND w.period = ${monday} AND w.person_id = r.id)`,
    limit,
  );

/** Officers without an address: an administrator writes to them. */
export const withoutMail = (db: Db) =>
  readersWhere(db, sql`r.email IS NULL AND r.officerId IS NOT NULL AND r.isAdmin = 0`, 1000);
