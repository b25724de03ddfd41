import type { Translated } from "../../../../web/i18n/message";
import type { reuse as en } from "./en";

export const reuse: Translated<typeof en> = {
  "casebook.embed.updated": "Mis à jour le {date}",
  "casebook.embed.read": "Lire le dossier en entier",
  "casebook.embed.allegation": "Une allégation n’est pas un constat.",
  "casebook.gone.title": "Ce dossier a été retiré",
  "casebook.gone.when": "Retiré le {date}",
};
