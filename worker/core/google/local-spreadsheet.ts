// Pure.
/** The id of the spreadsheet that the stand-in of `npm start` has, shared with its service account. */
export const localSpreadsheet = "local-spreadsheet";

/** Where people look at a spreadsheet; that of the stand-in is a page of the product's own. */
export const addressOfSpreadsheet = (id: string): string =>
  id === localSpreadsheet
    ? "/dev/sheets"
    : `https://docs.google.com/spreadsheets/d/${encodeURIComponent(id)}/edit`;
