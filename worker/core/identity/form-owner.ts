import { createHmac, timingSafeEqual } from "node:crypto";
import type { Env } from "../../env";
import { sessionKeys } from "../keys/session-keys";
import { isCsrfToken } from "./csrf";

interface Owner {
  personId: string;
  sessionId: string;
}

const mac = (key: string, said: string) =>
  createHmac("sha256", key).update(`form-owner:${said}`).digest("base64url");

/**
 * Whose page a form stood on, for a field of its own: cookies go when a session ends, and what was typed until then would
 * be nobody's. It opens nothing.
 */
export function formOwner(env: Env, { personId, sessionId }: Owner): string {
  const said = `${personId}.${sessionId}`;
  return `${said}.${mac(sessionKeys(env.SESSION_SECRET)[0], said)}`;
}

/** Whose page sent this form, by that field and the token of the same session; null where it was made elsewhere. */
export async function readFormOwner(
  env: Env,
  { owner, csrf }: { owner: string; csrf: string },
): Promise<string | null> {
  const parts = /^(([a-z]+_[a-z0-9]+)\.([a-z]+_[a-z0-9]+))\.([\w-]{43})$/.exec(owner);
  if (!parts) return null;
  const [, said = "", personId = "", sessionId = "", given = ""] = parts;
  const isOurs = sessionKeys(env.SESSION_SECRET).some((key) =>
    timingSafeEqual(Buffer.from(given), Buffer.from(mac(key, said))),
  );
  return isOurs && (await isCsrfToken(env, sessionId, csrf)) ? personId : null;
}
