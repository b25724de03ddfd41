import { createHmac } from "node:crypto";
import { sessionKeys } from "../keys/session-keys";

/**
 * What a browser keeps of who signed in on it: keyed hashes of people, latest first. It opens nothing. It only spares
 * them the wait that somebody else's guessing brings (throttle.ts). Pure.
 */
const mostPeople = 8;

/** The newest key's first. */
const marksOf = (secret: string, personId: string) =>
  sessionKeys(secret).map((key) =>
    createHmac("sha256", key).update(`device:${personId}`).digest("base64url"),
  );

export const knowsDevice = (secret: string, kept: string, personId: string): boolean =>
  kept.split(".").some((mark) => marksOf(secret, personId).includes(mark));

/** What the device keeps from now on. */
export function rememberDevice(secret: string, kept: string, personId: string): string {
  const marks = marksOf(secret, personId);
  const [mark = ""] = marks;
  const others = kept.split(".").filter((other) => /^[\w-]{43}$/.test(other) && !marks.includes(other));
  return [mark, ...others].slice(0, mostPeople).join(".");
}
