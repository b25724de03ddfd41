import { createHash } from "node:crypto";

// A device written from the text of WebAuthn, with nothing of what the product uses.

const base64url = (bytes: Uint8Array | string) => Buffer.from(bytes).toString("base64url");
const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest();
const joined = (...parts: (Uint8Array | number[])[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as Uint8Array))));

const presence = 0x01;
const verification = 0x04;
const attested = 0x40;

/** CBOR (RFC 8949) of the few kinds that stand in an attestation. */
const text = (words: string) => joined([0x60 + words.length], Buffer.from(words));
const bytes = (value: Uint8Array) => joined([0x59, value.length >> 8, value.length & 255], value);

/** An integer as ASN.1 has it: without leading zeros, and never below zero. */
function derInteger(raw: Uint8Array): Uint8Array {
  let at = 0;
  while (at < raw.length - 1 && raw[at] === 0) at++;
  const value = raw.slice(at);
  const body = (value[0] ?? 0) > 127 ? joined([0], value) : value;
  return joined([2, body.length], body);
}

export interface Said {
  challenge: string;
  origin?: string;
  host?: string;
  counter?: number;
  /** Whether it made sure of its person. */
  verifies?: boolean;
  userHandle?: string;
}

/** A device with one key for this host, which counts its signatures where it is told a count. */
export async function newDevice(host = "milepost.test") {
  const { publicKey, privateKey } = (await crypto.subtle.generateKey(
    { name: "ECDSA", namedCurve: "P-256" },
    true,
    ["sign"],
  )) as CryptoKeyPair;
  const point = new Uint8Array((await crypto.subtle.exportKey("raw", publicKey)) as ArrayBuffer);
  const id = crypto.getRandomValues(new Uint8Array(16));
  const cose = joined(
    [0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32],
    point.slice(1, 33),
    [0x22, 0x58, 32],
    point.slice(33),
  );

  const clientData = (type: string, { challenge, origin = `https://${host}` }: Said) =>
    JSON.stringify({ type, challenge, origin, crossOrigin: false });
  const authenticatorData = (said: Said, flags: number, rest: Uint8Array = new Uint8Array()) => {
    const { counter = 0, verifies = true } = said;
    const count = [counter >>> 24, (counter >>> 16) & 255, (counter >>> 8) & 255, counter & 255];
    const all = flags | presence | (verifies ? verification : 0);
    return joined(sha256(said.host ?? host), [all], count, rest);
  };
  const credential = { id: base64url(id), rawId: base64url(id), type: "public-key" };

  return {
    id: credential.id,
    /** What `navigator.credentials.create` answers. */
    register(said: Said) {
      const data = authenticatorData(said, attested, joined(new Uint8Array(16), [0, id.length], id, cose));
      const attestation = joined(
        [0xa3],
        ...[text("fmt"), text("none"), text("attStmt"), [0xa0], text("authData"), bytes(data)],
      );
      return {
        ...credential,
        response: {
          clientDataJSON: base64url(clientData("webauthn.create", said)),
          attestationObject: base64url(attestation),
          transports: ["internal", "something-new"],
        },
      };
    },
    /** What `navigator.credentials.get` answers. */
    async sign(said: Said) {
      const told = clientData("webauthn.get", said);
      const data = authenticatorData(said, 0);
      const raw = new Uint8Array(
        await crypto.subtle.sign({ name: "ECDSA", hash: "SHA-256" }, privateKey, joined(data, sha256(told))),
      );
      const body = joined(derInteger(raw.slice(0, 32)), derInteger(raw.slice(32)));
      return {
        ...credential,
        response: {
          clientDataJSON: base64url(told),
          authenticatorData: base64url(data),
          signature: base64url(joined([0x30, body.length], body)),
          ...(said.userHandle ? { userHandle: base64url(said.userHandle) } : {}),
        },
      };
    },
  };
}

export type Device = Awaited<ReturnType<typeof newDevice>>;
