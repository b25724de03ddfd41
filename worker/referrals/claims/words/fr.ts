import type { Translated } from "../../../../web/i18n/message";
import type { claimWords as English } from "./en";

/** Who says that a sign-up is theirs. */
export const claimWords: Translated<typeof English> = {
  "claims.title": "Demandes d’inscriptions",
  "claims.lead":
    "Des agents disent que ces inscriptions sont les leurs. Ce que vous acceptez passe à leur lien avec tous les totaux.",
  "claims.link_to": "Demandes",
  "claims.waiting": { one: "{count} demande attend", other: "{count} demandes attendent" },
  "claims.state": "État",
  "claims.open": "Ouvertes",
  "claims.approved": "Acceptées",
  "claims.declined": "Refusées",
  "claims.approve": "Accepter",
  "claims.decline": "Refuser",
  "claims.signup": "Inscription",
  "claims.now": "Actuellement à",
  "claims.nobody": "Personne",
  "claims.for": "Pour",
  "claims.reason": "Raison",
  "claims.when": "Demandé",
  "claims.note": "Note",
  "claims.who": "{what} : {who}",
  "claims.done_approve": "L’inscription appartient maintenant au lien.",
  "claims.done_decline": "La demande a été refusée.",
  "claims.none": "Aucune demande n’attend",
  "claims.none_approved": "Aucune demande acceptée pour l’instant",
  "claims.none_declined": "Aucune demande refusée pour l’instant",
  "claims.none_words": "Un agent demande depuis la page de son lien.",
  "claims.link": "Lien",
  "claims.link_hint": "Son adresse, comme sur la page du lien, ou son code.",
  "claims.assign_title": "La rattacher à un lien",
  "claims.assign_words":
    "L’inscription compte alors pour ce lien, avec tous les totaux, et le clic qu’elle avait gagné est libre. Il doit rester un clic au lien.",
  "claims.assign": "Rattacher",
  "claims.choose": "Choisir un lien",
  "claims.ask_title": "Une inscription manque-t-elle ?",
  "claims.ask_words":
    "Dites-nous qui vous avez rencontré. Si cette personne s’est inscrite à cette campagne, un administrateur décide si elle compte pour votre lien.",
  "claims.ask_email": "Adresse e-mail du candidat",
  "claims.ask_reason": "Comment vous le savez",
  "claims.ask": "La demander",
  "claims.asked":
    "Envoyé. Si cette adresse s’est inscrite à la campagne, l’administration décide. Nous vous écrivons si elle est à vous.",
  "claims.mailing": "Demandes acceptées",
  "claims.mailing_hint": "Un message quand une inscription que vous avez demandée compte pour vous.",
  "claims.granted": "Une inscription compte pour vous",
  "claims.granted_words":
    "Vous avez demandé une inscription à {campaign}. Elle compte maintenant pour votre lien :",
};
