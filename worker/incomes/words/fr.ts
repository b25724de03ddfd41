import type { Translated } from "../../../web/i18n/message";
import type { incomes as en } from "./en";

/** L’application des revenus dans le cadre de chaque page, parmi les rôles et dans le journal. */
export const incomes: Translated<typeof en> = {
  "role.incomes.super_admin": "Revenus : administration générale",
  "role.incomes.admin": "Revenus : administration d’unités",
  "role.incomes.editor": "Revenus : édition",
  "role.incomes.viewer": "Revenus : lecture",
  "role.incomes.user": "Revenus : personne externe",
  "guide.part.incomes": "Pour les revenus",
  "event.business_unit.created": "Unité créée",
  "event.business_unit.renamed": "Unité renommée",
  "event.business_unit.deleted": "Unité supprimée",
  "event.company.created": "Entreprise créée",
  "event.company.renamed": "Entreprise renommée",
  "event.company.deleted": "Entreprise supprimée",
  "event.tag.created": "Étiquette créée",
  "event.tag.edited": "Étiquette modifiée",
  "event.tag.deleted": "Étiquette supprimée",
  "event.incomes_user.created": "Accès aux revenus donné",
  "event.incomes_user.changed": "Droits dans les revenus modifiés",
  "event.incomes_user.removed": "Rôle dans les revenus retiré",
  "event.registration.approved": "Demande d’inscription acceptée",
  "event.registration.rejected": "Demande d’inscription refusée",
  "event.case.handed_over": "Cas confié à une autre personne",
  "event.case_comment.deleted": "Commentaire sur un cas supprimé",
  "event.case_access.granted": "Accès à un cas donné",
  "event.case_access.withdrawn": "Accès à un cas retiré",
  "event.access_request.made": "Accès à un cas demandé",
  "event.access_request.approved": "Demande d’accès acceptée",
  "event.access_request.declined": "Demande d’accès refusée",
};
