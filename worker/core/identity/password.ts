// Pure.
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/** Cost of RFC 7914 scrypt: N = 2^ln, about 140 ms and 16 MiB on the platform. */
export interface Cost {
  ln: number;
  r: number;
  p: number;
}
export const cost: Cost = { ln: 14, r: 8, p: 5 };

/**
 * Of temporary passwords of many people at once. They are random (79 bits), so no cost makes them easier or harder to
 * guess; the usual one is for passwords that people choose, and for thousands it would be minutes of CPU. The hash tells
 * its own cost.
 */
export const temporaryCost: Cost = { ln: 1, r: 1, p: 1 };

const keyLength = 32;

/** What does the work, in one place: a test counts what each sign-in makes of it. */
export const derivation = { scrypt };

const unpadded = (bytes: Buffer) => bytes.toString("base64").replace(/=+$/, "");

function derive(password: string, salt: Buffer, { ln, r, p }: Cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // NFKC, so that a password typed on another keyboard is the same password (NIST SP 800-63B, 5.1.1.2).
    derivation.scrypt(password.normalize("NFKC"), salt, keyLength, { N: 2 ** ln, r, p }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

/** A self-describing PHC string: `$scrypt$ln=14,r=8,p=5$salt$hash`, base64 without padding. */
export async function hashPassword(password: string, at: Cost = cost): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, at);
  return `$scrypt$ln=${at.ln},r=${at.r},p=${at.p}$${unpadded(salt)}$${unpadded(hash)}`;
}

// A cost within the 32 MiB that the runtime allows; what asks for more was not written here.
const format = /^\$scrypt\$ln=(\d|1[0-5]),r=([1-8]),p=(\d)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

async function isOf(password: string, parts: RegExpExecArray, at: Cost): Promise<boolean> {
  const expected = Buffer.from(parts[5] ?? "", "base64");
  const given = await derive(password, Buffer.from(parts[4] ?? "", "base64"), at);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/**
 * Whether the password is the stored one. It takes one hash at today's cost whatever is stored: nothing (unknown,
 * invited), a hash of another cost (an import's), or none that can be read. So the time tells nobody apart.
 * `renewed`: the hash to store instead, where it was right at another cost.
 */
export async function verifyPassword(
  stored: string | null,
  password: string,
): Promise<{ ok: boolean; renewed: string | null }> {
  const parts = format.exec(stored ?? "");
  const [ln = 0, r = 0, p = 0] = parts?.slice(1, 4).map(Number) ?? [];
  if (parts && ln === cost.ln && r === cost.r && p === cost.p) {
    return { ok: await isOf(password, parts, cost), renewed: null };
  }
  const fresh = await hashPassword(password);
  const ok = parts !== null && (await isOf(password, parts, { ln, r, p }));
  return { ok, renewed: ok ? fresh : null };
}
