// Pure.
import { readRing } from "./ring";

/** A key of DATA_KEY. What is sealed or hashed under it names neither; texts that are encrypted name its number. */
export interface DataKey {
  id: number;
  bytes: Buffer;
}

type DataKeys = readonly [DataKey, ...DataKey[]];

const known = new Map<string, DataKeys>();

/** The keys of DATA_KEY, the newest first: that one writes, all read. Kept, for requests ask for them again and again. */
export function dataKeys(text: string): DataKeys {
  const before = known.get(text);
  if (before) return before;
  const ring = readRing(text);
  if (!ring) throw new Error("DATA_KEY must be a base64 key, or several like 1=<base64>,2=<base64>");
  const keys = ring.map(({ id, key }) => ({ id, bytes: Buffer.from(key, "base64") })) as [
    DataKey,
    ...DataKey[],
  ];
  known.set(text, keys);
  return keys;
}

export const newestDataKey = (text: string): DataKey => dataKeys(text)[0];

/**
 * The oldest, for hashes that are compared and can never be made again from what they were made of: they stay the same
 * for as long as it stands in the ring.
 */
export function firstDataKey(text: string): DataKey {
  const keys = dataKeys(text);
  return keys[keys.length - 1] ?? keys[0];
}
