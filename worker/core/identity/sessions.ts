import { sql } from "drizzle-orm";
import type { Env } from "../../env";
import type { Grant, Person } from "../access/actor";
import type { Db } from "../db/db";
import { readAccessToken } from "./access-token";

interface Row {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  locale: string;
  must_change_password: number;
  grants: string;
}

/**
 * The person behind an access token. The session is read every time: whoever is deactivated or signed out
 * everywhere is out at once, not when the token expires.
 */
export async function findPerson(
  env: Env,
  db: Db,
  token: string,
  via: Person["via"],
): Promise<Person | null> {
  const claims = await readAccessToken(env.SESSION_SECRET, token);
  if (!claims) return null;
  const row = await db.get<Row>(sql`
    SELECT p.id, p.name, p.email, p.phone, p.locale, p.must_change_password,
      (SELECT json_group_array(json_object('module', g.module, 'role', g.role))
         FROM grants g WHERE g.person_id = p.id) AS grants
    FROM sessions s JOIN people p ON p.id = s.person_id
    WHERE s.id = ${claims.sessionId} AND s.person_id = ${claims.personId}
      AND s.revoked_at IS NULL AND s.expires_at > ${Date.now()} AND p.deactivated_at IS NULL`);
  if (!row) return null;
  const grants = JSON.parse(row.grants) as Grant[];
  if (grants.length === 0) return null;
  return {
    kind: "person",
    id: row.id,
    sessionId: claims.sessionId,
    name: row.name,
    email: row.email,
    phone: row.phone,
    locale: row.locale,
    grants,
    mustChangePassword: row.must_change_password === 1,
    via,
  };
}
