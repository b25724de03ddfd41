import { createHmac, timingSafeEqual } from "node:crypto";
import { sessionKeys } from "../keys/session-keys";

/** What a refresh token says: which session, and how often it had been rotated when the token was issued. */
export interface RefreshClaims {
  sessionId: string;
  generation: number;
}

const mac = (secret: string, said: string) =>
  createHmac("sha256", secret).update(`refresh:${said}`).digest("base64url");

export function signRefreshToken(secret: string, { sessionId, generation }: RefreshClaims): string {
  const said = `${sessionId}.${generation}`;
  return `${said}.${mac(sessionKeys(secret)[0], said)}`;
}

/** The claims of a token that is ours; null otherwise. Whether it is still good is the session's to say. */
export function readRefreshToken(secret: string, token: string): RefreshClaims | null {
  const parts = /^(([a-z]+_[a-z0-9]+)\.([1-9]\d{0,8}))\.([\w-]{43})$/.exec(token);
  if (!parts) return null;
  const [, said = "", sessionId = "", generation, given = ""] = parts;
  const isOurs = sessionKeys(secret).some((key) =>
    timingSafeEqual(Buffer.from(given), Buffer.from(mac(key, said))),
  );
  return isOurs ? { sessionId, generation: Number(generation) } : null;
}
