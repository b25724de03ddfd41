import { createHmac, timingSafeEqual } from "node:crypto";
import { sessionKeys } from "../keys/session-keys";

/** How long somebody may look for their phone, in ms. */
const lifetime = 10 * 60_000;

/** Somebody whose password was right: all that the page of the second step need bring back. */
const macOf = (key: string, said: string, passwordHash: string) =>
  createHmac("sha256", key).update(`second-step:${said}:${passwordHash}`).digest("base64url");

/** A token that stands for a right password for a while, until that changes. It opens nothing without a code. */
export function signSecondStep(
  secret: string,
  { personId, passwordHash }: { personId: string; passwordHash: string },
  now: number,
): string {
  const said = `${personId}.${now + lifetime}`;
  return `${said}.${macOf(sessionKeys(secret)[0], said, passwordHash)}`;
}

/** Who it names, before anything is known of whether it is ours. */
export const personOfSecondStep = (token: string): string => token.split(".", 1)[0] ?? "";

export function isSecondStep(secret: string, token: string, passwordHash: string, now: number): boolean {
  const [personId, until, mac = ""] = token.split(".");
  const given = Buffer.from(mac);
  const isOurs = sessionKeys(secret).some((key) => {
    const expected = Buffer.from(macOf(key, `${personId}.${until}`, passwordHash));
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
  return isOurs && Number(until) > now;
}
