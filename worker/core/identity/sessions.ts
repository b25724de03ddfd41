import { sql } from "drizzle-orm";
import type { Env } from "../../env";
import type { Grant, Person } from "../access/actor";
import type { Db } from "../db/db";
import type { RawRow } from "../db/raw-row";
import type { sessions } from "../db/tables";
import { readAccessToken } from "./access-token";
import { type PersonRow, personColumns, secondFactorOf } from "./person-row";

interface SessionRow extends PersonRow, RawRow<typeof sessions, "opened_by"> {}

/** Null for somebody who has no role any more. */
function personFrom(row: SessionRow, sessionId: string, via: Person["via"]): Person | null {
  const { id, name, email, phone, locale, must_change_password } = row;
  const grants = JSON.parse(row.grants) as Grant[];
  if (grants.length === 0) return null;
  // Who came by a link never had the temporary password, and need not replace it.
  const mustChangePassword = must_change_password === 1 && row.opened_by !== "link";
  const secondFactor = secondFactorOf(row, grants, row.opened_by);
  return {
    ...({ kind: "person", id, sessionId, name, email, phone, locale, grants, via } as const),
    ...{ mustChangePassword, secondFactor },
  };
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
  // The + keeps SQLite from looking for the session among all that the person ever had.
  const row = await db.get<SessionRow>(sql`
    SELECT ${personColumns}, s.opened_by
    FROM sessions s JOIN people p ON p.id = s.person_id
    WHERE s.id = ${claims.sessionId} AND +s.person_id = ${claims.personId}
      AND s.revoked_at IS NULL AND s.expires_at > ${Date.now()} AND p.deactivated_at IS NULL`);
  if (!row) return null;
  return personFrom(row, claims.sessionId, via);
}

/** Who is behind open sessions, by session; those that have ended are not there. */
export async function personsOf(db: Db, sessionIds: string[], now: number): Promise<Map<string, Person>> {
  const rows = await db.all<SessionRow & RawRow<typeof sessions, { session_id: "id" }>>(sql`
    SELECT s.id AS session_id, s.opened_by, ${personColumns}
    FROM json_each(${JSON.stringify(sessionIds)}) AS wanted
    JOIN sessions s ON s.id = wanted.value JOIN people p ON p.id = s.person_id
    WHERE s.revoked_at IS NULL AND s.expires_at > ${now} AND p.deactivated_at IS NULL`);
  const found = new Map<string, Person>();
  for (const row of rows) {
    const person = personFrom(row, row.session_id, "cookie");
    if (person) found.set(row.session_id, person);
  }
  return found;
}
