import { createHmac } from "node:crypto";

/**
 * What a browser keeps of who signed in on it: keyed hashes of people, latest first. It opens nothing. It only spares
 * them the wait that somebody else's guessing brings (throttle.ts). Pure.
 */
const mostPeople = 8;

const markOf = (secret: string, personId: string) =>
  createHmac("sha256", secret).update(`device:${personId}`).digest("base64url");

export const knowsDevice = (secret: string, kept: string, personId: string): boolean =>
  kept.split(".").includes(markOf(secret, personId));

/** What the device keeps from now on. */
export function rememberDevice(secret: string, kept: string, personId: string): string {
  const mark = markOf(secret, personId);
  const others = kept.split(".").filter((other) => /^[\w-]{43}$/.test(other) && other !== mark);
  return [mark, ...others].slice(0, mostPeople).join(".");
}
