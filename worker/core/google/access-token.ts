import { importPKCS8, SignJWT } from "jose";
import * as z from "zod";
import { within } from "../http/within";
import { clock } from "./clock";
import { readRetryAfter } from "./pace";
import type { ServiceAccount } from "./service-account";
import { refusal, SheetsError } from "./sheets-error";

export const sheetsScope = "https://www.googleapis.com/auth/spreadsheets";

const answerSchema = z.object({ access_token: z.string().min(1), expires_in: z.number() });

interface Token {
  value: string;
  /** Milliseconds; a minute before Google forgets it. */
  until: number;
}
const known = new Map<string, Token>();
const keyOf = ({ client_email, private_key_id, token_uri }: ServiceAccount) =>
  `${client_email}\n${private_key_id ?? ""}\n${token_uri}`;

/** After Google has refused it, or in a test that begins anew. */
export const forgetToken = (account: ServiceAccount): boolean => known.delete(keyOf(account));

/** RFC 7523: the account's key signs who asks, for what and until when. */
async function signAssertion(account: ServiceAccount): Promise<string> {
  const { client_email, private_key, private_key_id, token_uri } = account;
  let key: CryptoKey;
  try {
    key = await importPKCS8(private_key, "RS256");
  } catch {
    throw refusal(401, "", client_email);
  }
  const now = Math.floor(clock.now() / 1000);
  return new SignJWT({ scope: sheetsScope })
    .setProtectedHeader({ alg: "RS256", typ: "JWT", ...(private_key_id ? { kid: private_key_id } : {}) })
    .setIssuer(client_email)
    .setAudience(token_uri)
    .setIssuedAt(now)
    .setExpirationTime(now + 3600)
    .sign(key);
}

async function askForToken(account: ServiceAccount): Promise<Token> {
  const body = new URLSearchParams({
    grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
    assertion: await signAssertion(account),
  });
  let answer: Response;
  let text: string;
  try {
    [answer, text] = await within(30_000, async (signal) => {
      const given = await fetch(account.token_uri, { method: "POST", body, signal });
      return [given, await given.text()];
    });
  } catch {
    throw new SheetsError("sheets_unavailable", "Google could not be reached to sign in.", 0);
  }
  if (answer.status === 429 || answer.status >= 500) {
    const after = readRetryAfter(answer.headers.get("retry-after"), clock.now());
    throw new SheetsError("sheets_unavailable", `Google's sign-in answers ${answer.status}.`, after ?? 0);
  }
  if (!answer.ok) throw refusal(401, text, account.client_email);
  try {
    const { access_token, expires_in } = answerSchema.parse(JSON.parse(text));
    return { value: access_token, until: clock.now() + (expires_in - 60) * 1000 };
  } catch {
    throw new SheetsError("sheets_unavailable", "Google's sign-in gave an answer that is no token.", 0);
  }
}

/** An access token of the account, kept until it expires. */
export async function accessToken(account: ServiceAccount): Promise<string> {
  const key = keyOf(account);
  const token = known.get(key);
  if (token && token.until > clock.now()) return token.value;
  const fresh = await askForToken(account);
  known.set(key, fresh);
  return fresh.value;
}
