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
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  // Three bytes, written as four: the referral then covers the first of them.
  view.setUint32(5, click.campaign);
  view.setUint32(2, click.referral);
  view.setUint8(0, ring.current);
  view.setUint8(1, (click.bot ? 1 : 0) | (click.qr ? 2 : 0));
  view.setUint16(9, Math.floor(click.at / 2 ** 32));
  view.setUint32(11, click.at % 2 ** 32);
  if (/^[A-Z0-9]{2}$/.test(click.country)) {
    view.setUint8(15, click.country.charCodeAt(0));
    view.setUint8(16, click.country.charCodeAt(1));
  }
  bytes.set(click.nonce.subarray(0, nonceLength), 17);
  return seal(ring, "click", bytes);
}

/** What the token says, or null where no key of the ring signed it or it is spelled otherwise. */
export function readClick(ring: KeyRing, text: string): ClickToken | null {
  const view = unseal(ring, "click", spelling, text);
  if (!view) return null;
  const flags = view.getUint8(1);
  const country = [view.getUint8(15), view.getUint8(16)];
  return {
    keyId: view.getUint8(0),
    referral: view.getUint32(2),
    campaign: view.getUint32(5) & 0xffffff,
    at: view.getUint16(9) * 2 ** 32 + view.getUint32(11),
    bot: (flags & 1) !== 0,
    qr: (flags & 2) !== 0,
    country: country[0] === 0 ? "" : String.fromCharCode(...country),
    nonce: new Uint8Array(view.buffer.slice(17, 17 + nonceLength)),
  };
}
