import { createHmac, createSecretKey, type KeyObject } from "node:crypto";

const dayKeys = new Map<string, KeyObject>();

/** The key of one local day's visitors. Days cannot be linked with one another without DATA_KEY. */
function dayKey(dataKey: string, day: string): KeyObject {
  const name = `${day} ${dataKey}`;
  let key = dayKeys.get(name);
  if (!key) {
    if (dayKeys.size > 8) dayKeys.clear();
    const salt = createHmac("sha256", Buffer.from(dataKey, "base64")).update(`milepost visitors of ${day}`);
    key = createSecretKey(salt.digest());
    dayKeys.set(name, key);
  }
  return key;
}

/** Who clicked, for one local day: 64 bits of HMAC-SHA256 of address and user agent, as 11 characters. */
export function visitorOf(dataKey: string, day: string, address: string, userAgent: string): string {
  const digest = createHmac("sha256", dayKey(dataKey, day)).update(`${address}\n${userAgent}`).digest();
  return digest.toString("base64url", 0, 8);
}

/** What may be written of an address: `a.b`, or the first two groups of IPv6. Empty for anything else. */
export function maskAddress(address: string): string {
  const v4 = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/i.exec(address);
  if (v4) return `${v4[1]}.${v4[2]}`;
  if (!/^[\da-f:.]{2,45}$/i.test(address) || !address.includes(":")) return "";
  const [before = ""] = address.toLowerCase().split("::");
  const groups = before.split(":");
  return `${groups[0] || "0"}:${groups[1] || "0"}`;
}

/** The host of a `Referer` header; empty where there is none. */
export function referrerHost(referrer: string | null): string {
  if (!referrer) return "";
  const host = /^(?:https?|android-app):\/\/(?:[^/?#@]*@)?([a-z\d.-]{1,100})(?=[:/?#]|$)/i.exec(
    referrer,
  )?.[1];
  return host?.toLowerCase() ?? "";
}
