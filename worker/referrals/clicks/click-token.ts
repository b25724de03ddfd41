// Pure.
import { type KeyRing, macLength, seal, unseal } from "../signing/key-ring";
import type { Device } from "./device";
import { browserNames, deviceTypes, systemNames } from "./device-names";
import { type Source, sources } from "./sources";
import { maxReferrer } from "./visitor";

/** What a click came from; its sign-up is counted by the same. */
export interface Origin extends Device {
  /** Host, or empty. */
  referrer: string;
}

/** What a click's id says of it. The id travels with the visitor, so that a sign-up can prove its click. */
export interface ClickToken {
  keyId: number;
  referral: number;
  campaign: number;
  /** Milliseconds UTC. */
  at: number;
  bot: boolean;
  source: Source;
  /** ISO 3166 alpha-2, or empty. */
  country: string;
  /** 7 random bytes, which tell clicks of one millisecond apart. */
  nonce: Uint8Array;
  /** Null in ids of before they told of it. */
  origin: Origin | null;
}

export const nonceLength = 7;

/** The characters of a click's id that are random: what tells it apart within its link, in the raw log too. */
export const nonceOf = (token: string): string => token.slice(22, 32);

/** Where the origin begins: one byte each for device, browser and system, then the referrer's letters. */
const headLength = 1 + 1 + 4 + 3 + 6 + 2 + nonceLength;
const originLength = 3;
/** The length of an id in its first form, which has no origin. */
const shortLength = headLength + macLength;

/** 48 characters, or with an origin some four more and up to its longest referrer. */
const spelling = new RegExp(`^[A-Za-z0-9_-]{48}(?:[A-Za-z0-9_-]{4}){0,${1 + maxReferrer / 3}}$`);

/** Whether it is spelt like a click's id; whoever uses it verifies it. */
export const isClickForm = (text: string): boolean => spelling.test(text);

const places = (names: readonly string[]) => new Map(names.map((name, place) => [name, place]));
const devicePlace = places(deviceTypes);
const browserPlace = places(browserNames);
const systemPlace = places(systemNames);
const sourcePlace = places(sources);

// Each id is written here: it is read as a text at once.
const draft = new Uint8Array(shortLength + originLength + maxReferrer);
const draftView = new DataView(draft.buffer);

/** Writes an id without its signature, whose place is kept free behind it. Returns how many bytes both take. */
function write(keyId: number, click: Omit<ClickToken, "keyId">): number {
  const { origin } = click;
  // Whole groups of three bytes are whole groups of four characters: no bit is left over.
  const extra = origin ? originLength + Math.ceil(origin.referrer.length / 3) * 3 : 0;
  draft.fill(0);
  // Three bytes, written as four: the referral then covers the first of them.
  draftView.setUint32(5, click.campaign);
  draftView.setUint32(2, click.referral);
  draft[0] = keyId;
  draft[1] = (click.bot ? 1 : 0) | ((sourcePlace.get(click.source) ?? 0) << 2);
  draftView.setUint16(9, Math.floor(click.at / 2 ** 32));
  draftView.setUint32(11, click.at % 2 ** 32);
  if (/^[A-Z0-9]{2}$/.test(click.country)) {
    draft[15] = click.country.charCodeAt(0);
    draft[16] = click.country.charCodeAt(1);
  }
  for (let i = 0; i < nonceLength; i++) draft[17 + i] = click.nonce[i] ?? 0;
  if (origin) {
    draft[headLength] = devicePlace.get(origin.device) ?? 0;
    draft[headLength + 1] = browserPlace.get(origin.browser) ?? 0;
    draft[headLength + 2] = systemPlace.get(origin.system) ?? 0;
    for (let i = 0; i < origin.referrer.length; i++) {
      draft[headLength + originLength + i] = origin.referrer.charCodeAt(i);
    }
  }
  return shortLength + extra;
}

/** Signs a click: the text is the click's id. */
export function signClick(ring: KeyRing, click: Omit<ClickToken, "keyId">): string {
  const length = write(ring.current, click);
  return seal(ring, "click", draft, length);
}

/** The source that a flags byte holds. In ids that are older than tags, the second bit says that the link was scanned. */
const sourceOfFlags = (flags: number): Source => (flags & 2 ? "qr" : (sources[flags >> 2] ?? "link"));

function originOf(bytes: Uint8Array): Origin | null {
  if (bytes.length === shortLength) return null;
  const [device = 0, browser = 0, system = 0, ...letters] = bytes.subarray(headLength, -macLength);
  return {
    device: deviceTypes[device] ?? "other",
    browser: browserNames[browser] ?? "Other",
    system: systemNames[system] ?? "Other",
    referrer: String.fromCharCode(...letters.filter((letter) => letter !== 0)),
  };
}

/** What the token says, or null where no key of the ring signed it or it is spelled otherwise. */
export function readClick(ring: KeyRing, text: string): ClickToken | null {
  const view = unseal(ring, "click", spelling, text);
  if (!view) return null;
  const bytes = new Uint8Array(view.buffer);
  const flags = view.getUint8(1);
  const country = [view.getUint8(15), view.getUint8(16)];
  return {
    keyId: view.getUint8(0),
    referral: view.getUint32(2),
    campaign: view.getUint32(5) & 0xffffff,
    at: view.getUint16(9) * 2 ** 32 + view.getUint32(11),
    bot: (flags & 1) !== 0,
    source: sourceOfFlags(flags),
    country: country[0] === 0 ? "" : String.fromCharCode(...country),
    nonce: bytes.slice(17, 17 + nonceLength),
    origin: originOf(bytes),
  };
}
