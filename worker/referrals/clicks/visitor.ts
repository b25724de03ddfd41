// Pure.
import { clientOf, readIp, readUserAgent } from "../../core/http/client";
import { networksOf } from "../../core/http/network";
import { firstDataKey } from "../../core/keys/data-keys";
import { toBase64url } from "../signing/base64url";
import { KeyedHash } from "../signing/keyed-hash";
import { traceHash } from "../signing/trace-hash";
import { type Traces, visitorLength } from "./event-log";

const encoder = new TextEncoder();
let today = { day: "", dataKey: "", key: new KeyedHash(new Uint8Array()) };

/**
 * The key of one local day's visitors. Days cannot be linked with one another without DATA_KEY. Its oldest key, so that
 * who has clicked today is the same when a newer one comes.
 */
function dayKey(dataKey: string, day: string): KeyedHash {
  if (today.day !== day || today.dataKey !== dataKey) {
    const salt = encoder.encode(`milepost visitors of ${day}`);
    const key = new KeyedHash(new KeyedHash(firstDataKey(dataKey).bytes).over(salt));
    today = { day, dataKey, key };
  }
  return today.key;
}

/** Who it was, for one local day: 66 bits of HMAC-SHA256 of address and user agent, as 11 characters. */
export function visitorOf(dataKey: string, day: string, ip: string, userAgent: string): string {
  const who = encoder.encode(`${ip}\n${userAgent}`);
  return toBase64url(dayKey(dataKey, day).over(who).subarray(0, 9)).slice(0, visitorLength);
}

/** Characters of a referrer that are kept: a click's id carries them, and travels in addresses and cookies. */
export const maxReferrer = 42;

/** The labels before the registered name go first. */
function shorten(host: string): string {
  let short = host;
  while (short.length > maxReferrer) {
    const dot = short.indexOf(".");
    if (dot < 0) return "other";
    short = short.slice(dot + 1);
  }
  return short;
}

/** The host of a `Referer` header, shortened where it is very long; empty where there is none. */
export function referrerHost(referrer: string | null): string {
  if (!referrer) return "";
  const host = /^(?:https?|android-app):\/\/(?:[^/?#@]*@)?([a-z\d.-]{1,100})(?=[:/?#]|$)/i.exec(
    referrer,
  )?.[1];
  return host ? shorten(host.toLowerCase()) : "";
}

/** ISO 3166 alpha-2; empty for anything else: Cloudflare says T1 of Tor and XX where it knows of none. */
export function readCountry(text: string): string {
  const country = text.trim().toUpperCase();
  return /^[A-Z]{2}$/.test(country) && country !== "XX" ? country : "";
}

/** A visitor in full, before masking and hashing. It never leaves the memory of the isolate. */
export interface Visitor {
  /** In its one spelling, or empty. */
  ip: string;
  userAgent: string;
  /** ISO 3166 alpha-2, or empty. */
  country: string;
  /** The host of the page before, or empty. */
  referrer: string;
  /** The number of the system of networks that the address is of, or empty. */
  asn: string;
  /** Whether address and user agent tell this visitor from others. */
  isKnown: boolean;
}

/** The visitor whose own request this is. `cameFrom`: the header that tells of the page before. */
export function visitorIn(request: Request, cameFrom: "referer" | "origin"): Visitor {
  const { country, asn } = (request as { cf?: { country?: unknown; asn?: unknown } }).cf ?? {};
  return {
    ...clientOf(request),
    country: typeof country === "string" ? readCountry(country) : "",
    referrer: referrerHost(request.headers.get(cameFrom)),
    asn: typeof asn === "number" && asn > 0 ? String(asn) : "",
    isKnown: true,
  };
}

/** A visitor as another server describes it; empty where it says nothing. */
export type Description = Record<"visitor_ip" | "user_agent" | "country" | "referrer", string>;

/** The visitor whom a client describes: what is too long is cut, what can't be read is unknown. */
export function describedVisitor({ visitor_ip, user_agent, country, referrer }: Description): Visitor {
  const ip = readIp(visitor_ip);
  const userAgent = readUserAgent(user_agent);
  return {
    ip,
    userAgent,
    country: readCountry(country),
    referrer: referrerHost(referrer),
    asn: "",
    isKnown: ip !== "" && userAgent !== "",
  };
}

/** The visitor's hash for that local day; empty where the visitor is not known. */
export const hashOf = ({ isKnown, ip, userAgent }: Visitor, dataKey: string, day: string): string =>
  isKnown ? visitorOf(dataKey, day, ip, userAgent) : "";

/** What fraud rules compare the visitor by, on all days; nothing where the address is not known. */
export function tracesOf({ isKnown, ip, userAgent, asn }: Visitor, dataKey: string): Traces {
  if (ip === "") return {};
  const { subscriber, neighbourhood } = networksOf(ip);
  return {
    ...(isKnown ? { lasting: traceHash(dataKey, "visitor", `${ip}\n${userAgent}`) } : {}),
    address: traceHash(dataKey, "address", subscriber),
    network: traceHash(dataKey, "network", neighbourhood),
    ...(asn ? { asn } : {}),
  };
}
