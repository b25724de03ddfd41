import type { Translated } from "../../../../web/i18n/message";
import type { staffHome as en } from "./en";

export const staffHome: Translated<typeof en> = {
  "workshops.nav_home": "Évaluation des besoins",
  "workshops.home.title": "Évaluation des besoins",
  "workshops.home.lead": "Ce qui est évalué en ce moment, ce qui manque le plus, et où en est chaque région.",
  "workshops.home.new": "Nouvelle évaluation",
  "workshops.home.under_way": "En cours",
  "workshops.home.none_under_way":
    "Rien n’est en cours. Ce qui est terminé ou annulé se trouve parmi toutes les évaluations.",
  "workshops.home.all_assessments": "Toutes les évaluations",
  "workshops.home.pressing": "Besoins les plus pressants",
  "workshops.home.all_needs": "Tous les besoins",
  "workshops.home.no_needs": "Aucun besoin n’est encore noté.",
  "workshops.home.found_out": "Ce qui a été appris",
  "workshops.home.none": "Aucune évaluation pour l’instant",
  "workshops.home.none_staff":
    "Une évaluation est une question posée à un lieu : de quoi a-t-on besoin ici ? Commencez par son nom ; dates, équipe et lieux peuvent venir plus tard.",
  "workshops.home.none_facilitator": "Les évaluations que vous animez se trouvent ici.",
};
