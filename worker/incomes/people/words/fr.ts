import type { Translated } from "../../../../web/i18n/message";
import type { peopleMails as English } from "./en";

/** Messages aux personnes qui travaillent sur les revenus. */
export const peopleMails: Translated<typeof English> = {
  "incomes.let_in_subject": "Vous avez accès aux revenus",
  "incomes.let_in_words":
    "Vous avez maintenant accès aux revenus des ménages agricoles. Connectez-vous comme d’habitude :",
  "incomes.registered_subject": "{who} demande un accès",
  "incomes.registered_words": "{who} ({email}) demande à travailler sur les revenus. Décidez ici :",
  "incomes.rejected_subject": "À propos de votre demande d’accès",
  "incomes.rejected_words":
    "Vous avez demandé à travailler sur les revenus. Votre demande n’a pas été acceptée.",
  "incomes.shared_subject": "« {case} » est partagé avec vous",
  "incomes.shared_words": "Vous pouvez maintenant ouvrir le cas « {case} » :",
  "incomes.requested_subject": "Un accès à « {case} » est demandé",
  "incomes.requested_words": "{by} demande de donner à {who} l’accès au cas « {case} ». Décidez ici :",
  "incomes.granted_subject": "{who} peut maintenant ouvrir « {case} »",
  "incomes.granted_words": "L’accès de {who} au cas « {case} » a été accepté :",
  "incomes.declined_subject": "L’accès à « {case} » a été refusé à {who}",
  "incomes.declined_words": "L’accès de {who} au cas « {case} » a été refusé :",
  "incomes.handed_subject": "« {case} » est maintenant à vous",
  "incomes.handed_words": "{by} vous a confié le cas « {case} » :",
};
