import type { Translated } from "../../../../web/i18n/message";
import type { list as en } from "./en";

/** La liste des cas. */
export const list: Translated<typeof en> = {
  "incomes.list.title": "Cas",
  "incomes.list.lead":
    "Ce que gagnent les ménages agricoles, ce dont ils ont besoin, et ce qui comblerait l’écart.",
  "incomes.list.new": "Nouveau cas",
  "incomes.list.tabs": "Quels cas",
  "incomes.list.tab_all": "Tous",
  "incomes.list.tab_mine": "Les miens",
  "incomes.list.tab_shared": "Partagés avec moi",
  "incomes.list.tab_completed": "Terminés",
  "incomes.list.tab_deleted": "Supprimés",
  "incomes.list.search": "Chercher par nom ou description",
  "incomes.list.year": "Année",
  "incomes.list.of_target": "de l’objectif",
  "incomes.list.commodity_and": { one: "{name} et {count} autre", other: "{name} et {count} autres" },
  "incomes.list.segments": { one: "{count} segment", other: "{count} segments" },
  "incomes.list.farmers": { one: "{n} exploitation", other: "{n} exploitations" },
  "incomes.list.reached": { one: "{count} atteint l’objectif", other: "{count} atteignent l’objectif" },
  "incomes.list.private": "Privé",
  "incomes.list.missing": "Il manque encore : {list}",
  "incomes.list.missing_target": "des objectifs",
  "incomes.list.missing_income": "des chiffres",
  "incomes.list.missing_household": "des ménages",
  "incomes.list.changed_by": "{name}, {at}",
  "incomes.list.restore": "Rétablir",
  "incomes.list.none_fits": "Aucun cas ne correspond",
  "incomes.list.show_all": "Afficher tous les cas",
  "incomes.list.none_yet": "Aucun cas pour l’instant",
  "incomes.list.none_yet_words":
    "Un cas décrit les ménages d’un pays et d’un produit. Voici comment commencer.",
  "incomes.list.none_shared_words": "Les cas partagés avec vous apparaissent ici.",
  "incomes.list.none_mine": "Aucun de ces cas n’est à vous",
  "incomes.list.none_shared": "Aucun cas n’est partagé avec vous",
  "incomes.list.none_completed": "Aucun cas n’est encore terminé",
  "incomes.list.none_deleted": "Rien n’a été supprimé ces 30 derniers jours",
};
