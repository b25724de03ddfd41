export const google = {
  "google.sheets": "Local sheets",
  "google.sheets_words": "What the stand-in for Google Sheets holds. It is there in development alone.",
  "google.empty": "Nothing is written here yet",
  "google.first_rows": "The first {count} rows",
} as const;
