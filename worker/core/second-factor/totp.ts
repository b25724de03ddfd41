// Pure but for the runtime's randomness: codes of authenticator apps (RFC 6238).
import { Secret, TOTP } from "otpauth";

/** What every authenticator app takes: SHA-1, six digits, a new code every 30 seconds. */
const kind = { algorithm: "SHA1", digits: 6, period: 30 } as const;
/** A code of the step before or after is taken too: clocks differ, and typing takes a while (RFC 6238, 5.2). */
const window = 1;

/** 160 random bits, as long as the hash (RFC 4226, 4), in base32. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** What an app reads from a QR code. */
export function otpauthUrl(secret: string, { issuer, login }: { issuer: string; login: string }): string {
  // A colon would part the label (Key URI Format).
  const named = issuer.replaceAll(":", " ").trim();
  return new TOTP({ ...kind, issuer: named, label: login, secret: Secret.fromBase32(secret) }).toString();
}

/** The step of 30 seconds whose code this is, compared in constant time; null for a code of no step near `now`. */
export function stepOf(secret: string, code: string, now: number): number | null {
  const totp = new TOTP({ ...kind, secret: Secret.fromBase32(secret) });
  const delta = totp.validate({ token: code, timestamp: now, window });
  return delta === null ? null : totp.counter({ timestamp: now }) + delta;
}

/** What was typed, if it can be an app's code: apps show it as two groups of three. */
export function appCodeIn(typed: string): string | null {
  const code = typed.normalize("NFKC").replace(/[\s\u200B-\u200F\u2060\uFEFF]/gu, "");
  return /^\d{6}$/.test(code) ? code : null;
}
