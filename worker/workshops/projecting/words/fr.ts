import type { Translated } from "../../../../web/i18n/message";
import type { projecting as en } from "./en";

export const projecting: Translated<typeof en> = {
  "projecting.room": "Salle",
  "projecting.workshop": "Atelier {n} : {title}",
  "projecting.choose": "Atelier",
  "projecting.leave": "Quitter",
  "projecting.sent": "Envoyés",
  "projecting.of_all": "Personnes inscrites",
  "projecting.reach": "{rate} envoyés. Objectif : {target}.",
  "projecting.code": "Code vers la page de connexion",
  "projecting.keys":
    "Touches : 1 à 5 ou les flèches choisissent l’atelier, F remplit l’écran, Échap ramène en arrière.",
  "projecting.cards": "Cartes",
  "projecting.whom": "Pour qui",
  "projecting.whom.not_in": "Qui n’est pas encore là",
  "projecting.whom.everybody": "Tout le monde",
  "projecting.no_cards": "Personne n’a besoin d’une carte",
  "projecting.no_cards_words": "Tout le monde est là. Choisissez tout le monde pour refaire des cartes.",
  "projecting.choose_others": "Choisir d’autres personnes",
  "projecting.without_card": {
    one: "{count} des personnes choisies n’en reçoit pas.",
    other: "{count} des personnes choisies n’en reçoivent pas.",
  },
  "projecting.without_card_words":
    "Qui a retiré son accord, ou a ici un autre rôle et un mot de passe, ne reçoit pas de carte.",
  "projecting.n_cards": {
    one: "{count} carte",
    other: "{count} cartes",
  },
  "projecting.cards_words":
    "Chaque carte porte un nom et un code. Qui pointe un appareil photo dessus est connecté, sans mot de passe. Huit cartes tiennent sur une page A4, à découper.",
  "projecting.cards_void":
    "Les liens et cartes créés auparavant pour ces personnes n’ouvrent plus rien dès que vous en faites de nouveaux.",
  "projecting.cards_more": "Ce sont les 400 premières. Filtrez par province pour faire les autres.",
  "projecting.make_cards": "Faire les cartes",
  "projecting.back": "Retour",
  "projecting.print": "Imprimer",
};
