import type { Translated } from "../../../../web/i18n/message";
import type { compare as en } from "./en";

/** Plusieurs cas à la fois. */
export const compare: Translated<typeof en> = {
  "incomes.compare.title": "Comparer des cas",
  "incomes.compare.lead": "Dans une monnaie, aux prix d’une année.",
  "incomes.compare.choose": "Comparer",
  "incomes.compare.choose_of": "Choisir {name} pour comparer",
  "incomes.compare.chosen": "Comparer la sélection",
  "incomes.compare.how_many": "Choisissez deux à quatre cas dans la liste, puis comparez-les.",
  "incomes.compare.currency": "Monnaie",
  "incomes.compare.show": "Afficher",
  "incomes.compare.segment": "Cas et segment",
  "incomes.compare.income": "Revenu actuel",
  "incomes.compare.feasible": "Réalisable",
  "incomes.compare.target": "Objectif",
  "incomes.compare.gap": "Écart",
  "incomes.compare.share": "Part de l’objectif",
  "incomes.compare.widest": "{name} est le plus loin de son objectif : {gap} {currency} par an",
  "incomes.compare.no_gap": "Ce que les ménages gagnent, pourraient gagner et ce dont ils ont besoin",
  "incomes.compare.cpi_missing":
    "Un indice des prix des années concernées manque pour certains de ces cas : leurs montants sont omis.",
  "incomes.compare.rate_missing":
    "Un taux de change manque pour certains de ces cas : leurs montants sont omis.",
  "incomes.overview.title": "Par pays",
  "incomes.overview.link": "Par pays",
  "incomes.overview.lead": "Les cas que vous pouvez voir, et les exploitations dont ils parlent.",
  "incomes.overview.country": "Pays",
  "incomes.overview.cases": "Cas",
  "incomes.overview.farmers": "Exploitations",
  "incomes.overview.most": "La plupart des cas concernent : {name}",
  "incomes.overview.none": "Aucun cas pour l’instant",
};
