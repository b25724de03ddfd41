import type { Translated } from "../../../../web/i18n/message";
import type { targets as en } from "./en";

/** Ce dont les ménages ont besoin. */
export const targets: Translated<typeof en> = {
  "incomes.targets.lead":
    "Ce dont un ménage a besoin par an : un chiffre à vous, ou un revenu de référence avec tout son calcul.",
  "incomes.targets.mode_benchmark": "D’après un revenu de référence",
  "incomes.targets.mode_benchmark_hint":
    "Ce que coûte une vie décente dans la région, ramené à l’année et au ménage du cas.",
  "incomes.targets.mode_own": "Un chiffre à moi",
  "incomes.targets.mode_own_hint": "Comme indiqué ci-dessous, dans la monnaie du cas.",
  "incomes.targets.region": "Région",
  "incomes.targets.region_none": "Pas encore choisie",
  "incomes.targets.own_target": "Chiffre à soi, {currency} par an",
  "incomes.targets.adults": "Adultes par ménage",
  "incomes.targets.children": "Enfants par ménage",
  "incomes.targets.farmers": "Exploitations du segment",
  "incomes.targets.inflation_percent": "Inflation, %",
  "incomes.targets.inflation_hint": "À la place de l’indice des prix.",
  "incomes.targets.a_year": "{currency} par ménage et par an",
  "incomes.targets.no_target": "Aucun chiffre pour l’instant.",
  "incomes.targets.no_region": "Choisissez une région pour trouver son revenu de référence.",
  "incomes.targets.no_benchmark":
    "Aucun revenu de référence n’est connu pour cette région. Donnez un chiffre à vous.",
  "incomes.targets.rate_missing": "Aucun taux de change n’est connu pour cette monnaie.",
  "incomes.targets.working": "Comment il est calculé",
  "incomes.targets.benchmark_of": "Revenu de référence de {region}, {year}",
  "incomes.targets.inflation": "Inflation",
  "incomes.targets.by_hand": "{percent} % comme indiqué",
  "incomes.targets.same_year": "Le revenu de référence et le cas sont de la même année",
  "incomes.targets.by_cpi": "Indice des prix {from} en {from_year}, {to} en {to_year}",
  "incomes.targets.cpi_missing": "Aucun indice des prix n’est connu, rien n’est donc ajouté",
  "incomes.targets.rate": "Taux de change",
  "incomes.targets.rate_of": "{local} pour un {currency}, {year}",
  "incomes.targets.household_own": "Ménage du segment",
  "incomes.targets.household_theirs": "Ménage du revenu de référence",
  "incomes.targets.household_of_benchmark":
    "Comme dans le revenu de référence, tant que les adultes et les enfants ne sont pas indiqués",
  "incomes.targets.equivalents":
    "{adults} adultes, {children} enfants, en équivalents adultes : 1 + 0,5 par adulte de plus + 0,3 par enfant",
  "incomes.targets.target_year": "Objectif par an",
  "incomes.targets.outdated":
    "Le revenu de référence, l’indice des prix ou le taux ont changé depuis le calcul de cet objectif.",
  "incomes.targets.pin": "Calculer à nouveau",
  "incomes.targets.told_pinned": "L’objectif est calculé à nouveau.",
};
