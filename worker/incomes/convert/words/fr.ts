import type { Translated } from "../../../../web/i18n/message";
import type { convert as en } from "./en";

/** Un cas dans d’autres unités. */
export const convert: Translated<typeof en> = {
  "incomes.convert.link": "Convertir les unités ou la monnaie",
  "incomes.convert.title": "Convertir les unités ou la monnaie",
  "incomes.convert.lead":
    "Chaque chiffre, fourchette, objectif, scénario et investissement suit : tous les revenus restent les mêmes. Dans le profil, une unité est seulement renommée.",
  "incomes.convert.commodity": "Produit : {name}",
  "incomes.convert.area": "Surface : de {unit} à",
  "incomes.convert.volume": "Volume : de {unit} à",
  "incomes.convert.currency": "Monnaie : de {currency} à",
  "incomes.convert.stays": "Ne pas changer",
  "incomes.convert.money": "Argent",
  "incomes.convert.money_lead": "Au taux de change de l’année du cas.",
  "incomes.convert.make": "Convertir",
  "incomes.convert.told": "Tout est converti. L’historique permet de revenir en arrière.",
};
