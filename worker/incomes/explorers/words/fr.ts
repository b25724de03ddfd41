import type { Translated } from "../../../../web/i18n/message";
import type { explorers as en } from "./en";

/** De simples listes de ce qui existe. */
export const explorers: Translated<typeof en> = {
  "incomes.explorers.tabs": "Listes",
  "incomes.explorers.overview": "Par pays",
  "incomes.explorers.benchmarks": "Revenus de référence",
  "incomes.explorers.references": "Études de référence",
  "incomes.explorers.benchmarks_lead":
    "Ce qu’il faut à un ménage pour vivre décemment, en monnaie locale par an, et ce que cela fait aux prix d’une année plus récente.",
  "incomes.explorers.references_lead":
    "Ce que disent les études des rendements, des prix, des coûts et des revenus.",
  "incomes.explorers.benchmarks_search": "Chercher par pays, région ou source",
  "incomes.explorers.references_search": "Chercher par source ou note",
  "incomes.explorers.benchmarks_total": {
    one: "{count} revenu de référence",
    other: "{count} revenus de référence",
  },
  "incomes.explorers.references_total": { one: "{count} étude", other: "{count} études" },
  "incomes.explorers.none": "Rien ne correspond à ces filtres",
  "incomes.explorers.all": "Tout afficher",
  "incomes.explorers.country": "Pays",
  "incomes.explorers.region": "Région",
  "incomes.explorers.commodity": "Produit",
  "incomes.explorers.year": "Année",
  "incomes.explorers.household": "Ménage",
  "incomes.explorers.household_of": "{people} personnes, dont {adults} adultes",
  "incomes.explorers.value": "Revenu de référence par an",
  "incomes.explorers.money": "Aux prix de",
  "incomes.explorers.money_latest": "La dernière année connue",
  "incomes.explorers.inflated": "Avec l’inflation",
  "incomes.explorers.inflated_to": "{value} en {year} ({percent} %)",
  "incomes.explorers.source": "Source",
  "incomes.explorers.figure": "Chiffre",
  "incomes.explorers.figures": "Chiffres",
  "incomes.explorers.confidence": "Confiance",
  "incomes.explorers.driver.area": "Surface",
  "incomes.explorers.driver.volume": "Volume",
  "incomes.explorers.driver.price": "Prix",
  "incomes.explorers.driver.cost_of_production": "Coût de production",
  "incomes.explorers.driver.diversified_income": "Autres revenus",
  "incomes.explorers.measure.mean": "moyenne",
  "incomes.explorers.measure.median": "médiane",
  "incomes.explorers.measure.max": "maximum",
  "incomes.explorers.measure.min": "minimum",
};
