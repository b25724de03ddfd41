import type { Translated } from "../../../../web/i18n/message";
import type { google as en } from "./en";

export const google: Translated<typeof en> = {
  "google.sheets": "Feuilles locales",
  "google.sheets_words": "Ce que contient le remplaçant de Google Sheets. Il n’existe qu’en développement.",
  "google.empty": "Rien n’y est encore écrit",
  "google.first_rows": "Les {count} premières lignes",
};
