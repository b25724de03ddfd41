import type { Translated } from "../../../../../web/i18n/message";
import type { fraudFlagWords as English } from "./en";

/** The queue of suspicious sign-ups. */
export const fraudFlagWords: Translated<typeof English> = {
  "fraud.nav": "Fraude",
  "fraud.title": "Inscriptions suspectes",
  "fraud.lead":
    "Des règles les ont signalées. Ce que vous confirmez quitte tous les comptes, et son clic redevient libre ; ce que vous écartez compte.",
  "fraud.state": "État",
  "fraud.open": "À examiner",
  "fraud.held": "Retenues",
  "fraud.confirmed": "Confirmées",
  "fraud.dismissed": "Écartées",
  "fraud.confirm": "Confirmer la fraude",
  "fraud.dismiss": "Écarter",
  "fraud.undo": "Annuler",
  "fraud.decide_of": "{what} : {who}",
  "fraud.score": "Score {score}",
  "fraud.alike": { one: "{count} inscription", other: "{count} inscriptions semblables" },
  "fraud.after_click": "Après le clic",
  "fraud.network": "Réseau",
  "fraud.device": "Navigateur",
  "fraud.hold_until": "Retenue jusqu’au",
  "fraud.decided": "Décidé",
  "fraud.note": "Note",
  "fraud.note_hint": "Conservée avec chaque décision que vous prenez maintenant.",
  "fraud.see_signup": "Tout sur {who}",
  "fraud.confirm_ticked": "Confirmer les cochées",
  "fraud.dismiss_ticked": "Écarter les cochées",
  "fraud.undo_ticked": "Annuler les cochées",
  "fraud.tick_some": "Cochez les inscriptions dont vous décidez.",
  "fraud.no_click_left": {
    one: "{count} inscription reste telle quelle : son lien n’a plus de clic.",
    other: "{count} inscriptions restent telles quelles : leurs liens n’ont plus de clic.",
  },
  "fraud.done_confirm": {
    one: "{count} inscription a été confirmée comme fraude.",
    other: "{count} inscriptions ont été confirmées comme fraude.",
  },
  "fraud.done_dismiss": {
    one: "{count} inscription a été écartée et compte.",
    other: "{count} inscriptions ont été écartées et comptent.",
  },
  "fraud.done_undo": { one: "{count} décision a été annulée.", other: "{count} décisions ont été annulées." },
  "fraud.none": "Rien à examiner",
  "fraud.none_decided": "Pas encore de telle décision",
  "fraud.none_words": "Les inscriptions que les règles trouvent suspectes arrivent ici.",
  "fraud.see_signups": "Voir toutes les inscriptions",
};
