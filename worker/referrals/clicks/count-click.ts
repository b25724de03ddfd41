import type { Env } from "../../env";
import { keyRing } from "../signing/key-ring";
import { addClick } from "./batch-clicks";
import { nonceLength, nonceOf, signClick } from "./click-token";
import { deviceOf } from "./device";
import type { Link } from "./link";
import type { Visit } from "./visit";

const pool = new Uint8Array(nonceLength * 512);
let used = pool.length;

function nextNonce(): Uint8Array {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  used += nonceLength;
  return pool.subarray(used - nonceLength, used);
}

/** Counts a click on an open link and returns its id, a signed token. */
export function countClick(
  env: Env,
  ctx: Pick<ExecutionContext, "waitUntil">,
  link: Link,
  visit: Visit,
  now: number,
): string {
  const { userAgent, country, referrer } = visit.visitor;
  const id = signClick(keyRing(env.LINK_KEYS), {
    referral: link.referral,
    campaign: link.campaignNumber,
    at: now,
    bot: visit.isBot,
    source: visit.source,
    country,
    origin: { ...deviceOf(userAgent), referrer },
    nonce: nextNonce(),
  });
  addClick(env, ctx, link, { at: now, nonce: nonceOf(id), visit });
  return id;
}
