import type { Translated } from "../../../web/i18n/message";
import type { casebook as english } from "./en";

export const casebook: Translated<typeof english> = {
  "role.casebook.admin": "Dossiers : administration",
  "role.casebook.moderator": "Dossiers : modération",
  "role.casebook.contributor": "Dossiers : contribution",
  "guide.part.casebook": "Pour les dossiers",
};
