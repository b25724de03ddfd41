import { createHmac } from "node:crypto";
import type { Env } from "../../env";
import { sessionKeys } from "../keys/session-keys";
import { networkOf } from "./network";
import { Problem } from "./problem";

/**
 * Keeps one household or office (IPv4 address, IPv6 /64) from flooding what anyone may call; 429 with Retry-After beyond
 * PUBLIC_LIMIT.
 */
export async function limitPublic(env: Env, what: string, ip: string): Promise<void> {
  const limit = await env.PUBLIC_LIMIT?.limit({ key: `${what}:${networkOf(ip)}` });
  if (limit && !limit.success) {
    throw new Problem("too_many_requests", "Too many requests. Try again in a minute.", {
      headers: { "retry-after": "60" },
    });
  }
}

/**
 * The same with an exact count and a limit of its own: no more than `quota` a minute, wherever the requests come in. The
 * counter knows the network by a keyed hash alone.
 */
export async function limitPublicTo(env: Env, what: string, ip: string, quota: number): Promise<void> {
  const [key] = sessionKeys(env.SESSION_SECRET);
  const name = createHmac("sha256", key)
    .update(`${what}:${networkOf(ip)}`)
    .digest("base64url");
  const { count, endsAt } = await env.REQUEST_COUNTER.getByName(name).count();
  if (count <= quota) return;
  const seconds = Math.min(60, Math.max(1, Math.ceil((endsAt - Date.now()) / 1000)));
  throw new Problem("too_many_requests", "Too many requests. Try again in a minute.", {
    headers: { "retry-after": String(seconds) },
  });
}
