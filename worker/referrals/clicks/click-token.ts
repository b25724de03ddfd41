import { type KeyRing, macLength, seal, unseal } from "../links/key-ring";

/** What a click's id says of it. The id travels with the visitor, so that a sign-up can prove its click. */
export interface ClickToken {
  keyId: number;
  referral: number;
  campaign: number;
  /** Milliseconds UTC. */
  at: number;
  bot: boolean;
  qr: boolean;
  /** ISO 3166 alpha-2, or empty. */
  country: string;
  /** 7 random bytes, which tell clicks of one millisecond apart. */
  nonce: Uint8Array;
}

export const nonceLength = 7;

/** The characters of a click's id that are random: what tells it apart within its link, in the raw log too. */
export const nonceOf = (token: string): string => token.slice(22, 32);

const length = 1 + 1 + 4 + 3 + 6 + 2 + nonceLength + macLength;
const spelling = /^[A-Za-z0-9_-]{48}$/;

/** Signs a click: 48 characters of base64url, which are the click's id. */
export function signClick(ring: KeyRing, click: Omit<ClickToken, "keyId">): string {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt8(ring.current, 0);
  bytes.writeUInt8((click.bot ? 1 : 0) | (click.qr ? 2 : 0), 1);
  bytes.writeUInt32BE(click.referral, 2);
  bytes.writeUIntBE(click.campaign, 6, 3);
  bytes.writeUIntBE(click.at, 9, 6);
  if (/^[A-Z0-9]{2}$/.test(click.country)) bytes.write(click.country, 15, "latin1");
  bytes.set(click.nonce.subarray(0, nonceLength), 17);
  return seal(ring, "click", bytes);
}

/** What the token says, or null where no key of the ring signed it or it is spelled otherwise. */
export function readClick(ring: KeyRing, text: string): ClickToken | null {
  const bytes = unseal(ring, "click", spelling, text);
  if (!bytes) return null;
  const flags = bytes.readUInt8(1);
  return {
    keyId: bytes.readUInt8(0),
    referral: bytes.readUInt32BE(2),
    campaign: bytes.readUIntBE(6, 3),
    at: bytes.readUIntBE(9, 6),
    bot: (flags & 1) !== 0,
    qr: (flags & 2) !== 0,
    country: bytes.readUInt8(15) === 0 ? "" : bytes.toString("latin1", 15, 17),
    nonce: new Uint8Array(bytes.subarray(17, 17 + nonceLength)),
  };
}
