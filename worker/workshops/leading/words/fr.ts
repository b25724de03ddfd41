import type { Translated } from "../../../../web/i18n/message";
import type { leading as en } from "./en";

export const leading: Translated<typeof en> = {
  "workshops.nav_led": "Animation",
  "leading.which": "Choisissez une évaluation pour voir où en sont ses participations.",
  "leading.all": "Toutes les évaluations",
  "leading.as_seen": "Voir les ateliers comme les personnes participantes",
  "leading.pages": "Pages de cette évaluation",
  "leading.closed": "Close",
  "leading.dashboard": "Avancement",
  "leading.participants": "Personnes participantes",
  "leading.province": "Province",
  "leading.stakeholder": "Rôle dans la communauté",
  "leading.people": "Personnes",
  "leading.workshop_n": "Atelier {n}",
  "leading.registered": "Personnes inscrites",
  "leading.in": "Personnes venues",
  "leading.finished": "Cinq ateliers envoyés",
  "leading.workshops": "Les cinq ateliers",
  "leading.target": "Le repère est à l’objectif de {target} %.",
  "leading.writing": "En cours",
  "leading.open": "Ouverts",
  "leading.sent": "envoyés",
  "leading.target_met": "Objectif atteint",
  "leading.to_target": {
    one: "Encore {count} jusqu’à l’objectif de {target} %",
    other: "Encore {count} jusqu’à l’objectif de {target} %",
  },
  "leading.by_province": "Par province",
  "leading.by_stakeholder": "Par rôle dans la communauté",
  "leading.nobody": "Personne n’est encore inscrit",
  "leading.nobody_words":
    "Inscrivez les personnes une à une, ou toutes depuis un fichier. Puis invitez-les ou imprimez des cartes.",
  "leading.register": "Inscrire quelqu’un",
  "leading.import": "Importer un fichier",
  "leading.open_next": "Ouvrir l’atelier {n} à tout le monde",
  "leading.open_title": "Ouvrir l’atelier {n} à tout le monde : {title}",
  "leading.not_sent": {
    one: "Sur {all} personnes venues, {count} n’a pas encore envoyé l’atelier {n}.",
    other: "Sur {all} personnes venues, {count} n’ont pas encore envoyé l’atelier {n}.",
  },
  "leading.all_sent": "Toutes les personnes venues ont envoyé l’atelier {n}.",
  "leading.opens":
    "Tout ce qui va jusqu’à l’atelier {n} s’ouvre aux personnes venues. Ce qu’elles n’ont pas envoyé leur reste ouvert.",
  "leading.opens_later": {
    one: "Pour {count} personne qui n’est pas encore venue, il s’ouvrira à son arrivée.",
    other: "Pour {count} personnes qui ne sont pas encore venues, il s’ouvrira à leur arrivée.",
  },
  "leading.opened": {
    one: "Ouvert pour {count} personne.",
    other: "Ouvert pour {count} personnes.",
  },
};
