import type { ServiceAccount } from "../service-account";

/** A service account that Google has never heard of, with a key of its own. */
export async function fakeAccount(
  token_uri = "https://oauth2.test/token",
): Promise<ServiceAccount & { type: string; private_key_id: string }> {
  const algorithm = {
    ...{ name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
    ...{ modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
  };
  const { privateKey } = (await crypto.subtle.generateKey(algorithm, true, [
    "sign",
    "verify",
  ])) as CryptoKeyPair;
  const bytes = Buffer.from((await crypto.subtle.exportKey("pkcs8", privateKey)) as ArrayBuffer);
  const lines = bytes.toString("base64").match(/.{1,64}/g) ?? [];
  return {
    type: "service_account",
    client_email: "milepost@local-fake.iam.gserviceaccount.com",
    private_key_id: crypto.randomUUID().replaceAll("-", ""),
    private_key: `-----BEGIN PRIVATE KEY-----\n${lines.join("\n")}\n-----END PRIVATE KEY-----\n`,
    token_uri,
  };
}
