import type { Translated } from "../../../web/i18n/message";
import type { workshops as en } from "./en";

export const workshops: Translated<typeof en> = {
  "role.workshops.staff": "Ateliers : équipe",
  "role.workshops.facilitator": "Ateliers : animation",
  "role.workshops.participant": "Ateliers : participation",
  "guide.part.workshops": "Pour l’évaluation des besoins",
  "event.place.created": "Lieu créé",
  "event.place.changed": "Lieu modifié",
  "event.place.deleted": "Lieu supprimé",
  "event.place.imported": "Lieux importés",
  "event.assessment.created": "Évaluation créée",
  "event.assessment.changed": "Évaluation modifiée",
  "event.assessment.deleted": "Évaluation supprimée",
  "event.assessment.workshop_changed": "Atelier d’une évaluation modifié",
  "event.need.created": "Besoin noté",
  "event.need.changed": "Besoin modifié",
  "event.need.deleted": "Besoin supprimé",
  "event.staff_record.created": "Fiche créée",
  "event.staff_record.changed": "Fiche modifiée",
  "event.staff_record.deleted": "Fiche supprimée",
  "event.staff_record.document_changed": "Document d’une fiche modifié",
  "event.staff_record.document_removed": "Document d’une fiche retiré",
  "event.assessment.survey_changed": "Questions d’une enquête modifiées",
  "event.facilitator.made": "Animation confiée à quelqu’un",
  "event.facilitator.changed": "Animation de quelqu’un modifiée",
  "event.facilitator.removed": "Animation retirée à quelqu’un",
};
