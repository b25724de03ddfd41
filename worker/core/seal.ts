// Pure but for the runtime's cryptography: what is kept for a while and must be of no use without DATA_KEY.
import { type DataKey, dataKeys, newestDataKey } from "./keys/data-keys";

const ivLength = 12; // NIST SP 800-38D recommends 96 bits for GCM
const derived = new WeakMap<DataKey, Map<string, Promise<CryptoKey>>>();

/** The AES-256 key for one purpose, by HKDF-SHA256 (RFC 5869). */
function keyFor(dataKey: DataKey, purpose: string): Promise<CryptoKey> {
  const keys = derived.get(dataKey) ?? new Map<string, Promise<CryptoKey>>();
  derived.set(dataKey, keys);
  const known = keys.get(purpose);
  if (known) return known;
  const info = new TextEncoder().encode(purpose);
  const hkdf = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info };
  const key = crypto.subtle
    .importKey("raw", dataKey.bytes as Uint8Array<ArrayBuffer>, "HKDF", false, ["deriveKey"])
    .then((secret) =>
      crypto.subtle.deriveKey(hkdf, secret, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]),
    );
  keys.set(purpose, key);
  return key;
}

async function through(bytes: Uint8Array, transform: CompressionStream | DecompressionStream) {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(transform);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** gzip, then AES-256-GCM under the newest key: the nonce and the ciphertext. */
export async function seal(dataKey: string, purpose: string, plain: Uint8Array): Promise<Uint8Array> {
  const iv = crypto.getRandomValues(new Uint8Array(ivLength));
  const packed = await through(plain, new CompressionStream("gzip"));
  const sealed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv },
    await keyFor(newestDataKey(dataKey), purpose),
    packed as Uint8Array<ArrayBuffer>,
  );
  return Buffer.concat([iv, new Uint8Array(sealed)]);
}

async function unpack(dataKey: DataKey, purpose: string, sealed: Uint8Array): Promise<ArrayBuffer | null> {
  const key = await keyFor(dataKey, purpose);
  const [iv, ciphertext] = [sealed.slice(0, ivLength), sealed.slice(ivLength)];
  return crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, ciphertext).catch(() => null);
}

/** Whether there is nothing to renew. */
export const isNewestSeal = async (dataKey: string, purpose: string, sealed: Uint8Array): Promise<boolean> =>
  (await unpack(newestDataKey(dataKey), purpose, sealed)) !== null;

/** What was sealed for this purpose under any of the keys; null where it was under none of them, or altered. */
export async function unseal(
  dataKey: string,
  purpose: string,
  sealed: Uint8Array,
): Promise<Uint8Array | null> {
  for (const key of dataKeys(dataKey)) {
    const packed = await unpack(key, purpose, sealed);
    if (packed) return through(new Uint8Array(packed), new DecompressionStream("gzip"));
  }
  return null;
}
