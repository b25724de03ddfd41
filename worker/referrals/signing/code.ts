// Pure.
import { type KeyRing, macLength, seal, unseal } from "./key-ring";

/** What a referral link's code says: short numbers, not the public ids. */
export interface Code {
  keyId: number;
  /** 1 to 4294967295 */
  referral: number;
  /** 1 to 16777215 */
  officer: number;
  /** 1 to 16777215 */
  campaign: number;
  /** Seconds since 1970. */
  issuedAt: number;
}

const length = 1 + 4 + 3 + 3 + 4 + macLength;
const spelling = /^[A-Za-z0-9_-]{36}$/;

/** Signs with the ring's current key: 36 characters of base64url (docs/decisions/referral-codes.md). */
export function signCode(ring: KeyRing, code: Omit<Code, "keyId">): string {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  // Three-byte numbers: written as four, the first of which the field before then covers.
  view.setUint32(7, code.campaign);
  view.setUint32(4, code.officer);
  view.setUint32(1, code.referral);
  view.setUint8(0, ring.current);
  view.setUint32(11, code.issuedAt);
  return seal(ring, "code", bytes);
}

/**
 * The code of a link to be issued, with the first of the numbers drawn that lets it end in a letter or digit: where a
 * messenger finds an address in a text, it leaves out `-` and `_` at the end.
 */
export function issueCode(
  ring: KeyRing,
  of: Omit<Code, "keyId" | "referral">,
  drawNumber: () => number,
): { number: number; code: string } {
  for (;;) {
    const number = drawNumber();
    const code = signCode(ring, { ...of, referral: number });
    if (!/[-_]$/.test(code)) return { number, code };
  }
}

/** What the code says, or null where no key of the ring signed it or it is spelled otherwise. Reads nothing else. */
export function readCode(ring: KeyRing, text: string): Code | null {
  const view = unseal(ring, "code", spelling, text);
  return (
    view && {
      keyId: view.getUint8(0),
      referral: view.getUint32(1),
      officer: view.getUint32(4) & 0xffffff,
      campaign: view.getUint32(7) & 0xffffff,
      issuedAt: view.getUint32(11),
    }
  );
}
