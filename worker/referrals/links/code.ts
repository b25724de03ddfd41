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
  const bytes = Buffer.alloc(length);
  bytes.writeUInt8(ring.current, 0);
  bytes.writeUInt32BE(code.referral, 1);
  bytes.writeUIntBE(code.officer, 5, 3);
  bytes.writeUIntBE(code.campaign, 8, 3);
  bytes.writeUInt32BE(code.issuedAt, 11);
  return seal(ring, "code", bytes);
}

/** What the code says, or null where no key of the ring signed it or it is spelled otherwise. Reads nothing else. */
export function readCode(ring: KeyRing, text: string): Code | null {
  const bytes = unseal(ring, "code", spelling, text);
  return (
    bytes && {
      keyId: bytes.readUInt8(0),
      referral: bytes.readUInt32BE(1),
      officer: bytes.readUIntBE(5, 3),
      campaign: bytes.readUIntBE(8, 3),
      issuedAt: bytes.readUInt32BE(11),
    }
  );
}
