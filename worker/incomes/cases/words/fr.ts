import type { Translated } from "../../../../web/i18n/message";
import type { cases as en } from "./en";

/** Les cas : pages et événements. */
export const cases: Translated<typeof en> = {
  "event.case.created": "Cas créé",
  "event.case.deleted": "Cas supprimé",
  "event.case.farmers_deleted": "Lignes d’exploitations d’un cas supprimées",
  "event.case.forgotten": "Cas supprimé effacé définitivement",
  "event.case.restored": "Cas rétabli",
};
