import type { Translated } from "../../../../web/i18n/message";
import type { caseList as english } from "./en";

export const caseList: Translated<typeof english> = {
  "casebook.nav": "Dossiers",
  "casebook.state.DRAFT": "Brouillon",
  "casebook.state.IN_REVIEW": "En relecture",
  "casebook.state.PUBLISHED": "Publié",
  "casebook.state.CLOSED": "Fermé",
  "casebook.field.title": "Titre",
  "casebook.list.title": "Dossiers",
  "casebook.list.lead": "Les dossiers auxquels vous travaillez.",
  "casebook.list.lead_all": "Tous les dossiers, dans leur dernière version.",
  "casebook.list.search": "Titre ou numéro d’un dossier",
  "casebook.list.state": "État",
  "casebook.list.version": "Version",
  "casebook.list.updated": "Modifié",
  "casebook.list.new": "Nouveau dossier",
  "casebook.list.begin": "Commencer le dossier",
  "casebook.list.begun": "Le dossier est commencé.",
  "casebook.list.none_yet": "Pas encore de dossier",
  "casebook.list.none_yet_words":
    "Un dossier commence par un brouillon que seules voient les personnes qui y travaillent.",
  "casebook.list.none_fits": "Aucun dossier ne correspond",
  "casebook.list.all": "Afficher tous les dossiers",
};
