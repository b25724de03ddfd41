import type { Translated } from "../../../web/i18n/message";
import type { incomes as en } from "./en";

/** L’application des revenus dans le cadre de chaque page, parmi les rôles et dans le journal. */
export const incomes: Translated<typeof en> = {
  "role.incomes.super_admin": "Revenus : administration générale",
  "role.incomes.admin": "Revenus : administration d’unités",
  "role.incomes.editor": "Revenus : édition",
  "role.incomes.viewer": "Revenus : lecture",
  "role.incomes.user": "Revenus : personne externe",
};
