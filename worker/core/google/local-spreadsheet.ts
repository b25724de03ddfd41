// Pure.
/** The id of the spreadsheet that the stand-in of `npm start` has, shared with its service account. */
export const localSpreadsheet = "local-spreadsheet";
