import { localDay } from "../../core/time";
import type { Env } from "../../env";
import { keyRing } from "../links/key-ring";
import { addClick } from "./batch-clicks";
import { nonceLength, nonceOf, signClick } from "./click-token";
import type { Link } from "./link";
import { maskAddress, referrerHost, visitorOf } from "./visitor";

/** What is known of who clicked, before it is made less: the address goes no further than `countClick`. */
export interface Visit {
  address: string;
  userAgent: string;
  /** ISO 3166 alpha-2, or empty. */
  country: string;
  /** As in the `Referer` header. */
  referrer: string | null;
  isBot: boolean;
  isScan: boolean;
  /** Whether address and user agent tell this visitor from others. */
  isKnown: boolean;
}

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
  const { address, userAgent, country, isBot, isScan } = visit;
  const id = signClick(keyRing(env.LINK_KEYS), {
    referral: link.referral,
    campaign: link.campaignNumber,
    at: now,
    bot: isBot,
    qr: isScan,
    country,
    nonce: nextNonce(),
  });
  const event = {
    us: now * 1000,
    kind: isBot ? ("bot" as const) : ("click" as const),
    unique: false, // the counter decides
    visitor: visit.isKnown ? visitorOf(env.DATA_KEY, localDay(now, link.timeZone), address, userAgent) : "",
    ip: maskAddress(address),
    userAgent,
    country,
    referrer: referrerHost(visit.referrer),
    source: isScan ? ("qr" as const) : ("link" as const),
    nonce: nonceOf(id),
  };
  addClick(env, ctx, link, event, now);
  return id;
}
