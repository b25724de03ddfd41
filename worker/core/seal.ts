// Pure but for the runtime's cryptography: what is kept for a while and must be of no use without DATA_KEY.

const ivLength = 12; // NIST SP 800-38D recommends 96 bits for GCM
const keys = new Map<string, Promise<CryptoKey>>();

/** The AES-256 key for one purpose, by HKDF-SHA256 (RFC 5869). */
function keyFor(dataKey: string, purpose: string): Promise<CryptoKey> {
  const name = `${dataKey}\n${purpose}`;
  const known = keys.get(name);
  if (known) return known;
  const info = new TextEncoder().encode(purpose);
  const hkdf = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info };
  const key = crypto.subtle
    .importKey("raw", Buffer.from(dataKey, "base64"), "HKDF", false, ["deriveKey"])
    .then((secret) =>
      crypto.subtle.deriveKey(hkdf, secret, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]),
    );
  keys.set(name, key);
  return key;
}

async function through(bytes: Uint8Array, transform: CompressionStream | DecompressionStream) {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(transform);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** gzip, then AES-256-GCM: the nonce and the ciphertext. */
export async function seal(dataKey: string, purpose: string, plain: Uint8Array): Promise<Uint8Array> {
  const iv = crypto.getRandomValues(new Uint8Array(ivLength));
  const packed = await through(plain, new CompressionStream("gzip"));
  const sealed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv },
    await keyFor(dataKey, purpose),
    packed as Uint8Array<ArrayBuffer>,
  );
  return Buffer.concat([iv, new Uint8Array(sealed)]);
}

/** What was sealed for this purpose; null where it was sealed with another key, or altered. */
export async function unseal(
  dataKey: string,
  purpose: string,
  sealed: Uint8Array,
): Promise<Uint8Array | null> {
  const key = await keyFor(dataKey, purpose);
  const [iv, ciphertext] = [sealed.slice(0, ivLength), sealed.slice(ivLength)];
  const packed = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, ciphertext).catch(() => null);
  return packed && through(new Uint8Array(packed), new DecompressionStream("gzip"));
}
