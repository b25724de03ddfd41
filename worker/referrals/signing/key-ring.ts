// Pure.
import { timingSafeEqual } from "node:crypto";
import { fromBase64url, toBase64url } from "./base64url";
import { KeyedHash } from "./keyed-hash";

/** Bytes of HMAC-SHA256 that a code or token carries (truncation: RFC 2104, section 5). */
export const macLength = 12;

/** What a key of the ring signs: each purpose has its own key, derived from the ring's. */
export type Purpose = "code" | "click" | "form" | "sent";

/** The keys that sign referral links, clicks and when a form was served. The highest id signs; all verify. */
export interface KeyRing {
  /** The id of the key that signs, 1 to 255. */
  current: number;
  keys: ReadonlyMap<number, Readonly<Record<Purpose, KeyedHash>>>;
}

const rings = new Map<string, KeyRing>();

/**
 * Reads `LINK_KEYS`: `1=<base64 of 32 random bytes>,2=…`. Memoised, since deriving keys for each request would
 * cost more than verifying with them. Throws on anything else, without showing the secret.
 */
export function keyRing(linkKeys: string): KeyRing {
  const known = rings.get(linkKeys);
  if (known) return known;
  const keys = new Map<number, Record<Purpose, KeyedHash>>();
  for (const entry of linkKeys.split(",")) {
    const [, id = "", secret = ""] = /^\s*(\d{1,3})=([A-Za-z0-9+/_-]+={0,2})\s*$/.exec(entry) ?? [];
    const bytes = Buffer.from(secret, "base64");
    const number = Number(id);
    if (number < 1 || number > 255 || bytes.length < 32 || keys.has(number)) {
      throw new Error("LINK_KEYS must look like 1=<base64 of 32 random bytes>,2=…, with ids from 1 to 255");
    }
    const code = new KeyedHash(bytes);
    const derived = (label: string) => new KeyedHash(code.over(Buffer.from(label)));
    keys.set(number, {
      code,
      click: derived("milepost click token"),
      form: derived("milepost form instant"),
      sent: derived("milepost sent form"),
    });
  }
  const ring = { current: Math.max(...keys.keys()), keys };
  rings.set(linkKeys, ring);
  return ring;
}

/** The signature over the bytes before its place, by the key that the first of them names; null where there is none. */
function mac(ring: KeyRing, purpose: Purpose, bytes: Uint8Array, length: number): Uint8Array | null {
  const key = ring.keys.get(bytes[0] ?? 0);
  return key ? key[purpose].over(bytes, length - macLength) : null;
}

/** Writes the signature over all bytes before it to the end of the first bytes, and returns their base64url text. */
export function seal(ring: KeyRing, purpose: Purpose, bytes: Uint8Array, length = bytes.length): string {
  const signature = mac(ring, purpose, bytes, length);
  if (!signature) throw new Error("the ring has no such key");
  for (let i = 0; i < macLength; i++) bytes[length - macLength + i] = signature[i] ?? 0;
  return toBase64url(bytes, length);
}

/**
 * The bytes of a text that the ring sealed, or null. `spelling` matches the exact length and alphabet; the lengths
 * are multiples of 4 characters, so no bit is left over and a text has one spelling.
 */
export function unseal(ring: KeyRing, purpose: Purpose, spelling: RegExp, text: string): DataView | null {
  if (!spelling.test(text)) return null;
  const bytes = fromBase64url(text);
  const signature = mac(ring, purpose, bytes, bytes.length)?.subarray(0, macLength);
  if (!signature || !timingSafeEqual(signature, bytes.subarray(-macLength))) return null;
  return new DataView(bytes.buffer);
}
