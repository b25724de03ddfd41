import { createHmac, timingSafeEqual } from "node:crypto";

/** What the link at the end of a mailing says, so that one click ends it: signed, for nobody signs in for it. */
export interface Unsubscription {
  personId: string;
  mailing: string;
}

const purpose = "milepost unsubscribe 1";

const signatureOf = (dataKey: string, text: string) =>
  createHmac("sha256", Buffer.from(dataKey, "base64")).update(`${purpose}\n${text}`).digest().subarray(0, 16);

export function unsubscribeToken(dataKey: string, { personId, mailing }: Unsubscription): string {
  const text = `${personId}\n${mailing}`;
  return `${Buffer.from(text).toString("base64url")}.${signatureOf(dataKey, text).toString("base64url")}`;
}

/** Null for anything that we did not sign. */
export function readUnsubscribeToken(dataKey: string, token: string): Unsubscription | null {
  const [body = "", signature = ""] = token.split(".");
  const text = Buffer.from(body, "base64url").toString();
  const given = Buffer.from(signature, "base64url");
  const expected = signatureOf(dataKey, text);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const [personId = "", mailing = ""] = text.split("\n");
  return { personId, mailing };
}
