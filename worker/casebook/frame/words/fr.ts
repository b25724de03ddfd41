import type { Translated } from "../../../../web/i18n/message";
import type { frame as english } from "./en";

export const frame: Translated<typeof english> = {
  "casebook.frame.nav_review": "Relecture",
  "casebook.frame.nav_material": "Sources, entités",
  "casebook.frame.nav_team": "Équipe des dossiers",
  "casebook.frame.material": "Ce sur quoi reposent les dossiers",
  "casebook.frame.sources": "Sources",
  "casebook.frame.entities": "Entités",
  "casebook.frame.team": "Avec qui et quoi travaillent les dossiers",
  "casebook.frame.people": "Personnes",
  "casebook.frame.feedback": "Retours",
  "casebook.frame.settings": "Réglages",
  "casebook.frame.case": "Pages de ce dossier",
  "casebook.frame.write": "Rédiger",
  "casebook.frame.history": "Historique",
  "casebook.frame.compare": "Comparer",
  "casebook.frame.type.CORRUPTION": "Corruption",
  "casebook.frame.type.PROMISES": "Promesses",
};
