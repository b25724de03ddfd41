import { sql } from "drizzle-orm";
import type { Env } from "../../env";
import { atomically, type Db } from "../db/db";
import type { RawRow } from "../db/raw-row";
import type { sessions } from "../db/tables";
import { type Author, record } from "../trail/record";
import { issueAccessToken } from "./access-token";
import { type SessionTokens, sessionLife } from "./open-session";
import { readRefreshToken, signRefreshToken } from "./refresh-token";

/** Two tabs that wake up together present the same token: what a page rotated, a page may present again so long. */
const pageGrace = 30_000;

/**
 * New tokens for a refresh token, which is used up by that. An older one that comes back was copied: the session
 * ends, for the thief and for the person (RFC 9700, 4.14.2). `for` "page": a page renews on its own, and the token
 * it has just used up gets an access token within `pageGrace`, yet never a refresh token. Null: sign in again.
 */
export async function rotateSession(
  env: Env,
  db: Db,
  by: Omit<Author, "actor">,
  token: string,
  rotatedBy: "call" | "page",
): Promise<(SessionTokens & { personId: string }) | null> {
  const claims = readRefreshToken(env.SESSION_SECRET, token);
  if (!claims) return null;
  const { sessionId, generation } = claims;
  const alive = sql`revoked_at IS NULL AND expires_at > ${by.now} AND EXISTS (
    SELECT 1 FROM people p JOIN grants g ON g.person_id = p.id
    WHERE p.id = sessions.person_id AND p.deactivated_at IS NULL)`;
  const rotated = await db.get<RawRow<typeof sessions, "person_id" | "expires_at">>(sql`
    UPDATE sessions SET generation = generation + 1, rotated_at = ${by.now}, rotated_by = ${rotatedBy},
      expires_at = min(created_at + ${sessionLife.absolute}, ${by.now + sessionLife.idle})
    WHERE id = ${sessionId} AND generation = ${generation} AND ${alive}
    RETURNING person_id, expires_at`);
  const tokens = async (personId: string, expiresAt: number, refreshToken: string | null) => ({
    personId,
    sessionId,
    accessToken: await issueAccessToken(env.SESSION_SECRET, { personId, sessionId }, by.now),
    refreshToken,
    expiresAt,
  });
  if (rotated) {
    const next = signRefreshToken(env.SESSION_SECRET, { sessionId, generation: generation + 1 });
    return tokens(rotated.person_id, rotated.expires_at, next);
  }

  const session = await db.get<
    RawRow<typeof sessions, "person_id" | "generation" | "rotated_at" | "rotated_by" | "expires_at">
  >(sql`SELECT person_id, generation, rotated_at, rotated_by, expires_at FROM sessions
    WHERE id = ${sessionId} AND ${alive}`);
  if (!session) return null;
  const anotherTab =
    rotatedBy === "page" &&
    session.rotated_by === "page" &&
    session.generation === generation + 1 &&
    by.now - session.rotated_at <= pageGrace;
  if (anotherTab) return tokens(session.person_id, session.expires_at, null);
  await atomically(db, [
    sql`UPDATE sessions SET revoked_at = ${by.now}, revoked_reason = 'reuse'
      WHERE id = ${sessionId} AND revoked_at IS NULL`,
    record(db, { ...by, actor: null }, "session.reuse_detected", session.person_id, {
      session_id: sessionId,
    }),
  ]);
  return null;
}
