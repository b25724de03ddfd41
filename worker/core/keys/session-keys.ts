// Pure.
import { readRing } from "./ring";

const known = new Map<string, readonly [string, ...string[]]>();

/** The keys of SESSION_SECRET, the newest first: that one signs, all verify. */
export function sessionKeys(text: string): readonly [string, ...string[]] {
  const before = known.get(text);
  if (before) return before;
  const ring = readRing(text);
  if (!ring) throw new Error("SESSION_SECRET must be one secret, or several like 1=<secret>,2=<secret>");
  const [newest, ...older] = ring;
  const keys = [newest.key, ...older.map(({ key }) => key)] as const;
  known.set(text, keys);
  return keys;
}
