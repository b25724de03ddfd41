import { createHmac, timingSafeEqual } from "node:crypto";
import { type DataKey, dataKeys, newestDataKey } from "../keys/data-keys";

/** What the link at the end of a mailing says, so that one click ends it: signed, for nobody signs in for it. */
export interface Unsubscription {
  personId: string;
  mailing: string;
}

const purpose = "milepost unsubscribe 1";

const signatureOf = ({ bytes }: DataKey, text: string) =>
  createHmac("sha256", bytes).update(`${purpose}\n${text}`).digest().subarray(0, 16);

const tokenOf = (key: DataKey, text: string) =>
  `${Buffer.from(text).toString("base64url")}.${signatureOf(key, text).toString("base64url")}`;

export function unsubscribeToken(dataKey: string, { personId, mailing }: Unsubscription): string {
  return tokenOf(newestDataKey(dataKey), `${personId}\n${mailing}`);
}

/** Null for anything that we did not sign. */
export function readUnsubscribeToken(dataKey: string, token: string): Unsubscription | null {
  const [body = "", signature = ""] = token.split(".");
  const text = Buffer.from(body, "base64url").toString();
  const given = Buffer.from(signature, "base64url");
  const key = dataKeys(dataKey).find((one) => {
    const expected = signatureOf(one, text);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
  if (!key) return null;
  const [personId = "", mailing = ""] = text.split("\n");
  // One spelling: what does not come out the same is none of ours.
  return tokenOf(key, `${personId}\n${mailing}`) === token ? { personId, mailing } : null;
}
