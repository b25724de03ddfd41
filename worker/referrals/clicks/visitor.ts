// Pure.
import { countries } from "../../../web/i18n/countries";
import { clientOf, readIp, readUserAgent } from "../../core/http/client";
import { networksOf } from "../../core/http/network";
import { firstDataKey } from "../../core/keys/data-keys";
import { toBase64url } from "../signing/base64url";
import { KeyedHash } from "../signing/keyed-hash";
import { sharedTraceHash, traceHash } from "../signing/trace-hash";
import { type Traces, visitorLength } from "./event-log";

let today = { day: "", dataKey: "", key: new KeyedHash(new Uint8Array()) };

/**
 * The key of one local day's visitors. Days cannot be linked with one another without DATA_KEY. Its oldest key, so that
 * who has clicked today is the same when a newer one comes.
 */
function dayKey(dataKey: string, day: string): KeyedHash {
  if (today.day !== day || today.dataKey !== dataKey) {
    const key = new KeyedHash(
      new KeyedHash(firstDataKey(dataKey).bytes).overText(`milepost visitors of ${day}`),
    );
    today = { day, dataKey, key };
  }
  return today.key;
}

/** Address and user agent, the latter as its hash, which an isolate knows mostly: short texts take half the time. */
const whoOf = (dataKey: string, ip: string, userAgent: string): string =>
  `${ip}\n${sharedTraceHash(dataKey, "agent", userAgent)}`;

const hashOfDay = (dataKey: string, day: string, who: string): string =>
  toBase64url(dayKey(dataKey, day).overText(who), 9).slice(0, visitorLength);

/** Who it was, for one local day: 66 bits of HMAC-SHA256 of address and user agent, as 11 characters. */
export const visitorOf = (dataKey: string, day: string, ip: string, userAgent: string): string =>
  hashOfDay(dataKey, day, whoOf(dataKey, ip, userAgent));

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

/** ISO 3166 has no letters for Kosovo, and leaves those that Cloudflare gives it to whoever needs some. */
const places: ReadonlySet<string> = new Set([...countries, "XK"]);

/** ISO 3166 alpha-2; empty for anything else: Cloudflare says T1 of Tor and XX where it knows of none. */
export function readCountry(text: string): string {
  const country = text.trim().toUpperCase();
  return places.has(country) ? country : "";
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
  const { ip, userAgent } = clientOf(request);
  return {
    ip,
    userAgent,
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
  const traces: Traces = {
    address: traceHash(dataKey, "address", subscriber),
    network: sharedTraceHash(dataKey, "network", neighbourhood),
  };
  if (isKnown) traces.lasting = traceHash(dataKey, "visitor", whoOf(dataKey, ip, userAgent));
  if (asn) traces.asn = asn;
  return traces;
}
