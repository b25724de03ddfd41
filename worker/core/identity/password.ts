import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/** Cost of RFC 7914 scrypt: N = 2^ln, about 140 ms and 16 MiB on the platform. */
export interface Cost {
  ln: number;
  r: number;
  p: number;
}
export const cost: Cost = { ln: 14, r: 8, p: 5 };

const keyLength = 32;
const unpadded = (bytes: Buffer) => bytes.toString("base64").replace(/=+$/, "");

function derive(password: string, salt: Buffer, { ln, r, p }: Cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // NFKC, so that a password typed on another keyboard is the same password (NIST SP 800-63B, 5.1.1.2).
    scrypt(password.normalize("NFKC"), salt, keyLength, { N: 2 ** ln, r, p }, (error, key) =>
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

// Of no password. Verifying against it takes as long as against a real one, so that an unknown address cannot be
// told from a wrong password.
const nobody = `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$AAAAAAAAAAAAAAAAAAAAAA$${"A".repeat(43)}`;

/** `outdated`: right, but hashed at an older cost; hash it anew while the password is at hand. */
export async function verifyPassword(
  stored: string | null,
  password: string,
): Promise<{ ok: boolean; outdated: boolean }> {
  const parts = format.exec(stored ?? nobody);
  if (!parts) return { ok: false, outdated: false };
  const [ln = 0, r = 0, p = 0] = parts.slice(1, 4).map(Number);
  const expected = Buffer.from(parts[5] ?? "", "base64");
  const given = await derive(password, Buffer.from(parts[4] ?? "", "base64"), { ln, r, p });
  const ok = stored !== null && expected.length === given.length && timingSafeEqual(expected, given);
  return { ok, outdated: ok && (ln !== cost.ln || r !== cost.r || p !== cost.p) };
}

export const shortestPassword = 10;
export const longestPassword = 128;

/** Why a new password will not do, as a sentence; null where it will. The person's own addresses are no passwords. */
export function passwordFault(password: string, own: (string | null)[]): string | null {
  const length = Array.from(password).length;
  if (length < shortestPassword) return `Use at least ${shortestPassword} characters.`;
  if (length > longestPassword) return `Use at most ${longestPassword} characters.`;
  if (own.some((address) => address && address.toLowerCase() === password.toLowerCase())) {
    return "Use something other than your own address.";
  }
  return null;
}

const letters = "abcdefghjkmnpqrstuvwxyz23456789"; // none that look alike on paper

/** A password for the first sign-in, to be read out or written down: four groups of four, 79 bits. */
export function temporaryPassword(): string {
  let text = "";
  while (text.length < 16) {
    for (const byte of randomBytes(32)) {
      // 248 is the last multiple of 31 below 256: bytes above it would favour the first letters.
      if (byte < 248 && text.length < 16) text += letters[byte % 31];
    }
  }
  return text.replace(/(.{4})(?=.)/g, "$1-");
}
