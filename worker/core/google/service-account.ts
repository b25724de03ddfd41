import * as z from "zod";
import type { Env } from "../../env";
import { SheetsError } from "./sheets-error";

const account = z.object({
  client_email: z.string().min(3),
  private_key: z.string().min(1),
  private_key_id: z.string().optional(),
  token_uri: z.url(),
});
/** Who the product is at Google: the JSON that Google gives for a key of a service account. */
export type ServiceAccount = z.output<typeof account>;

export const defaultOrigin = "https://sheets.googleapis.com";

/** The service account of GOOGLE_SERVICE_ACCOUNT; null where none is set. Throws where it is not such JSON. */
export function readServiceAccount({ GOOGLE_SERVICE_ACCOUNT }: Env): ServiceAccount | null {
  if (!GOOGLE_SERVICE_ACCOUNT?.trim()) return null;
  try {
    return account.parse(JSON.parse(GOOGLE_SERVICE_ACCOUNT));
  } catch {
    throw new SheetsError(
      "service_account_invalid",
      "The secret GOOGLE_SERVICE_ACCOUNT is not the JSON of a service account's key. Download a new key from Google Cloud and set the secret to the whole file.",
    );
  }
}

/** Its address, to share spreadsheets with; null where none can be read. */
export function serviceAccountAddress(env: Env): string | null {
  try {
    return readServiceAccount(env)?.client_email ?? null;
  } catch {
    return null;
  }
}
