import type { Env } from "../../env";
import { defaultOrigin, readServiceAccount } from "./service-account";
import { SheetsClient } from "./sheets-client";
import { SheetsError } from "./sheets-error";

/** A spreadsheet, as the product's service account. Throws where there is none. `patience`: that of its client. */
export function openSpreadsheet(env: Env, spreadsheetId: string, patience?: number): SheetsClient {
  const account = readServiceAccount(env);
  if (!account) {
    throw new SheetsError(
      "sheets_not_configured",
      "The secret GOOGLE_SERVICE_ACCOUNT is not set. Make a key of a service account in Google Cloud and set the secret to its JSON.",
    );
  }
  return new SheetsClient(account, env.GOOGLE_SHEETS_BASE_URL || defaultOrigin, spreadsheetId, patience);
}
