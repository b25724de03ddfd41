import type { Env } from "../../env";
import { Problem } from "./problem";

/** Keeps one address from flooding what anyone may call; 429 with Retry-After beyond PUBLIC_LIMIT. */
export async function limitPublic(env: Env, what: string, ip: string): Promise<void> {
  const limit = await env.PUBLIC_LIMIT?.limit({ key: `${what}:${ip}` });
  if (limit && !limit.success) {
    throw new Problem("too_many_requests", "Too many requests. Try again in a minute.", {
      headers: { "retry-after": "60" },
    });
  }
}
