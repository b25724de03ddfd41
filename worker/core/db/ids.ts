const ownPrefixes = {
  person: "usr",
  session: "ses",
  passkey: "psk",
  apiKey: "key",
  auditEvent: "evt",
  deadLetter: "dlt",
  job: "job",
  mail: "eml",
  webhook: "whk",
  webhookDelivery: "msg",
  recount: "rct",
  backup: "bkp",
  savedView: "viw",
} as const;
type OwnPrefixes = typeof ownPrefixes;

/** Kind of record → prefix of its ids. A module adds its own by merging, and as `ids` of its object. */
export interface IdPrefixes extends OwnPrefixes {}
export type IdKind = keyof IdPrefixes;

const prefixes = new Map<string, string>(Object.entries(ownPrefixes));

/** No two kinds of record share a prefix. */
export function addIds(ids: Readonly<Record<string, string>>): void {
  for (const [kind, prefix] of Object.entries(ids)) {
    if (prefixes.has(kind) || [...prefixes.values()].includes(prefix)) {
      if (prefixes.get(kind) === prefix) continue;
      throw new Error(`ids: ${kind} or ${prefix} is in use`);
    }
    prefixes.set(kind, prefix);
  }
}

export const knownPrefix = (kind: string): string | undefined => prefixes.get(kind);

function prefixOf(kind: IdKind): string {
  const prefix = prefixes.get(kind);
  if (prefix === undefined) throw new Error(`no module has told the prefix of ${kind}`);
  return prefix;
}

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz"; // Crockford's base 32, lower case

function encode(bytes: Uint8Array): string {
  let bits = 0;
  let value = 0;
  let text = "";
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(value >>> bits) & 31];
    }
    value &= (1 << bits) - 1;
  }
  return bits > 0 ? text + alphabet[(value << (5 - bits)) & 31] : text;
}

/** The id of one instant and 10 bytes, random unless the same id must come again. */
export function idOf(kind: IdKind, at: number, tail: Uint8Array): string {
  const bytes = new Uint8Array(16);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Math.floor(at / 2 ** 32));
  view.setUint32(2, at % 2 ** 32);
  bytes.set(tail, 6);
  return `${prefixOf(kind)}_${encode(bytes)}`;
}

let lastTime = 0;
let lastTail = new Uint8Array(10);

/**
 * A prefixed id that sorts by the time it was made: 48 bits of milliseconds, then 80 random bits. Within one
 * millisecond an isolate counts the random part up (as ULID does), so ids of one isolate keep their order.
 */
export function newId(kind: IdKind, now: number = Date.now()): string {
  if (now === lastTime) {
    for (let i = lastTail.length - 1; i >= 0; i--) {
      lastTail[i] = ((lastTail[i] ?? 0) + 1) & 255;
      if (lastTail[i] !== 0) break;
    }
  } else {
    lastTime = now;
    lastTail = crypto.getRandomValues(new Uint8Array(10));
  }
  return idOf(kind, now, lastTail);
}

/** The id that a caller's idempotency key always leads to: the second attempt meets the first one's record. */
export async function idFromKey(kind: IdKind, actorId: string, key: string): Promise<string> {
  const digest = await crypto.subtle.digest(
    "SHA-256",
    new TextEncoder().encode(`${kind}\n${actorId}\n${key}`),
  );
  return `${prefixOf(kind)}_${encode(new Uint8Array(digest).slice(0, 16))}`;
}
