// Pure.
import { type DataKey, dataKeys, firstDataKey, newestDataKey } from "../../core/keys/data-keys";
import { toBase64url } from "./base64url";
import { KeyedHash } from "./keyed-hash";

/**
 * What events have in common: an address with an agent, the address, its network, the agent, a phone number, the
 * likeness of an e-mail address. Kept as keyed hashes that outlast the day, so that fraud rules can tell that two are
 * the same, and not what they are.
 */
export type TraceKind =
  | "visitor"
  | "address"
  | "network"
  | "agent"
  | "phone"
  | "email"
  | "mailbox"
  | "series";

interface Key {
  hash: KeyedHash;
  /** Text → its hash, of the texts that were met lately. */
  known: Map<string, string>;
}

let keys: Partial<Record<TraceKind, Key>> = {};
let keysOf = "";

/** Made again under each newer key, from the address and the number that are kept encrypted (renew-addresses.ts). */
const renewed: readonly TraceKind[] = ["email", "mailbox", "series", "phone"];

/** Each kind has a key of its own: a network's hash says nothing of a phone number's. */
const keyUnder = ({ bytes }: DataKey, kind: TraceKind): KeyedHash =>
  new KeyedHash(new KeyedHash(bytes).overText(`milepost trace of a ${kind}`));

/**
 * Of the newest data key where the trace is renewed. The others are of the oldest: what they were made of is not kept, so
 * they stay comparable for as long as that key stands in the ring.
 */
function keyOf(dataKey: string, kind: TraceKind): Key {
  if (keysOf !== dataKey) {
    keysOf = dataKey;
    keys = {};
  }
  const of = renewed.includes(kind) ? newestDataKey : firstDataKey;
  keys[kind] ??= { hash: keyUnder(of(dataKey), kind), known: new Map() };
  return keys[kind];
}

const hashWith = ({ hash }: Pick<Key, "hash">, text: string) => toBase64url(hash.overText(text), 6);

/** 48 bits of HMAC-SHA256 as 8 characters: a click carries three of them. Empty for an empty text. */
export const traceHash = (dataKey: string, kind: TraceKind, text: string): string =>
  text === "" ? "" : hashWith(keyOf(dataKey, kind), text);

/** The same under each key: what was traced before a rotation has one of these until it is renewed. */
export const traceHashes = (dataKey: string, kind: TraceKind, text: string): string[] =>
  dataKeys(dataKey).map((key) => hashWith({ hash: keyUnder(key, kind) }, text));

const maxKnown = 5000;

/** The same, remembered: of what many visitors share, and which tells none of them from the others. */
export function sharedTraceHash(dataKey: string, kind: "network" | "agent", text: string): string {
  if (text === "") return "";
  const key = keyOf(dataKey, kind);
  let hash = key.known.get(text);
  if (hash === undefined) {
    hash = hashWith(key, text);
    if (key.known.size >= maxKnown) key.known.clear();
    key.known.set(text, hash);
  }
  return hash;
}
