import { createHmac } from "node:crypto";
import { type DataKey, dataKeys, newestDataKey } from "../../core/keys/data-keys";
import { emailKey } from "../../core/text/email-address";

/** A candidate's e-mail address: compared by keyed hash, kept encrypted, shown masked. `dataKey` is DATA_KEY. */

/** HMAC-SHA256 of the address as it is compared, base64url: equal for equal addresses, and of no use without the key. */
export const hashAddress = (dataKey: string, email: string): string =>
  hashUnder(newestDataKey(dataKey), email);

/** The same under each key, the newest first: an address that was written under an older one is found by it. */
export const hashesOfAddress = (dataKey: string, email: string): string[] =>
  dataKeys(dataKey).map((key) => hashUnder(key, email));

function hashUnder({ bytes }: DataKey, email: string): string {
  return createHmac("sha256", bytes)
    .update(`milepost address\n${emailKey(email)}`)
    .digest("base64url");
}

const hashPhoneUnder = ({ bytes }: DataKey, phone: string): string =>
  createHmac("sha256", bytes).update(`milepost phone\n${phone}`).digest("base64url");

/** The same of a phone number in E.164, by a key of its own kind. */
export const hashPhone = (dataKey: string, phone: string): string =>
  hashPhoneUnder(newestDataKey(dataKey), phone);

/** The same under each key, the newest first. */
export const hashesOfPhone = (dataKey: string, phone: string): string[] =>
  dataKeys(dataKey).map((key) => hashPhoneUnder(key, phone));

/** `asha@example.org` → `a***@e***.org`: enough to recognise one's own, too little to write to. */
export function maskAddress(email: string): string {
  const normal = emailKey(email);
  const at = normal.lastIndexOf("@");
  const domain = normal.slice(at + 1);
  const first = (text: string) => [...text][0] ?? "";
  return `${first(normal)}***@${first(domain)}***${domain.slice(domain.lastIndexOf("."))}`;
}

const form = "1";
const ivLength = 12; // NIST SP 800-38D recommends 96 bits for GCM
const keys = new WeakMap<DataKey, Promise<CryptoKey>>();

/** The AES-256 key, by HKDF-SHA256 (RFC 5869) with a label of its own. */
function encryptionKey(dataKey: DataKey): Promise<CryptoKey> {
  const known = keys.get(dataKey);
  if (known) return known;
  const hkdf = {
    name: "HKDF",
    hash: "SHA-256",
    salt: new Uint8Array(),
    info: new TextEncoder().encode(`milepost address encryption ${form}`),
  };
  const key = crypto.subtle
    .importKey("raw", dataKey.bytes as Uint8Array<ArrayBuffer>, "HKDF", false, ["deriveKey"])
    .then((secret) =>
      crypto.subtle.deriveKey(hkdf, secret, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]),
    );
  keys.set(dataKey, key);
  return key;
}

/** AES-256-GCM under the newest key: its number, a full stop, and base64url of the nonce and the ciphertext. */
export async function encryptAddress(dataKey: string, email: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(ivLength));
  const key = newestDataKey(dataKey);
  const ciphertext = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv },
    await encryptionKey(key),
    new TextEncoder().encode(email.trim()),
  );
  return `${key.id}.${Buffer.concat([iv, new Uint8Array(ciphertext)]).toString("base64url")}`;
}

/** The address as it was typed, trimmed. Throws where it was encrypted with a key that is gone, or altered. */
export async function decryptAddress(dataKey: string, encrypted: string): Promise<string> {
  const [of, text = ""] = encrypted.split(".");
  const key = dataKeys(dataKey).find(({ id }) => String(id) === of);
  if (!key) throw new Error("the address is encrypted with a key that is not known");
  const bytes = Buffer.from(text, "base64url");
  const plain = await crypto.subtle.decrypt(
    { name: "AES-GCM", iv: bytes.subarray(0, ivLength) },
    await encryptionKey(key),
    bytes.subarray(ivLength),
  );
  return new TextDecoder().decode(plain);
}

/** What a row of `signups` keeps of an address. */
export async function sealAddress(dataKey: string, email: string) {
  return {
    emailHash: hashAddress(dataKey, email),
    emailEncrypted: await encryptAddress(dataKey, email),
    emailMasked: maskAddress(email),
  };
}

/** What a row of `signups` keeps of a phone number in E.164, or of none. */
export async function sealPhone(dataKey: string, phone: string | null | undefined) {
  if (!phone) return { phoneHash: null, phoneEncrypted: null };
  return { phoneHash: hashPhone(dataKey, phone), phoneEncrypted: await encryptAddress(dataKey, phone) };
}
