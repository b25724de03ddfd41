import { toBase64url } from "../links/base64url";
import { KeyedHash } from "../links/keyed-hash";
import { visitorLength } from "./event-log";

const encoder = new TextEncoder();
let today = { day: "", dataKey: "", key: new KeyedHash(new Uint8Array()) };

/** The key of one local day's visitors. Days cannot be linked with one another without DATA_KEY. */
function dayKey(dataKey: string, day: string): KeyedHash {
  if (today.day !== day || today.dataKey !== dataKey) {
    const salt = encoder.encode(`milepost visitors of ${day}`);
    const key = new KeyedHash(new KeyedHash(Buffer.from(dataKey, "base64")).over(salt));
    today = { day, dataKey, key };
  }
  return today.key;
}

/** Who clicked, for one local day: 66 bits of HMAC-SHA256 of address and user agent, as 11 characters. */
export function visitorOf(dataKey: string, day: string, address: string, userAgent: string): string {
  const who = encoder.encode(`${address}\n${userAgent}`);
  return toBase64url(dayKey(dataKey, day).over(who).subarray(0, 9)).slice(0, visitorLength);
}

/** What may be written of an address: `a.b`, or the first two groups of IPv6. Empty for anything else. */
export function maskAddress(address: string): string {
  const v4 = /^(?:::ffff:)?(\d{1,3}\.\d{1,3})\.\d{1,3}\.\d{1,3}$/i.exec(address);
  if (v4) return v4[1] ?? "";
  if (!/^[\da-f:.]{2,45}$/i.test(address) || !address.includes(":")) return "";
  const [before = ""] = address.toLowerCase().split("::");
  const groups = before.split(":");
  return `${groups[0] || "0"}:${groups[1] || "0"}`;
}

/** Characters of a referrer that are kept: a click's id carries them, and travels in addresses and cookies. */
export const maxReferrer = 42;

/** What stands before the registered name is the first to go. */
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
