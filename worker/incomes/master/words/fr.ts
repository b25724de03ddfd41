import type { Translated } from "../../../../web/i18n/message";
import type { master as en } from "./en";

/** Les données de base, et leurs événements dans le journal. */
export const master: Translated<typeof en> = {
  "incomes.master.open": "Ouvrir",
  "event.benchmark.created": "Revenu de référence ajouté",
  "event.benchmark.edited": "Revenu de référence modifié",
  "event.benchmark.deleted": "Revenu de référence supprimé",
  "event.reference.created": "Étude de référence ajoutée",
  "event.reference.edited": "Étude de référence modifiée",
  "event.reference.deleted": "Étude de référence supprimée",
  "event.commodity.created": "Produit ajouté",
  "event.country.edited": "Monnaie d’un pays modifiée",
  "event.cpi.set": "Indice des prix défini",
  "event.question_set.created": "Version du questionnaire ajoutée",
  "event.rate.set": "Taux de change défini",
};
