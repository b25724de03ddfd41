import { createHmac, timingSafeEqual } from "node:crypto";
import type { Env } from "../../env";
import { sessionKeys } from "../keys/session-keys";

/** The token that forms of a session carry: a keyed hash of the session, so that nothing need be stored. */
export async function csrfToken(env: Env, sessionId: string): Promise<string> {
  return tokenOf(sessionKeys(env.SESSION_SECRET)[0], sessionId);
}

const tokenOf = (key: string, sessionId: string) =>
  createHmac("sha256", key).update(`csrf:${sessionId}`).digest("base64url");

export async function isCsrfToken(env: Env, sessionId: string, token: string): Promise<boolean> {
  const given = Buffer.from(token);
  return sessionKeys(env.SESSION_SECRET).some((key) => {
    const expected = Buffer.from(tokenOf(key, sessionId));
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}
