import type { Translated } from "../../../web/i18n/message";
import type { casebook as english } from "./en";

export const casebook: Translated<typeof english> = {
  "module.casebook": "Dossiers",
  "role.casebook.admin": "Dossiers : administration",
  "role.casebook.moderator": "Dossiers : modération",
  "role.casebook.contributor": "Dossiers : contribution",
  "guide.part.casebook": "Pour les dossiers",
  "event.casebook_entity.created": "Entité des dossiers créée",
  "event.casebook_entity.renamed": "Entité des dossiers renommée",
  "event.casebook_entity.deleted": "Entité des dossiers supprimée",
  "event.casebook_person.let_in": "Accès aux dossiers donné",
  "event.casebook_person.changed": "Accès aux dossiers modifié",
  "event.casebook_person.removed": "Accès aux dossiers retiré",
  "event.casebook_settings.changed": "Réglages des dossiers modifiés",
  "event.casebook_feedback.changed": "Retour sur les dossiers traité",
  "event.casebook_feedback.revealed": "Coordonnées d’un retour affichées",
};
