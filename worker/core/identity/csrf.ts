import { createHmac, timingSafeEqual } from "node:crypto";
import type { Env } from "../../env";

/** The token that forms of a session carry: a keyed hash of the session, so that nothing need be stored. */
export async function csrfToken(env: Env, sessionId: string): Promise<string> {
  return createHmac("sha256", env.SESSION_SECRET).update(`csrf:${sessionId}`).digest("base64url");
}

export async function isCsrfToken(env: Env, sessionId: string, token: string): Promise<boolean> {
  const expected = Buffer.from(await csrfToken(env, sessionId));
  const given = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
