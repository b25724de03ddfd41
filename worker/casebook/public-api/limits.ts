import { createHmac } from "node:crypto";
import type { Actor } from "../../core/access/actor";
import { clientOf } from "../../core/http/client";
import type { AppContext } from "../../core/http/context";
import { log } from "../../core/http/log";
import { networkOf } from "../../core/http/network";
import { Problem } from "../../core/http/problem";
import { sessionKeys } from "../../core/keys/session-keys";

const hour = 3_600_000;
const ofAddress = 100;
const ofSomebody = 1000;

const tooMany = (seconds: number) =>
  new Problem("too_many_requests", "Too many requests. Try again later.", {
    headers: { "retry-after": String(seconds) },
  });

/** An address is known by a keyed hash alone; of IPv6 it is the /64. */
function nameOf(c: AppContext, what: string): string {
  const [key] = sessionKeys(c.env.SESSION_SECRET);
  const network = networkOf(clientOf(c.req.raw).ip);
  return createHmac("sha256", key).update(`${what}:${network}`).digest("base64url");
}

async function countOf(c: AppContext, name: string) {
  const { count, endsAt } = await c.env.REQUEST_COUNTER.getByName(name).count(hour);
  return { count, seconds: Math.min(3600, Math.max(1, Math.ceil((endsAt - Date.now()) / 1000))) };
}

/** So many of something an hour from one address; 429 beyond. */
export async function limitAddress(c: AppContext, what: string, quota: number): Promise<void> {
  const { count, seconds } = await countOf(c, nameOf(c, what));
  if (count > quota) throw tooMany(seconds);
}

/**
 * Counts a read of the public API, in an hour that began with its first: 100 of an address, 1,000 of a person or key.
 * What is left is written to the headers; 429 beyond. Where the counter is away, nobody is kept from reading.
 */
export async function limitReads(c: AppContext, actor: Actor | null, headers: Headers): Promise<void> {
  const quota = actor ? ofSomebody : ofAddress;
  const name = actor ? `casebook-reads:${actor.id}` : nameOf(c, "casebook-reads");
  const counted = await countOf(c, name).catch((error: unknown) => {
    log("warn", "requests.not_counted", { error: error instanceof Error ? error.name : "unknown error" });
    return null;
  });
  if (!counted) return;
  headers.set("ratelimit-limit", String(quota));
  headers.set("ratelimit-remaining", String(Math.max(0, quota - counted.count)));
  headers.set("ratelimit-reset", String(counted.seconds));
  if (counted.count > quota) throw tooMany(counted.seconds);
}
