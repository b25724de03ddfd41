import type { Translated } from "../../../../web/i18n/message";
import type { master as en } from "./en";

/** Les données de base, et leurs événements dans le journal. */
export const master: Translated<typeof en> = {
  "incomes.master.open": "Ouvrir",
  "incomes.master.send": "Envoyer un fichier",
  "incomes.master.records": { one: "{count} ligne", other: "{count} lignes" },
  "incomes.master.benchmarks": "Revenus de référence",
  "incomes.master.benchmarks_lead":
    "Ce qu’il faut à un ménage pour vivre décemment, par pays, région et année.",
  "incomes.master.cpi": "Indices des prix",
  "incomes.master.cpi_lead":
    "Par pays et par année : ils actualisent les revenus de référence d’une autre année.",
  "incomes.master.conversion-rates": "Taux de change",
  "incomes.master.conversion-rates_lead": "Monnaie locale pour un dollar ou un euro, par pays et par année.",
  "incomes.master.commodities": "Produits",
  "incomes.master.commodities_lead": "Ce que l’on cultive, élève ou coupe, par catégorie.",
  "incomes.master.references": "Études de référence",
  "incomes.master.references_lead": "Des chiffres d’études, à côté des leviers d’un cas.",
  "incomes.master.file_lead":
    "Prenez le modèle, remplissez-le et envoyez-le en CSV ou XLSX. Une ligne dont la clé est connue modifie ce qui existe ; une cellule vide le laisse, - l’efface. Vous voyez ce que le fichier ferait avant que rien ne change.",
  "incomes.master.template_xlsx": "Modèle (XLSX)",
  "incomes.master.template_csv": "Modèle (CSV)",
  "incomes.master.columns":
    "Colonnes : {columns}. Un pays se désigne par son nom anglais, son code ISO ou son numéro.",
  "incomes.master.would": {
    one: "{count} ligne changerait ou serait ajoutée",
    other: "{count} lignes changeraient ou seraient ajoutées",
  },
  "incomes.master.no_change": "Le fichier dit la même chose que les données : rien ne changerait.",
  "incomes.master.record": "Donnée",
  "incomes.master.is_new": "nouvelle",
  "incomes.master.apply": { one: "Reprendre {count} ligne", other: "Reprendre {count} lignes" },
  "incomes.master.applied": "Données reprises : {created} nouvelles, {changed} modifiées.",
  "event.master_data.imported": "Données de base importées d’un fichier",
  "event.benchmark.created": "Revenu de référence ajouté",
  "event.benchmark.edited": "Revenu de référence modifié",
  "event.benchmark.deleted": "Revenu de référence supprimé",
  "event.reference.created": "Étude de référence ajoutée",
  "event.reference.edited": "Étude de référence modifiée",
  "event.reference.deleted": "Étude de référence supprimée",
  "event.commodity.created": "Produit ajouté",
  "event.country.edited": "Monnaie d’un pays modifiée",
  "event.cpi.set": "Indice des prix défini",
  "event.question_set.created": "Version du questionnaire ajoutée",
  "event.rate.set": "Taux de change défini",
};
