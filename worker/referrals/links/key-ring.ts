import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from "node:crypto";

/** Bytes of HMAC-SHA256 that a code or token carries (truncation: RFC 2104, section 5). */
export const macLength = 12;

/** What a key of the ring signs: each purpose has its own key, derived from the ring's. */
export type Purpose = "code" | "click";

/** The keys that sign referral links and clicks. The highest id signs; all verify. */
export interface KeyRing {
  /** The id of the key that signs, 1 to 255. */
  current: number;
  keys: ReadonlyMap<number, Readonly<Record<Purpose, KeyObject>>>;
}

const rings = new Map<string, KeyRing>();

/**
 * Reads `LINK_KEYS`: `1=<base64 of 32 random bytes>,2=…`. Memoised, since deriving keys for each request would
 * cost more than verifying with them. Throws on anything else, without showing the secret.
 */
export function keyRing(linkKeys: string): KeyRing {
  const known = rings.get(linkKeys);
  if (known) return known;
  const keys = new Map<number, Record<Purpose, KeyObject>>();
  for (const entry of linkKeys.split(",")) {
    const [, id = "", secret = ""] = /^\s*(\d{1,3})=([A-Za-z0-9+/_-]+={0,2})\s*$/.exec(entry) ?? [];
    const bytes = Buffer.from(secret, "base64");
    const number = Number(id);
    if (number < 1 || number > 255 || bytes.length < 32 || keys.has(number)) {
      throw new Error("LINK_KEYS must look like 1=<base64 of 32 random bytes>,2=…, with ids from 1 to 255");
    }
    const clickKey = createHmac("sha256", bytes).update("milepost click token").digest();
    keys.set(number, { code: createSecretKey(bytes), click: createSecretKey(clickKey) });
  }
  const ring = { current: Math.max(...keys.keys()), keys };
  rings.set(linkKeys, ring);
  return ring;
}

function mac(ring: KeyRing, keyId: number, purpose: Purpose, body: Uint8Array): Buffer | null {
  const key = ring.keys.get(keyId);
  return key ? createHmac("sha256", key[purpose]).update(body).digest() : null;
}

/** Writes the signature over all bytes before it to the end of `bytes`, and returns the base64url text. */
export function seal(ring: KeyRing, purpose: Purpose, bytes: Buffer): string {
  const end = bytes.length - macLength;
  const digest = mac(ring, bytes.readUInt8(0), purpose, bytes.subarray(0, end));
  if (!digest) throw new Error("the ring has no such key");
  digest.copy(bytes, end, 0, macLength);
  return bytes.toString("base64url");
}

/**
 * The bytes of a text that the ring sealed, or null. `spelling` matches the exact length and alphabet; the lengths
 * are multiples of 4 characters, so no bit is left over and a text has one spelling.
 */
export function unseal(ring: KeyRing, purpose: Purpose, spelling: RegExp, text: string): Buffer | null {
  if (!spelling.test(text)) return null;
  const bytes = Buffer.from(text, "base64url");
  const end = bytes.length - macLength;
  const digest = mac(ring, bytes.readUInt8(0), purpose, bytes.subarray(0, end));
  return digest && timingSafeEqual(digest.subarray(0, macLength), bytes.subarray(end)) ? bytes : null;
}
