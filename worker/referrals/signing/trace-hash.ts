// Pure.
import { firstDataKey } from "../../core/keys/data-keys";
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

const encoder = new TextEncoder();
let known: { dataKey: string; keys: Partial<Record<TraceKind, KeyedHash>> } = { dataKey: "", keys: {} };

/**
 * Each kind has a key of its own: a network's hash says nothing of a phone number's. Of the oldest data key, so that what
 * is kept stays comparable when a newer one comes.
 */
function keyOf(dataKey: string, kind: TraceKind): KeyedHash {
  if (known.dataKey !== dataKey) known = { dataKey, keys: {} };
  const label = () => encoder.encode(`milepost trace of a ${kind}`);
  known.keys[kind] ??= new KeyedHash(new KeyedHash(firstDataKey(dataKey).bytes).over(label()));
  return known.keys[kind];
}

/** 48 bits of HMAC-SHA256 as 8 characters: a click carries three of them. Empty for an empty text. */
export const traceHash = (dataKey: string, kind: TraceKind, text: string): string =>
  text === "" ? "" : toBase64url(keyOf(dataKey, kind).over(encoder.encode(text)).subarray(0, 6));
