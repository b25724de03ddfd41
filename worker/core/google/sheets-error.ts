// Pure.
/** Why a call of Google Sheets failed. */
export type SheetsFault =
  | "sheets_not_configured"
  | "service_account_invalid"
  | "sheet_not_shared"
  | "sheet_not_found"
  | "sheets_refused"
  | "sheets_unavailable";

/** A failed call, as a sentence for whoever can mend it. */
export class SheetsError extends Error {
  override readonly name = "SheetsError";
  readonly code: SheetsFault;
  /** Seconds after which it may work; null where trying again mends nothing. */
  readonly retryAfter: number | null;

  constructor(code: SheetsFault, message: string, retryAfter: number | null = null) {
    super(message);
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/** What a refusal of Google means for whoever set the product up. `says`: Google's own words. */
export function refusal(status: number, says: string, address: string): SheetsError {
  if (status === 403 && /SERVICE_DISABLED|has not been used in project|is disabled/i.test(says)) {
    return new SheetsError(
      "sheet_not_shared",
      `The Google Sheets API is not switched on for the project of ${address}. Switch it on in Google Cloud under APIs & Services, and try again.`,
    );
  }
  if (status === 403) {
    return new SheetsError(
      "sheet_not_shared",
      `The spreadsheet is not shared with the service account. In Google Sheets choose Share, add ${address} as Editor, and try again.`,
    );
  }
  if (status === 404) {
    return new SheetsError(
      "sheet_not_found",
      `There is no spreadsheet with this ID. Copy the ID from the spreadsheet's address, and share the spreadsheet with ${address} as Editor.`,
    );
  }
  if (status === 401) {
    return new SheetsError(
      "service_account_invalid",
      `Google does not accept the key of ${address}. Make a new key in Google Cloud and set the secret GOOGLE_SERVICE_ACCOUNT to it.`,
    );
  }
  return new SheetsError(
    "sheets_refused",
    `Google Sheets refused the request (${status}): ${says.slice(0, 300)}`,
  );
}
