// Pure.

/** One key of a secret that holds several. */
export interface RingKey {
  /** 1 to 255; the highest is the newest. */
  id: number;
  key: string;
}

/**
 * The keys of a secret, the newest first: `1=…,2=…`, or one key as it is, which is number 1. Null where the numbers are
 * none, or one is there twice.
 */
export function readRing(text: string): readonly [RingKey, ...RingKey[]] | null {
  const plain = text.trim();
  if (!/^\d{1,3}=[^=,]/.test(plain)) return [{ id: 1, key: plain }];
  const keys = plain.split(",").map((entry) => {
    const [, id = "0", key = ""] = /^\s*(\d{1,3})=(.*?)\s*$/s.exec(entry) ?? [];
    return { id: Number(id), key };
  });
  const [newest, ...older] = keys.sort((a, b) => b.id - a.id);
  const isGood =
    new Set(keys.map(({ id }) => id)).size === keys.length && keys.every(({ id }) => id >= 1 && id <= 255);
  return newest && isGood ? [newest, ...older] : null;
}
