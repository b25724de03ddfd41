import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { sql } from "drizzle-orm";
import { guard, type Statement } from "../db/db";
import { sessionKeys } from "../keys/session-keys";

/** How long somebody may look for their device, in ms. */
const lifetime = 10 * 60_000;

/** What is signed for: a sign-in, or a passkey for the person of a session, who has just said again who they are. */
export type Purpose = "sign-in" | `add:${string}`;

const macOf = (key: string, purpose: Purpose, said: string) =>
  createHmac("sha256", key).update(`passkey:${purpose}:${said}`).digest("base64url");

/** Nothing is stored of it before it is answered: whoever only looks at the page of the sign-in writes no row. */
export function newChallenge(secret: string, purpose: Purpose, now: number): Uint8Array<ArrayBuffer> {
  const said = `${randomBytes(16).toString("base64url")}.${now + lifetime}`;
  return new TextEncoder().encode(`${said}.${macOf(sessionKeys(secret)[0], purpose, said)}`);
}

/** The challenge that a device has signed, if it is ours, for this, and not over; null otherwise. */
export function readChallenge(secret: string, purpose: Purpose, signed: string, now: number): string | null {
  const text = Buffer.from(signed, "base64url").toString();
  const [random = "", until = "", mac = ""] = text.split(".");
  const given = Buffer.from(mac);
  const isOurs = sessionKeys(secret).some((key) => {
    const expected = Buffer.from(macOf(key, purpose, `${random}.${until}`));
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
  return isOurs && Number(until) > now ? random : null;
}

/** For the batch of what a signed challenge opens: it opens nothing a second time. Aborts with `code_invalid`. */
export const useChallenge = (challenge: string, now: number): Statement[] => [
  guard("code_invalid", sql`EXISTS (SELECT 1 FROM used_challenges WHERE challenge = ${challenge})`),
  sql`INSERT INTO used_challenges (challenge, expires_at)
    VALUES (${challenge}, cast(${now + lifetime} as integer))`,
];
