import { createHmac, randomBytes } from "node:crypto";
import { seal, unseal } from "../seal";

export const webhookPurpose = "milepost webhook secret 1";
const prefix = "whsec_";

/** How long a rotated secret goes on signing, in ms. */
export const overlap = 24 * 3_600_000;

export const newSecret = (): string => `${prefix}${randomBytes(32).toString("base64")}`;

export async function sealSecret(dataKey: string, secret: string): Promise<string> {
  return Buffer.from(await seal(dataKey, webhookPurpose, new TextEncoder().encode(secret))).toString(
    "base64",
  );
}

/** Null where it was sealed with another DATA_KEY. */
export async function openSecret(dataKey: string, sealed: string): Promise<string | null> {
  const bytes = await unseal(dataKey, webhookPurpose, Buffer.from(sealed, "base64"));
  return bytes && new TextDecoder().decode(bytes);
}

/** The headers of Standard Webhooks, signed with each secret that is valid. `at`: ms, of this attempt. */
export function signedHeaders(
  secrets: readonly string[],
  { id, at, body }: { id: string; at: number; body: string },
): Record<string, string> {
  const seconds = Math.floor(at / 1000);
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(prefix.length), "base64");
    return `v1,${createHmac("sha256", key).update(`${id}.${seconds}.${body}`).digest("base64")}`;
  });
  return {
    "webhook-id": id,
    "webhook-timestamp": String(seconds),
    "webhook-signature": signatures.join(" "),
  };
}
