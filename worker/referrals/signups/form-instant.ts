// Pure.
import { type KeyRing, macLength, seal, unseal } from "../signing/key-ring";

/** Key id, campaign, milliseconds, and a byte to whole groups of three. */
const headLength = 1 + 4 + 6 + 1;
const length = headLength + macLength;
const spelling = new RegExp(`^[A-Za-z0-9_-]{${(length / 3) * 4}}$`);

/**
 * "form": when the hosted form of this campaign was served, signed, so that a program cannot claim to have thought it
 * over. "sent": when it was sent, which opens what comes next.
 */
type What = "form" | "sent";

export function signFormInstant(ring: KeyRing, campaign: number, at: number, what: What = "form"): string {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  bytes[0] = ring.current;
  view.setUint32(1, campaign);
  view.setUint16(5, Math.floor(at / 2 ** 32));
  view.setUint32(7, at % 2 ** 32);
  return seal(ring, what, bytes);
}

/** The instant (ms) that such a text tells of this campaign's form; null where none of our keys signed it. */
export function readFormInstant(
  ring: KeyRing,
  campaign: number,
  text: string,
  what: What = "form",
): number | null {
  const view = unseal(ring, what, spelling, text);
  if (view?.getUint32(1) !== campaign) return null;
  return view.getUint16(5) * 2 ** 32 + view.getUint32(7);
}

/** Seconds since it was served, in tenths; undefined where nothing trustworthy says so, or a clock went back. */
export function secondsSince(served: number | null, now: number): number | undefined {
  return served === null || served > now ? undefined : Math.floor((now - served) / 100) / 10;
}
