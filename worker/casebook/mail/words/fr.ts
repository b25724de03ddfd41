import type { Translated } from "../../../../web/i18n/message";
import type { caseMail as en } from "./en";

export const caseMail: Translated<typeof en> = {
  "casebook.mailing.reviews": "Relectures des dossiers",
  "casebook.mailing.reviews_hint": "Quand un dossier est soumis, ou renvoyé avec ce qui lui manque.",
  "casebook.mailing.publications": "Publications des dossiers",
  "casebook.mailing.publications_hint": "Quand un dossier est publié, retiré, ou programmé.",
  "casebook.mailing.comments": "Commentaires sur les dossiers",
  "casebook.mailing.comments_hint":
    "Quand un commentaire est écrit sur un dossier, ou une réponse dans l’un de vos fils.",
  "casebook.told.submitted": "Un dossier a été soumis à la relecture",
  "casebook.told.needs_changes": "Un dossier demande des changements",
  "casebook.told.published": "Un dossier a été publié",
  "casebook.told.restored": "Un dossier a été publié de nouveau",
  "casebook.told.closed": "Un dossier a été fermé",
  "casebook.told.scheduled": "La publication d’un dossier est programmée",
  "casebook.told.unscheduled": "Un dossier ne sera pas publié au moment prévu",
  "casebook.told.commented": "Un dossier a un nouveau commentaire",
  "casebook.told.replied": "Un commentaire sur un dossier a une réponse",
  "casebook.told.several": "Du nouveau sur un dossier",
};
